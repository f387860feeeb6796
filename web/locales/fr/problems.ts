import type { Texts } from '../en/index.ts'
import { libraryProblems } from './library-problems.ts'
import { roundProblems } from './round-problems.ts'
import { mailProblems } from './mail-problems.ts'

export const problems: Texts['problems'] = {
  ...libraryProblems,
  ...roundProblems,
  ...mailProblems,
  'request.invalid': 'Une partie de l’envoi n’est pas valide. Vérifiez les champs signalés.',
  'request.too_large': 'L’envoi est trop volumineux.',
  'request.too_many': 'Trop d’essais en peu de temps. Attendez une minute, puis réessayez.',
  'route.unknown': 'Rien ne se trouve à cette adresse.',
  'session.required': 'Ouvrez une session pour continuer.',
  'access.denied': 'Votre rôle n’y donne pas accès.',
  'sign_in.link_invalid':
    'Ce lien d’ouverture de session ne fonctionne plus : il a déjà servi ou date de plus de 15 minutes. Demandez-en un nouveau.',
  'server.error':
    'Un problème est survenu de notre côté. Rien n’a été modifié. Référence : {reference}',
  'person.unknown': 'Personne n’est inscrit ici sous ce nom.',
  'person.email_taken': 'Une autre personne a déjà cette adresse de courriel.',
  'person.jurisdiction_unknown': 'Cette administration ne fait pas partie du programme.',
  'role.unknown': 'Cette personne n’a pas ce rôle.',
  'role.scope': 'Ce rôle demande le bon conseil ou le bon groupe : choisissez celui qui convient.',
  'role.already_given': 'Cette personne a déjà ce rôle.',
  'role.ends_before_start': 'Le rôle ne peut pas prendre fin avant le jour où il commence.',
  'role.last_administrator':
    'C’est la dernière personne qui administre la plateforme. Donnez d’abord ce rôle à quelqu’un d’autre.',
  'council.unknown': 'Aucun conseil n’a ce code.',
  'group.unknown': 'Aucun groupe de travail n’a ce code.',
  'group.code_taken': 'Un autre groupe porte déjà ce code.',
  'group.ended': 'Ce groupe a pris fin le {date}.',
  'group.ends_before_start': 'Un groupe ne peut pas prendre fin avant le jour où il commence.',
  'group.date_in_future': 'Ce jour est encore à venir. Inscrivez-le lorsqu’il sera arrivé.',
  'group.renamed_later':
    'Le groupe a changé de nom après ce jour : un nom antérieur valait jusqu’au {date}. Choisissez un jour plus tardif.',
  'group.successor': 'Les travaux doivent passer à un autre groupe, qui se poursuit après ce jour.',
  'priority.unknown': 'Aucune priorité n’a ce code ici.',
  'reminders.unknown':
    'Ce lien n’est pas des nôtres ou n’est pas entier. Rouvrez celui qui est au bas du message.',
  'instrument.unknown': 'Aucun sondage ni guide n’a ce code.',
  'instrument.refused':
    'Les fichiers des sondages et des guides contiennent des erreurs. Rien n’a été publié.',
  'instrument.mode': 'Ce sondage ou ce guide n’est pas offert dans ce mode.',
  'instrument.no_short_form': 'Ce sondage ou ce guide n’a pas de version courte.',
  'follow_up.figure_unknown':
    '« {indicator} » n’a pas de chiffre dans la publication de ce cycle : on ne peut pas le citer.',
  'retention.not_held':
    'Rien ne retient les réponses de ce cycle au-delà de leur délai de conservation.',
  'erasure.not_tied':
    'Dans ce cycle, rien ne distingue les réponses d’une personne de celles d’une autre : il était anonyme ou tenu ailleurs.',
  'erasure.nothing_kept': 'Aucune réponse de cette personne n’est conservée dans ce cycle.',
  'erasure.held':
    'Ces réponses sont retenues et ne peuvent pas être effacées : « {reason} » Levez d’abord la retenue, ou décidez de les conserver.',
  'erasure.late_open':
    'Ce cycle accepte des réponses tardives jusqu’au {until} : la personne peut encore changer les siennes, et une publication est à venir. Décidez après ce jour, ou mettez d’abord fin aux réponses tardives.',
  'ballot.refused': 'Ce bulletin n’est pas valide pour ce cycle. Rien n’a été compté.',
  'ballot.taken':
    'Le bulletin de cette invitation a déjà été pris, sur un autre appareil ou dans un autre navigateur. Envoyez vos réponses de là.',
  'ballot.identified': 'Des réponses anonymes doivent arriver sans session. Rechargez la page.',
  'ballot.failed':
    'Une erreur s’est produite de notre côté. Vos réponses sont encore sur cet appareil : envoyez-les de nouveau.',
  'ballot.needed':
    'Les réponses d’un cycle anonyme s’envoient avec un bulletin. Rechargez la page.',
  'draft.device_only': 'Les réponses d’un cycle anonyme restent sur l’appareil jusqu’à leur envoi.',
  'invitation.unknown': 'Ce lien n’est pas des nôtres ou il en manque une partie.',
  'invitation.withdrawn': 'Cette invitation a été retirée.',
  'invitation.answered': 'Cette personne a déjà répondu : l’invitation demeure.',
  'comment.unknown': 'Ce commentaire n’est pas de ce cycle, ou ne répond pas à cette question.',
  'comment.nothing_to_redact':
    'Il n’y a ici aucun mot à retirer : il ne s’y trouve que des espaces ou la marque de mots déjà retirés. Sélectionnez des mots du commentaire.',
  'comment.changed':
    'Le texte n’est plus le même : quelqu’un a caviardé ce commentaire entre-temps. Rechargez la page.',
  'comment.decided':
    'Quelqu’un a décidé du sort d’un de ces commentaires entre-temps. La page le montre; ce que vous avez écrit est encore dans sa case.',
  'paraphrase.changed':
    'Quelqu’un a modifié cette paraphrase entre-temps. Elle figure plus bas telle qu’elle est maintenant; ce que vous avez écrit est encore dans sa case. Gardez-le une fois de plus pour le mettre à sa place.',
  'paraphrase.unknown': 'Cette paraphrase n’existe plus : quelqu’un l’a retirée entre-temps.',
  'comments.none': 'Ce cycle n’a aucun commentaire à publier.',
  'comments.released': 'Les commentaires de ce cycle sont publiés : ils ne changent plus.',
  'comments.undecided':
    'Commentaires ni paraphrasés ni mis de côté : {n}. Décidez d’abord de chacun.',
  'comments.one_language':
    'Paraphrases auxquelles il manque une langue : {n}. Rédigez-les d’abord dans les deux.',
  'draft.newer': 'Des réponses plus récentes ont été enregistrées depuis un autre appareil.',
  'answer.refused': 'Une des réponses ne peut pas être acceptée : {reason}',
  'release.immutable': 'Les résultats publiés ne changent pas.',
  'programme.refused': 'Les fichiers du programme contiennent des erreurs. Rien n’a été chargé.',
  'jurisdiction.unknown': 'Aucune administration n’a ce code.',
  'milestone.unknown': 'Le plan de travail de ce groupe n’a pas de jalon portant cette référence.',
  'milestone.reference_taken': 'Un autre jalon de ce groupe porte déjà cette référence.',
  'milestone.already_approved':
    'La première échéance approuvée de ce jalon est le {date}. Elle ne change plus; inscrivez la nouvelle comme échéance révisée.',
  'milestone.approved_after_end':
    'Un jalon réalisé ou annulé ne peut pas recevoir après coup sa première échéance approuvée.',
  'milestone.not_approved': 'Une échéance révisée suppose une première échéance approuvée.',
  'milestone.done_and_cancelled': 'Un jalon est soit réalisé, soit annulé, mais pas les deux.',
  'milestone.date_in_future': 'Un jalon ne peut pas être réalisé ni annulé à une date à venir.',
  'milestone.done_before_start':
    'Ce jalon commence le {date} : il ne peut pas être réalisé avant. Corrigez l’une des deux dates.',
  'milestone.due_before_start':
    'Ce jalon commence le {date} : son échéance ne peut pas tomber avant. Corrigez l’une des deux dates.',
  'milestone.evidence_of_nothing':
    'La preuve accompagne la date de réalisation du jalon. Inscrivez d’abord cette date.',
  'milestone.reason_missing':
    'Dites pourquoi la date change : la raison est conservée avec la nouvelle date.',
  'milestone.needs_unknown': 'Le groupe {group} n’a pas de jalon {reference} à attendre.',
  'milestone.needs_itself': 'Un jalon ne peut pas s’attendre lui-même.',
  'milestone.needs_in_circle':
    'Ces jalons s’attendraient en cercle : {path}. Enlevez d’abord l’un de ces liens.',
  'workplan.changed_meanwhile':
    'Quelqu’un a modifié ce plan de travail entre-temps. Rien n’a été approuvé : relisez-le, puis approuvez-le.',
  'workplan.version_unknown': 'Ce plan de travail n’a pas de version de ce numéro.',
  'task.unknown': 'Aucune tâche confiée ne porte cette référence ici.',
  'task.reference_taken': 'Une autre tâche confiée porte déjà cette référence.',
  'task.ended':
    'Cette tâche a été close ou retirée entre-temps; rien n’a été inscrit. Voyez-la sous « Closes ou retirées ».',
  'task.before_asked':
    'Une tâche ne peut pas être due, close ni revue avant le jour où elle a été demandée.',
  'task.date_in_future': 'Une tâche ne peut pas être demandée, close ni revue à une date à venir.',
  'indicator.unknown': 'Aucun indicateur n’a ce code.',
  'indicator.councils_only':
    'Cet indicateur n’est connu que par conseil : les réponses ne sont pas ventilées davantage, afin de protéger les personnes qui les donnent. Choisissez un conseil.',
  'indicator.made_of_answers':
    'Ce chiffre provient des réponses à un sondage. Afin de protéger les personnes qui les ont données, rien de ce qu’il recouvre ne peut être ouvert.',
  'indicator.undefined_then':
    'Cet indicateur n’était pas encore défini pendant cette période. Choisissez-en une plus récente.',
  'indicator.no_return': 'Cet indicateur ne fait pas l’objet d’une déclaration annuelle.',
  'indicator.changed_meanwhile':
    'Quelqu’un a consigné une autre version de cette définition entre-temps. Consultez-la, puis partez de là.',
  'indicator.version_crossed':
    'Une nouvelle version ne peut pas être en vigueur avant celle qu’elle suit, soit le {validFrom}.',
  'indicator.no_change': 'Rien n’a changé dans la définition.',
  'indicator.kind_changed':
    'Un indicateur garde la nature de sa source, une question ou son registre : toute autre source fait un autre indicateur.',
  'indicator.not_the_same':
    'Ce qui est compté a changé : les chiffres ne peuvent pas être déclarés identiques. Choisissez « raccordés » ou « rupture ».',
  'indicator.item_unknown': 'Aucun sondage ni guide publié ne pose « {item} », version {version}.',
  'indicator.value_unknown': '« {value} » n’est pas une des réponses à « {item} ».',
  'indicator.target_before_baseline':
    'La cible de {period} précéderait la valeur de référence, {baseline}.',
  'target.off_scale': 'La cible est hors de l’échelle de l’indicateur.',
  'target.tolerance': 'La tolérance ne peut être ni négative ni plus large que l’échelle.',
  'target.due_early': 'Une cible ne peut pas échoir avant le début de son exercice, le {from}.',
  'period.reversed': 'Le premier exercice vient après le dernier.',
  'period.future': 'Cet exercice n’a pas commencé.',
  'return.unit_unknown': '« {unit} » n’est pas une administration du programme.',
  'return.unit_repeated': '« {unit} » y figure plus d’une fois.',
  'return.too_many': 'La liste dépasse l’univers de {size}.',
  'import.refused': 'Les fichiers contiennent {count} erreurs. Rien n’a été enregistré.',
  'import.changed_meanwhile':
    'Le plan de travail ou le fichier a changé depuis la vérification. Rien n’a été enregistré : vérifiez de nouveau le fichier.',
  'import.label_taken':
    'Quelqu’un a importé au même moment un cycle portant cette étiquette. Consultez-le, puis réessayez.',
  'report.day_to_come':
    'Un rapport est daté d’aujourd’hui ou d’un jour passé. Choisissez un jour plus tôt.',
  'report.replaced_later':
    'Un rapport est remplacé depuis aujourd’hui ou depuis un jour passé. Choisissez un jour plus tôt.',
  'report.unknown': 'Ce rapport ne figure plus au registre des rapports remplacés.',
  'scorecard.not_published': 'Ce bilan n’est pas publié.',
  'scorecard.version_unknown': 'Ce bilan n’a pas cette version.',
  'scorecard.published_meanwhile':
    'Quelqu’un a publié ce bilan au même moment. Consultez sa version, puis réessayez.',
  'scorecard.immutable': 'Un bilan publié ne change pas : publiez-en une nouvelle version.',
}
