import type { Texts } from '../en/index.ts'

export const namedAnswers: Texts['namedAnswers'] = {
  title: 'Réponses : {round}',
  openUntil: '{instrument} · ouvert jusqu’au {date}',
  closedOn: '{instrument} · fermé le {date}',
  back: 'Retour au cycle',
  lawful:
    'Ces réponses portent des noms et peuvent être obtenues par une demande d’accès à l’information.',
  people: {
    one: '{n} personne a répondu',
    many: '{n} de personnes ont répondu',
    other: '{n} personnes ont répondu',
  },
  columns: {
    name: 'Nom',
    jurisdiction: 'Administration',
    groups: 'Coprésidence',
    answered: 'Réponses données',
  },
  answeredOf: '{n} sur {total}',
  unknownJurisdiction: 'Non précisée',
  coChairs: 'coprésidence : {groups}',
  late: 'tardive',
  lateText:
    'Ces réponses sont arrivées, ou ont été modifiées, après la fermeture du cycle. Elles attendent et n’entrent encore dans aucun chiffre.',
  nobodyYet: {
    title: 'Personne n’a encore répondu',
    text: 'Les réponses de chaque personne figurent ici une fois envoyées; personne d’autre ne voit ce qu’elle est encore à écrire.',
  },
  nobody: {
    title: 'Personne n’a répondu',
    text: 'Aucune réponse n’a été envoyée dans ce cycle et aucune n’attend.',
  },
  notAmong: 'Ce cycle ne contient aucune réponse de cette personne.',
  everybody: 'Toutes les personnes qui ont répondu',
  print: 'Imprimer',
  others: 'Autres personnes qui ont répondu',
  before: 'Avant : {name}',
  after: 'Ensuite : {name}',
  open: 'Sans réponse',
  perhapsUnasked: 'Sans réponse, ou question non posée',
  scale: '{value} sur une échelle de {low} à {high}',
  unasked: 'Réponses à des questions absentes du formulaire de ce cycle',
  noneKept: 'Aucune réponse n’est conservée',
  noneKeptText: 'Soit rien n’a été répondu, soit les réponses ont été effacées.',
}
