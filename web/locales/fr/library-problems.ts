import type { libraryProblems as en } from '../en/library-problems.ts'
import type { Widened } from '../shape.ts'

export const libraryProblems: Widened<typeof en> = {
  'file.unknown': 'Ce fichier n’existe pas.',
  'file.too_large':
    'Le fichier dépasse 25 Mo. Enregistrez-le avec des images plus légères ou scindez le guide.',
  'file.empty': 'Le fichier est vide. Choisissez-en un autre.',
  'file.broken_off': 'Le fichier n’est pas arrivé au complet. Envoyez-le de nouveau.',
  'file.kind':
    'Le fichier n’est ni un PDF ni un document Word (.docx). Enregistrez-le dans l’un de ces formats.',
  'file.old_word':
    'Le fichier est dans un ancien format Word (.doc). Enregistrez-le en .docx ou en PDF.',
  'file.lies':
    'Le nom du fichier se termine par {named}, mais son contenu est celui d’un fichier {kind}. Vérifiez que c’est le bon et donnez-lui l’extension de son contenu.',
  'file.damaged':
    'Le fichier est endommagé ou incomplet. Ouvrez-le dans le logiciel qui l’a créé et enregistrez-le de nouveau.',
  'file.encrypted':
    'Le fichier est protégé par un mot de passe ou des restrictions. Enregistrez-le sans protection.',
  'file.macros':
    'Le fichier contient des macros, qui s’exécutent d’elles-mêmes. Enregistrez-le sans macros, en .docx.',
  'file.unpacks':
    'Une fois décompressé, le fichier est bien plus volumineux qu’un document. Il n’a pas été conservé.',
  'file.infected':
    'L’analyse a trouvé un élément dangereux dans le fichier. Il n’a pas été conservé.',
  'file.scan_failed':
    'Le fichier n’a pas pu être analysé et n’a donc pas été conservé. Réessayez plus tard; si le problème persiste, prévenez la personne qui administre le système.',
  'guide.unknown': 'Aucun guide pratique n’a ce code.',
  'guide.code_taken': 'Un autre guide pratique a déjà ce code.',
  'guide.withdrawn_before_published':
    'Un guide pratique ne peut pas être retiré avant le jour de sa publication.',
  'guide.version_unknown': 'Ce guide n’a aucune version de ce numéro.',
  'guide.changed_meanwhile':
    '{by} a modifié cette ébauche entre-temps. Copiez votre texte, rechargez la page, puis remettez-le.',
  'guide.no_english':
    'Il manque le texte anglais. Une version paraît dans les deux langues à la fois.',
  'guide.no_french':
    'Il manque le texte français. Une version paraît dans les deux langues à la fois.',
  'guide.no_english_file':
    'Il manque le fichier anglais. Une version paraît dans les deux langues à la fois.',
  'guide.no_french_file':
    'Il manque le fichier français. Une version paraît dans les deux langues à la fois.',
  'guide.no_change':
    'Ce texte est celui qui est déjà publié. Modifiez-le d’abord ou gardez la version actuelle.',
  'guide.published': 'Ce guide a été publié : il peut être retiré, mais pas supprimé.',
  'guide.review_past':
    'La date de révision est passée. Choisissez aujourd’hui ou un jour ultérieur.',
  'guide.successor': 'Le guide qui prend la relève doit être un autre guide, publié et non retiré.',
  'guide.promoted_later': 'Une promotion ne peut pas être notée avant son jour.',
  'opinion.repeated': 'Vous avez déjà donné votre avis sur ce guide aujourd’hui. Merci.',
  'guide.not_available': 'Ce guide pratique n’est pas publié ou a été retiré.',
  'declaration.repeated':
    'Cette administration a déjà déclaré aujourd’hui son utilisation de ce guide.',
  'declaration.used_later':
    'L’utilisation ne peut pas avoir commencé après le jour de la déclaration.',
  'declaration.other_day': 'Seule l’analyste consigne une déclaration faite un autre jour.',
  'declaration.in_future':
    'Une déclaration date d’aujourd’hui ou d’un jour passé. Choisissez un jour plus tôt.',
  'declaration.other_jurisdiction': 'Vous déclarez pour votre propre administration seulement.',
}
