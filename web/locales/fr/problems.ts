import type { Texts } from '../en/index.ts'

export const problems: Texts['problems'] = {
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
  'message.unknown': 'Ce message n’est pas dans la boîte d’envoi.',
  'instrument.unknown': 'Aucun sondage ni guide n’a ce code.',
  'instrument.refused': 'Le sondage ou le guide ne peut pas servir tel quel : {reason}',
  'instrument.mode': 'Ce sondage ou ce guide n’est pas offert dans ce mode.',
  'instrument.no_short_form': 'Ce sondage ou ce guide n’a pas de version courte.',
  'wave.unknown': 'Ce cycle de sondage n’existe pas.',
  'wave.closed': 'Ce cycle de sondage est fermé.',
  'wave.open':
    'Ce cycle de sondage est encore ouvert : ses réponses ne sont montrées à personne avant sa fermeture.',
  'wave.nobody': 'Ce choix ne correspond à personne. Ajoutez un conseil, un rôle ou un groupe.',
  'wave.ends_before_start': 'La date de fermeture doit venir après aujourd’hui.',
  'wave.too_few': 'Trop peu de personnes sont invitées pour protéger leurs réponses.',
  'wave.overlaps': 'Un cycle du même sondage est déjà ouvert pour une partie de ces personnes.',
  'wave.not_named': 'Les réponses individuelles ne sont montrées que dans les cycles nominatifs.',
  'invitation.unknown': 'Ce lien n’est pas des nôtres ou il en manque une partie.',
  'invitation.withdrawn': 'Cette invitation a été retirée.',
  'draft.newer': 'Des réponses plus récentes ont été enregistrées depuis un autre appareil.',
  'answer.refused': 'Une des réponses ne peut pas être acceptée : {reason}',
  'release.immutable': 'Les résultats publiés ne changent pas.',
}
