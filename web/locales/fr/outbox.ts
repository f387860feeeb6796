import type { Texts } from '../en/index.ts'

export const outbox: Texts['outbox'] = {
  title: 'Boîte d’envoi',
  beneath:
    'Invitations, rappels, avis et liens d’ouverture de session, tels qu’ils ont été écrits.',
  held: 'Aucun serveur de courriel n’est réglé : les messages restent ici en entier. Remettez chacun à la personne à qui il s’adresse, et à personne d’autre : son lien ouvre ses réponses ou son compte.',
  sent: 'Un serveur de courriel envoie les messages. Les copies gardées ici ne portent aucun lien.',
  caption: 'Messages, du plus récent au plus ancien',
  columns: { to: 'À', subject: 'Objet', kind: 'Genre', state: 'État', written: 'Écrit' },
  kinds: {
    invitation: 'Invitation',
    reminder: 'Rappel',
    result: 'Résultats',
    ballot_missing: 'Bulletin sans réponses',
    destroyed: 'Cycle détruit',
    approval: 'Pour approbation',
    launch_notice: 'Avis de lancement',
    sign_in: 'Ouverture de session',
  },
  states: {
    held: 'À remettre',
    handed_over: 'Remis',
    queued: 'En attente',
    sent: 'Envoyé',
    refused: 'Refusé',
    given_up: 'Abandonné',
    bounced: 'Revenu',
    cancelled: 'Devenu inutile',
  },
  read: 'Lire le message à {name} : {subject}',
  message: 'Message à {name}',
  copy: 'Copier le message',
  at: '{date}, {time}',
  empty: {
    title: 'La boîte d’envoi est vide',
    text: 'Les messages paraissent ici lorsqu’un cycle s’ouvre ou que quelqu’un demande un lien d’ouverture de session.',
  },
}
