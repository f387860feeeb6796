import type { Texts } from '../en/index.ts'

export const consultations: Texts['consultations'] = {
  title: 'Consultations',
  beneath:
    'Sondages et guides d’entrevue envoyés par cycles : qui a été consulté, combien ont répondu.',
  open: 'Ouvrir un cycle',
  openTitle: 'Cycles ouverts',
  closedTitle: 'Cycles fermés',
  caption: { open: 'Cycles ouverts', closed: 'Cycles fermés' },
  columns: {
    title: 'Cycle',
    instrument: 'Sondage ou guide',
    answered: 'Réponses',
    closes: 'Ouvert jusqu’au',
    closed: 'Fermé le',
  },
  answered: '{n} sur {total} ({share})',
  answeredNone: '0 sur {total}',
  noneOpen: {
    title: 'Aucun cycle n’est ouvert',
    text: 'Choisissez un sondage ou un guide d’entrevue et les personnes à consulter. Rien n’est envoyé avant que vous ayez vu exactement qui sera consulté.',
  },
  modes: { named: 'Nominatif', confidential: 'Confidentiel', anonymous: 'Anonyme' },
  modesWhy: {
    anonymous:
      'Une fois le cycle fermé, rien de ce qui est conservé ne relie quiconque à ses réponses. Une coprésidence approuve le lancement; les réponses envoyées ne peuvent plus être modifiées, et les cycles ne peuvent pas être jumelés.',
    named:
      'L’analyste voit qui a répondu quoi. Pour les entrevues; toute citation demande le consentement de la personne.',
    confidential:
      'Les gens du programme ne voient que des totaux de plusieurs personnes. Les réponses peuvent changer jusqu’à la fermeture du cycle.',
  },
  forms: { full: 'Complète', short: 'Courte' },
  formsWhy: {
    full: 'Toutes les questions.',
    short: 'Les questions étoilées, pour les trimestres entre les réunions.',
  },
  orders: {
    federal: 'Fédéral',
    provincial: 'Provincial',
    territorial: 'Territorial',
    municipal: 'Municipal',
  },
  roles: { member: 'Membres', co_chair: 'Coprésidents et coprésidentes' },
  minutes: {
    one: 'environ {n} minute',
    many: 'environ {n} de minutes',
    other: 'environ {n} minutes',
  },
  questions: { one: '{n} question', many: '{n} de questions', other: '{n} questions' },
}
