import type { Texts } from '../en/index.ts'

export const home: Texts['home'] = {
  title: 'Aujourd’hui',
  mine: {
    ballotTaken:
      'Votre bulletin a été pris. Si aucun reçu ne s’est affiché, ouvrez de nouveau votre lien sur le même appareil.',
    title: 'Vos consultations',
    minutes: {
      one: 'Environ {n} minute',
      many: 'Environ {n} de minutes',
      other: 'Environ {n} minutes',
    },
    until: '{minutes}, jusqu’au {date}',
    answered: 'Vous avez répondu. Vous pouvez modifier vos réponses jusqu’au {date}.',
    answer: 'Répondre',
    review: 'Revoir vos réponses',
    answerOf: 'Répondre : {title}',
    reviewOf: 'Revoir vos réponses : {title}',
    closed: 'Fermé',
    took: 'Vous avez participé',
    tookNot: 'Vous n’avez pas participé',
    empty: {
      title: 'Rien ne vous est demandé aujourd’hui',
      text: 'Lorsqu’une consultation s’ouvre, elle paraît ici et vous recevez un courriel. D’ici là, voyez ce que les dernières ont révélé.',
      action: 'Voir les tendances',
    },
  },
  rounds: {
    title: 'Cycles ouverts',
    say: '{answered} réponses sur {invited}',
    until: 'ouvert jusqu’au {date}',
    none: 'Aucun cycle n’est ouvert.',
    open: 'Ouvrir un cycle',
  },
  drafts: {
    title: 'Bilans à publier',
    none: 'Aucun bilan n’attend : ceux d’un exercice sont publiés une fois celui-ci terminé, après le 31 mars.',
  },
  reading: {
    title: 'Bilans publiés',
    none: 'Aucun n’est encore publié.',
    published: 'publié le {date}',
    all: 'Tous les bilans',
  },
  reviews: {
    title: 'Guides à réviser',
    due: 'révision attendue le {date}',
    review: 'Réviser',
    reviewOf: 'Réviser {title}',
    more: {
      one: '{n} autre dans la bibliothèque',
      other: '{n} autres dans la bibliothèque',
      many: '{n} d’autres dans la bibliothèque',
    },
  },
  keeping: {
    title: 'À remettre',
    held: {
      one: 'Un message est dans la boîte d’envoi, à remettre.',
      many: '{n} de messages sont dans la boîte d’envoi, à remettre.',
      other: '{n} messages sont dans la boîte d’envoi, à remettre.',
    },
    none: 'Aucun message n’attend dans la boîte d’envoi.',
    outbox: 'Ouvrir la boîte d’envoi',
    people: 'Personnes et rôles',
  },
  nothing: {
    title: 'Aucun rôle pour le moment',
    text: 'Votre compte n’a aucun rôle aujourd’hui. Demandez au secrétariat celui qui convient à votre travail.',
  },
}
