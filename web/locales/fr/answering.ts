import type { Texts } from '../en/index.ts'

export const answering: Texts['answering'] = {
  section: 'Section {n} de {total}',
  progress: 'Progression',
  optional: 'Facultatif.',
  faults: {
    requiredError: 'Erreur : il faut une réponse ici.',
    otherRequiredError: 'Erreur : précisez ce que vous entendez par « autre ».',
  },
  back: 'Retour',
  next: 'Suivant',
  toReview: 'Revoir mes réponses',
  saving: 'Enregistrement…',
  savesItself: 'Enregistré après chaque réponse',
  saved: 'Enregistré à {time}',
  notSaved: 'Pas encore enregistré',
  onDevice: 'Sur cet appareil seulement, {time}',
  savesOnDevice: 'Conservé sur cet appareil seulement',
  onPage: 'Sur cette page seulement',
  offline: {
    title: 'Pas de connexion',
    device:
      'Vos réponses sont conservées sur cet appareil et partiront dès le retour de la connexion. Vous pouvez fermer cette page : pour continuer, ouvrez de nouveau votre lien sur cet appareil.',
    page: 'Vos réponses sont sur cette page seulement et seront enregistrées dès le retour de la connexion. Gardez cette page ouverte.',
  },
  pageOnly: {
    title: 'Ce navigateur ne conserve rien',
    text: 'Vos réponses sont sur cette page seulement. Envoyez-les avant de la fermer.',
  },
  spoken: {
    server: 'Vos réponses sont enregistrées.',
    device: 'Vos réponses sont conservées sur cet appareil.',
  },
  pending: {
    title: 'Vos réponses attendent d’être envoyées',
    text: 'Il n’y a pas de connexion. Elles partiront dès son retour, et votre reçu s’affichera ici.',
    onDevice:
      'Elles sont conservées sur cet appareil. Vous pouvez fermer cette page; elles partiront alors quand vous ouvrirez de nouveau votre lien sur cet appareil.',
    onPage:
      'Elles sont sur cette page seulement. Gardez-la ouverte jusqu’à ce que le reçu s’affiche.',
    until: 'Elles comptent si elles arrivent avant la fin du {date}.',
    cancel: 'Retour à mes réponses',
    retry: 'Envoyer maintenant',
  },
  refused: 'La dernière modification n’est pas enregistrée : {reason}',
  conflict: {
    text: 'Les deux versions sont conservées jusqu’à votre choix. Avec laquelle voulez-vous continuer? L’autre sera alors abandonnée.',
    question: 'Question',
    here: 'Sur cette page',
    keepHere: 'Garder celles de cette page',
    device: {
      title: 'Des réponses plus récentes ont été enregistrées depuis un autre appareil',
      there: 'Depuis l’autre appareil',
      keepThere: 'Prendre celles de l’autre appareil',
    },
    tab: {
      title: 'D’autres réponses ont été données dans un autre onglet de ce navigateur',
      there: 'Dans l’autre onglet',
      keepThere: 'Prendre celles de l’autre onglet',
    },
  },
  review: {
    title: 'Revoyez vos réponses',
    text: 'Rien n’est compté avant l’envoi.',
    section: 'Révision',
    edit: 'Modifier',
    editLabel: 'Modifier la réponse : {question}',
    unanswered: 'Sans réponse',
    missing: 'Il faut une réponse ici',
    submit: 'Envoyer',
    submitChange: 'Envoyer les modifications',
    sending: 'Envoi…',
    failed: 'Vos réponses n’ont pas pu être envoyées. Elles sont toujours ici : réessayez.',
    unsaved: 'L’envoi sera possible dès le retour de la connexion.',
  },
  changing:
    'Vous modifiez des réponses déjà envoyées : celles-ci comptent tant que vous n’envoyez pas les nouvelles.',
  forget: {
    text: 'Vos réponses sont aussi conservées sur cet appareil, sous scellé, jusqu’à l’envoi.',
    button: 'Oublier sur cet appareil',
    ask: 'Effacer ce qui est conservé sur cet appareil? Ce qui est enregistré sur le serveur reste et s’ouvre par votre lien.',
    askLost:
      'Effacer ce qui est conservé sur cet appareil? Une partie de vos réponses n’est nulle part ailleurs : elle restera sur cette page seulement et sera perdue à sa fermeture.',
    forgotten:
      'Rien de ce lien n’est conservé sur cet appareil, et rien ne le sera tant que cette fenêtre est ouverte.',
  },
}
