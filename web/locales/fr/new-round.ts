import type { Texts } from '../en/index.ts'

export const newRound: Texts['newRound'] = {
  title: 'Ouvrir un cycle',
  beneath:
    'Choisissez quoi demander, à qui et jusqu’à quand. Vous voyez exactement qui sera consulté avant tout envoi.',
  what: 'Quoi demander',
  instrument: 'Sondage ou guide d’entrevue',
  form: 'Version',
  mode: 'Ce qui est promis aux personnes',
  whom: 'À qui demander',
  councils: 'Conseils',
  roles: 'Rôles dans ces conseils',
  groups: 'Coprésidents et coprésidentes des groupes de travail',
  groupsHint: 'S’ajoutent à ce qui précède.',
  when: 'Jusqu’à quand',
  closesOn: 'Dernier jour pour répondre',
  closesOnHint: 'Le cycle reste ouvert jusqu’à minuit ce jour-là.',
  reminders: 'Rappels',
  remindersHint:
    'Aux personnes qui n’ont pas répondu, à {time}. Un jour qui ne tombe pas entre l’ouverture et le dernier jour est laissé de côté.',
  reminderDays: {
    third: 'Trois jours après l’ouverture',
    tenth: 'Dix jours après l’ouverture',
    last: 'Deux jours avant le dernier jour',
  },
  name: 'Comment il s’appelle',
  titleEn: 'Titre en anglais',
  titleFr: 'Titre en français',
  titleDefault: '{instrument}, {month}',
  errors: {
    instrument: 'Choisissez un sondage ou un guide d’entrevue.',
    audience: 'Choisissez au moins un conseil ou un groupe de travail.',
    roles: 'Choisissez les membres, les coprésidents et coprésidentes, ou les deux.',
    closesOn: 'Choisissez un dernier jour après aujourd’hui.',
    titleEn: 'Donnez au cycle un titre en anglais.',
    titleFr: 'Donnez au cycle un titre en français.',
  },
  preview: 'Qui sera consulté',
  previewWait: 'Choisissez un sondage, des personnes et un dernier jour : cette liste se remplit.',
  invited: {
    one: '{n} personne sera consultée.',
    many: '{n} de personnes seront consultées.',
    other: '{n} personnes seront consultées.',
  },
  byOrder: 'Par ordre de gouvernement',
  order: 'Ordre de gouvernement',
  people: 'Les personnes, une à une',
  person: { name: 'Nom', jurisdiction: 'Administration', language: 'Langue' },
  number: 'Personnes',
  languages: { en: 'anglais', fr: 'français' },
  open: 'Ouvrir le cycle',
  openAsk: {
    one: 'Ouvrir le cycle et envoyer une invitation? Le choix des personnes ne pourra plus changer.',
    many: 'Ouvrir le cycle et envoyer {n} d’invitations? Le choix des personnes ne pourra plus changer.',
    other:
      'Ouvrir le cycle et envoyer {n} invitations? Le choix des personnes ne pourra plus changer.',
  },
}
