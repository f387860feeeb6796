import type { Texts } from '../en/index.ts'

export const round: Texts['round'] = {
  openUntil: '{instrument} · {mode} · ouvert jusqu’au {date}',
  closedOn: '{instrument} · {mode} · fermé le {date}',
  daysLeft: {
    one: 'il reste {n} jour',
    many: 'il reste {n} de jours',
    other: 'il reste {n} jours',
  },
  lastDay: 'dernier jour',
  overdue: 'dernier jour passé',
  participation: 'Participation',
  say: {
    one: '{n} personne consultée',
    many: '{n} de personnes consultées',
    other: '{n} personnes consultées',
  },
  sayAnswered: '{answered} réponses sur {invited} ({rate})',
  sayNobody: 'Aucune des {invited} personnes consultées n’a répondu.',
  private:
    'Vous seul ou seule voyez la participation par administration; elle n’est jamais publiée. Aucune réponse n’est montrée à quiconque pendant que le cycle est ouvert.',
  byOrder: 'Par ordre de gouvernement',
  byJurisdiction: 'Par administration',
  columns: {
    order: 'Ordre de gouvernement',
    jurisdiction: 'Administration',
    answered: 'Réponses',
    rate: 'Taux de réponse',
  },
  counts: '{answered} sur {invited}',
  messages: 'Invitations',
  messageStates: {
    held: 'dans la boîte d’envoi, à remettre',
    queued: 'en attente d’envoi',
    sent: 'envoyées',
    refused: 'refusées',
  },
  close: 'Fermer le cycle',
  closeAsk:
    'Fermer ce cycle maintenant? Personne ne pourra plus répondre; ses résultats sont publiés et ne peuvent être repris.',
  closeEarly: 'Il resterait autrement ouvert jusqu’au {date}.',
  released: 'Résultats publiés',
  releasedText:
    'Les chiffres de ce cycle sont maintenant dans les tendances et dans le bilan de l’exercice. Ils ne changeront pas.',
  withheld: 'Résultats retenus',
  withheldText:
    'Trop peu de personnes ont répondu pour publier quoi que ce soit sans les révéler. La participation est conservée; aucun chiffre ne l’est.',
  seeTrends: 'Voir les tendances',
  unknownJurisdiction: 'Non précisée',
}
