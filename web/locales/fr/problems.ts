import type { Texts } from '../en/index.ts'
import { libraryProblems } from './library-problems.ts'
import { mailProblems } from './mail-problems.ts'

export const problems: Texts['problems'] = {
  ...libraryProblems,
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
    'Aucun conseil ni groupe de travail n’a le code « {code} ». Rechargez la page et choisissez parmi ceux qui existent.',
  'wave.overlaps':
    'Un cycle du même sondage est déjà ouvert pour une partie de ces personnes. Attendez sa fermeture, ou invitez d’autres personnes.',
  'follow_up.figure_unknown':
    '« {indicator} » n’a pas de chiffre dans la publication de ce cycle : on ne peut pas le citer.',
  'late.not_taken':
    'Ce cycle n’accepte pas de réponses tardives : il était anonyme ou tenu ailleurs. On ne saurait pas à qui sont les réponses.',
  'late.until_past': 'Ce jour est passé. Choisissez aujourd’hui ou un jour ultérieur.',
  'late.until_far':
    'Les réponses tardives sont acceptées un an au plus. Choisissez un jour qui ne dépasse pas le {last}.',
  'late.answers_erased':
    'Des réponses de ce cycle ont été effacées : celles qui restent ne peuvent plus être comptées de nouveau avec des réponses tardives.',
  'retention.not_held':
    'Rien ne retient les réponses de ce cycle au-delà de leur délai de conservation.',
  'erasure.not_tied':
    'Dans ce cycle, rien ne distingue les réponses d’une personne de celles d’une autre : il était anonyme ou tenu ailleurs.',
  'erasure.nothing_kept': 'Aucune réponse de cette personne n’est conservée dans ce cycle.',
  'erasure.held':
    'Ces réponses sont retenues et ne peuvent pas être effacées : « {reason} » Levez d’abord la retenue, ou décidez de les conserver.',
  'erasure.late_open':
    'Ce cycle accepte des réponses tardives jusqu’au {until} : la personne peut encore changer les siennes, et une publication est à venir. Décidez après ce jour, ou mettez d’abord fin aux réponses tardives.',
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
