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
  saveNote:
    'Enregistré après chaque réponse. Vous pouvez vous arrêter, puis revenir par le même lien sur n’importe quel appareil.',
  promise: {
    confidential: {
      lead: 'Personne dans le programme ne voit qui a dit quoi.',
      text: 'On y voit des chiffres pour des groupes d’au moins {threshold} personnes qui ont répondu. Le secrétariat voit si vous avez participé.',
    },
    named: {
      lead: 'Vos réponses portent votre nom.',
      text: 'L’analyste des politiques voit qui a dit quoi. Rien n’est cité sans votre consentement.',
    },
    more: 'Ce qui est conservé, qui le voit et ce contre quoi nous ne pouvons pas vous protéger',
  },
  details: {
    confidential: {
      stored: {
        title: 'Ce qui est conservé',
        text: 'Vos réponses, sous un code à la place de votre nom; votre conseil et votre ordre de gouvernement jusqu’à la fermeture du cycle. Ni le moment où vous répondez, ni l’endroit, ni la langue. Le code est le même d’un cycle à l’autre, pour que l’évolution puisse être mesurée. À la fermeture du cycle, ce que vous avez écrit dans vos mots est séparé de vos autres réponses et de ce code, et mêlé à ce que d’autres ont écrit.',
      },
      draft: {
        title: 'Avant l’envoi',
        text: 'Les réponses sont conservées sous scellé, avec une clé tirée de votre lien, et complétées pour que leur taille n’indique rien. Elles sont supprimées à l’envoi ou à la fermeture du cycle.',
      },
      seen: {
        title: 'Qui le voit',
        text: 'Tant que le cycle est ouvert, personne ne voit de résultat. Ensuite, le programme voit des chiffres pour des groupes d’au moins {threshold} personnes qui ont répondu, et les commentaires seulement tels que l’analyste des politiques les a reformulés, en français et en anglais. L’analyste lit les propos eux-mêmes, sans nom et dans le désordre, seulement si au moins {comments} personnes ont répondu; sinon, ils sont détruits sans être lus. L’analyste voit si vous avez répondu, non ce que vous avez dit.',
      },
      limits: {
        title: 'Une protection, non une impossibilité',
        text: 'Vos réponses sont à l’abri des personnes du programme. Les relier à vous n’est pas impossible pour qui exploite le serveur : le code est tiré d’une clé conservée hors de la base de données, et quelqu’un qui détient la clé et la base pourrait retrouver qui a répondu quoi. Nous ne pouvons pas non plus vous protéger si tous répondent de la même façon ou si vos propos vous identifient.',
      },
      link: {
        title: 'Votre lien',
        text: 'Il ouvre vos réponses, même envoyées, pour que vous puissiez les modifier jusqu’à la fermeture du cycle. Quiconque a le lien peut faire de même : ne le transférez pas.',
      },
    },
    named: {
      stored: {
        title: 'Ce qui est conservé',
        text: 'Vos réponses avec votre nom. Si vous les modifiez après l’envoi, chaque version est conservée, avec son heure.',
      },
      draft: {
        title: 'Avant l’envoi',
        text: 'Les réponses sont conservées sous scellé, avec une clé tirée de votre lien. Elles sont supprimées à l’envoi ou à la fermeture du cycle.',
      },
      seen: {
        title: 'Qui le voit',
        text: 'L’analyste des politiques. Le programme voit des chiffres pour des groupes d’au moins {threshold} personnes qui ont répondu; les citations, et les évaluations de moins de personnes, seulement avec le consentement consigné pour chacune.',
      },
      limits: {
        title: 'Ce contre quoi nous ne pouvons pas vous protéger',
        text: 'Des réponses nominatives peuvent être obtenues par une demande d’accès à l’information. Qui exploite le serveur peut les lire.',
      },
      link: {
        title: 'Votre lien',
        text: 'Il ouvre vos réponses, même envoyées, pour que vous puissiez les modifier jusqu’à la fermeture du cycle. Quiconque a le lien peut faire de même : ne le transférez pas.',
      },
    },
  },
  caution: 'N’écrivez rien de coté Protégé B ou plus, ni aucun document confidentiel du Cabinet.',
  received: {
    title: 'Merci. Cela compte.',
    confidential:
      'Vos réponses sont reçues, sans votre nom. Vous pouvez les modifier jusqu’à la fin du {date}.',
    named:
      'Vos réponses sont reçues, avec votre nom. Vous pouvez les modifier jusqu’à la fin du {date}.',
    receipt: 'Reçu',
    receiptNote: 'Il montre que les réponses de ce lien sont arrivées. Il ne dit rien d’elles.',
    change: 'Modifier mes réponses',
    print: 'Imprimer une copie de mes réponses',
    unsent: 'Vous avez des modifications non envoyées. Ce qui compte est ci-dessous.',
    copy: 'Mes réponses',
  },
  dead: {
    unknown: {
      title: 'Ce lien est incomplet ou n’est pas des nôtres',
      text: 'Les logiciels de courriel coupent parfois les longs liens. Ouvrez de nouveau le lien de votre invitation, en entier, ou copiez-le tout entier dans la barre d’adresse.',
      help: 'S’il ne s’ouvre toujours pas, répondez à l’invitation : le secrétariat peut vous l’envoyer de nouveau.',
    },
    missing: {
      title: 'Ouvrez votre lien personnel',
      text: 'Cette page demande le lien personnel de votre invitation : il se trouve dans le message du secrétariat et dans vos consultations une fois la session ouverte.',
      help: 'Si vous n’avez plus le message, demandez au secrétariat de vous l’envoyer de nouveau.',
    },
    withdrawn: {
      title: 'Cette invitation a été retirée',
      text: 'Le secrétariat l’a retirée. Rien n’est attendu de vous, et les réponses pas encore envoyées ne sont plus accessibles.',
      help: 'Si vous pensez que c’est une erreur, répondez à l’invitation.',
    },
    closed: {
      title: 'Ce cycle est fermé',
      text: 'Il a été fermé le {date}. Les réponses envoyées avant sont comptées; elles ne peuvent plus être modifiées, et aucune autre ne peut s’ajouter.',
      help: 'Le prochain cycle viendra avec un lien à lui.',
    },
    failed: {
      title: 'Vos questions n’ont pas pu être ouvertes',
      text: 'Le serveur est inaccessible. Votre lien est bon, et tout ce qui a été enregistré est conservé.',
      again: 'Réessayer',
    },
  },
}
