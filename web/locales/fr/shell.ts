import type { Texts } from '../en/index.ts'

export const shell: Texts['shell'] = {
  navigation: 'Principale',
  menu: 'Menu',
  today: 'Aujourd’hui',
  consultations: 'Consultations',
  trends: 'Tendances',
  said: 'Vous avez dit',
  scorecards: 'Bilans',
  groups: 'Groupes',
  guides: 'Guides',
  people: 'Personnes',
  outbox: 'Boîte d’envoi',
  signIn: 'Ouvrir une session',
  signOut: 'Fermer la session',
  signedInAs: 'Session ouverte : {name}',
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse est peut-être mal saisie ou la page a été déplacée. Tout ce que vous pouvez ouvrir se trouve dans le menu ci-dessus.',
    home: 'Aller à Aujourd’hui',
  },
  failed: {
    title: 'Cette page n’a pas pu être affichée',
    text: 'Un problème est survenu pendant sa préparation. Rien de ce que vous avez enregistré n’est perdu.',
  },
  denied: {
    title: 'Cette page ne fait pas partie de votre rôle',
    text: 'Si vous en avez besoin, demandez au secrétariat le rôle qui y donne accès.',
  },
  roles: {
    administrator: 'administrateur ou administratrice',
    analyst: 'analyste des politiques stratégiques',
    co_chair: 'coprésident ou coprésidente',
    member: 'membre',
    council_reader: 'lecteur ou lectrice du conseil',
  },
}
