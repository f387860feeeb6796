import type { Texts } from '../en/index.ts'

export const answer: Texts['answer'] = {
  title: '{title} – {programme}',
  loading: 'Ouverture de vos questions',
  takes: 'Durée',
  minutes: {
    one: 'environ une minute',
    many: 'environ {n} de minutes',
    other: 'environ {n} minutes',
  },
  questions: { one: '{n} question', many: '{n} de questions', other: '{n} questions' },
  openUntil: 'Ouvert jusqu’au',
  askedBy: 'Demandé par',
  secretariat: 'le secrétariat, {programme}',
  invited: 'Invitation envoyée à',
  people: { one: '{n} personne', many: '{n} de personnes', other: '{n} personnes' },
  lastRound: {
    one: 'La dernière fois, {answered} personne sur {n} a répondu.',
    many: 'La dernière fois, {answered} personnes sur {n} ont répondu.',
    other: 'La dernière fois, {answered} personnes sur {n} ont répondu.',
  },
  noAccount: 'Aucun compte nécessaire',
  start: 'Commencer',
  resume: 'Continuer',
  resumeNote: 'Vos réponses jusqu’ici sont conservées. Vous pouvez reprendre là où vous en étiez.',
  keptHere:
    'Il n’y a pas de connexion. Vous pouvez continuer : cet appareil conserve vos réponses et les enverra plus tard.',
  saveNote:
    'Enregistré après chaque réponse. Vous pouvez vous arrêter, puis revenir par le même lien sur n’importe quel appareil.',
  saveNoteHere:
    'Conservé sur cet appareil après chaque réponse, nulle part ailleurs. Vous pouvez vous arrêter, puis revenir par le même lien sur cet appareil.',
  promise: {
    confidential: {
      lead: 'Personne dans le programme ne voit qui a dit quoi.',
      text: 'On y voit des chiffres pour des groupes d’au moins {threshold} personnes qui ont répondu. Le secrétariat voit si vous avez participé.',
    },
    named: {
      lead: 'Vos réponses portent votre nom.',
      text: 'L’analyste des politiques voit qui a dit quoi. Rien n’est cité sans votre consentement.',
    },
    anonymous: {
      lead: 'Une fois le sondage fermé, rien de ce que nous conservons ne vous relie à vos réponses.',
      text: 'Le secrétariat voit si vous avez participé. Nous ne pouvons pas vous protéger si quelqu’un altère ou surveille le système pendant que vous répondez, si tous répondent de la même façon ou si vos propos vous identifient.',
    },
    more: 'Ce qui est conservé, qui le voit et ce contre quoi nous ne pouvons pas vous protéger',
  },
  caution: 'N’écrivez rien de coté Protégé B ou plus, ni aucun document confidentiel du Cabinet.',
  late: {
    title: 'Ce cycle a été fermé le {date} et accepte encore des réponses tardives',
    text: 'Vous pouvez répondre, ou corriger vos réponses, jusqu’à la fin du {date}. Les réponses tardives attendent, sans que personne les voie, et comptent dès qu’il y en a au moins {threshold} dans un groupe; sinon, elles sont détruites sans être lues.',
    textNamed:
      'Vous pouvez répondre, ou corriger vos réponses, jusqu’à la fin du {date}. L’analyste des politiques lit les réponses tardives avec votre nom; elles comptent dès qu’il y en a au moins {threshold} dans un groupe; sinon, elles sont détruites.',
    comments:
      'Les questions auxquelles on répond dans ses mots sont laissées de côté : les commentaires ont été diffusés à la fermeture.',
    received:
      'Vos réponses sont reçues et attendent. Vous pouvez les modifier jusqu’à la fin du {date}.',
  },
  unreached: {
    offline: {
      title: 'Il n’y a pas de connexion',
      text: 'Rien de ce lien n’est conservé sur cet appareil : ses questions s’ouvriront dès le retour de la connexion. Votre lien est bon.',
      again: 'Réessayer',
    },
    failed: {
      title: 'Vos questions n’ont pas pu être ouvertes',
      text: 'Le serveur est inaccessible. Votre lien est bon, et tout ce qui a été enregistré est conservé.',
      again: 'Réessayer',
    },
  },
}
