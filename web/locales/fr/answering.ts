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
  offline: {
    title: 'Pas de connexion',
    text: 'Vos réponses restent sur cette page et seront enregistrées dès le retour de la connexion. Gardez cette page ouverte.',
  },
  refused: 'La dernière modification n’est pas enregistrée : {reason}',
  conflict: {
    title: 'Des réponses plus récentes ont été enregistrées depuis un autre appareil',
    text: 'Lesquelles voulez-vous garder? Les autres seront abandonnées.',
    question: 'Question',
    here: 'Sur cette page',
    there: 'Depuis l’autre appareil',
    keepHere: 'Garder celles de cette page',
    keepThere: 'Prendre celles de l’autre appareil',
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
}
