import type { roundProblems as en } from '../en/round-problems.ts'
import type { Widened } from '../shape.ts'

export const roundProblems: Widened<typeof en> = {
  'wave.unknown': 'Ce cycle de sondage n’existe pas.',
  'wave.closed': 'Ce cycle de sondage est fermé.',
  'wave.open':
    'Ce cycle de sondage est encore ouvert : ses réponses ne sont montrées à personne avant sa fermeture.',
  'wave.nobody':
    'Ce choix ne correspond à personne. Ajoutez un conseil, un rôle, un groupe ou un ordre de gouvernement.',
  'wave.ends_before_start':
    'Le dernier jour d’un cycle ne peut pas être passé. Choisissez aujourd’hui ou un jour ultérieur.',
  'wave.too_few':
    'Trop peu de personnes seraient invitées pour protéger leurs réponses ({invited}). Il en faut au moins {threshold}, d’au moins {units} administrations : invitez-en davantage.',
  'wave.too_long':
    'Un cycle reste ouvert un an au plus. Choisissez un dernier jour qui ne dépasse pas le {until}.',
  'wave.audience_unknown':
    'Aucun conseil ni groupe de travail n’a le code « {code} ». Rechargez la page et choisissez parmi ceux qui existent.',
  'wave.overlaps':
    'Un cycle du même sondage est déjà ouvert pour une partie de ces personnes. Attendez sa fermeture, ou invitez d’autres personnes.',
  'late.not_taken':
    'Ce cycle n’accepte pas de réponses tardives : il était anonyme ou tenu ailleurs. On ne saurait pas à qui sont les réponses.',
  'late.until_past': 'Ce jour est passé. Choisissez aujourd’hui ou un jour ultérieur.',
  'late.until_far':
    'Les réponses tardives sont acceptées un an au plus. Choisissez un jour qui ne dépasse pas le {last}.',
  'late.answers_erased':
    'Des réponses de ce cycle ont été effacées : celles qui restent ne peuvent plus être comptées de nouveau avec des réponses tardives.',
  'wave.not_named': 'Les réponses individuelles ne sont montrées que dans les cycles nominatifs.',
  'wave.no_addresses':
    'Les messages reviennent de toutes les adresses de ces personnes. Corrigez d’abord les adresses.',
  'wave.extension_earlier':
    'Ce cycle est déjà ouvert jusqu’au {closesOn}. Choisissez un jour plus tardif.',
  'wave.extension_anonymous':
    'Le dernier jour d’un cycle anonyme fait partie des mots que les membres comparent; il ne peut donc pas être déplacé. Vous pouvez fermer le cycle plus tôt.',
  'consultation.unknown': 'Cette consultation n’existe pas.',
  'consultation.ended': 'Cette consultation a pris fin : elle n’ouvre plus de cycles.',
  'consultation.paused':
    'Cette consultation est suspendue : rien n’est envoyé jusqu’à ce que vous la repreniez.',
  'consultation.overlaps_itself':
    'Un cycle serait encore ouvert au moment où le suivant commence. Gardez les cycles ouverts moins de jours, ou tenez-les moins souvent.',
  'consultation.round_open':
    'Le dernier cycle de la consultation est encore ouvert, jusqu’au {closesOn}. Le suivant ouvrira quand il sera fermé.',
  'consultation.changed_meanwhile':
    'Cette règle a été modifiée entre-temps ({by}). Rien du vôtre n’a été gardé. Ouvrez la page dans un autre onglet pour voir ce qu’elle dit maintenant, puis entrez-y vos changements.',
  'consultation.period_unknown': 'Aucun cycle de cette consultation n’est prévu pour ce mois.',
  'consultation.not_proposable':
    'Ce cycle ne peut pas être proposé de nouveau : il attend déjà une coprésidence, ou plus de la moitié de ses jours sont passés.',
  'wave.people_fixed':
    'Les personnes d’un cycle anonyme sont fixées au lancement : personne ne peut en être retiré.',
  'wave.stratum_too_small':
    'Une partie de ce cycle compterait {invited} personnes ({council}); un cycle anonyme en demande au moins {threshold} dans chacune. Interrogez tout le monde ensemble, ou invitez plus de personnes.',
  'wave.keys_missing':
    'Les clés de ce cycle anonyme sont illisibles. Rien n’est perdu : l’administrateur doit redonner au programme son dossier de clés (ROUND_KEYS_DIR).',
  'launch.needs_approval':
    'Un cycle anonyme s’ouvre une fois son lancement approuvé par une coprésidence. Demandez-lui son approbation.',
  'launch.needs_smtp':
    'Un cycle anonyme demande un serveur de courriel : ses liens ne sont montrés à personne et ne peuvent donc pas être remis à la main. L’administrateur règle SMTP_URL.',
  'launch.needs_https':
    'Un cycle anonyme demande une adresse qui commence par https : les navigateurs ne préparent de bulletin que sur une page sécurisée. L’administrateur règle PUBLIC_URL.',
  'launch.nobody_to_approve':
    'Un cycle anonyme est approuvé par une deuxième personne, de la coprésidence, et il n’y en a aucune. Donnez d’abord ce rôle à quelqu’un.',
  'launch.not_anonymous':
    'Seul un cycle anonyme attend une approbation. Ouvrez celui-ci directement.',
  'launch.unknown': 'Aucun lancement de ce genre n’attend d’approbation.',
  'launch.decided':
    'Ce lancement a déjà fait l’objet d’une décision. Rechargez la page pour la voir.',
  'launch.same_person': 'Vous avez proposé ce lancement : une deuxième personne l’approuve.',
  'launch.people_changed':
    'Les personnes que ce cycle inviterait ont changé depuis l’ouverture de la page. Revoyez la liste, puis approuvez.',
}
