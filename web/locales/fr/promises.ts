import type { Texts } from '../en/index.ts'

export const promises: Texts['promises'] = {
  confidential: {
    stored: {
      title: 'Ce qui est conservé',
      text: 'Vos réponses, sous un code à la place de votre nom; votre conseil et votre ordre de gouvernement jusqu’à la fermeture du cycle. Ni le moment où vous répondez, ni l’endroit, ni la langue. Le code est le même d’un cycle à l’autre, pour que l’évolution puisse être mesurée. À la fermeture du cycle, ce que vous avez écrit dans vos mots est séparé de vos autres réponses et de ce code, et mêlé à ce que d’autres ont écrit. Après la fermeture, vous pouvez demander au secrétariat d’effacer vos autres réponses; les chiffres déjà publiés restent.',
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
      text: 'Vos réponses avec votre nom. Si vous les modifiez après l’envoi, chaque version est conservée, avec son heure. Elles sont effacées {months} après la fermeture du cycle, sauf si une retenue documentaire les fait conserver plus longtemps; les chiffres déjà publiés restent. Vous pouvez demander au secrétariat de les effacer plus tôt : il en décide et vous dit pourquoi s’il doit les conserver.',
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
  anonymous: {
    stored: {
      title: 'Ce qui est conservé',
      text: 'Le fait que vous avez pris votre bulletin; et, à part, des réponses sous scellé que personne ne peut ouvrir avant la fermeture. Elles ne portent ni nom, ni code, ni heure, ni adresse, ni langue, et sont toutes de même taille. À la fermeture, elles sont ouvertes une seule fois : les choix deviennent des totaux, les commentaires sont mis à part dans un ordre tiré au sort, puis les réponses scellées et toutes les clés sont détruites.',
    },
    draft: {
      title: 'Avant l’envoi',
      text: 'Vos réponses restent sur cet appareil seulement, sous scellé, avec une clé que donne chacun de vos liens. Elles en sont effacées à l’arrivée de votre reçu.',
    },
    seen: {
      title: 'Qui le voit',
      text: 'Tant que le cycle est ouvert, personne ne voit de résultat, seulement combien de personnes ont pris leur bulletin. Ensuite, le programme voit des chiffres pour des groupes d’au moins {threshold} personnes qui ont répondu, et des commentaires écrits seulement à partir de {comments}, sans nom et dans le désordre. S’il y a moins de {threshold} réponses en tout, elles sont détruites sans être ouvertes, et toutes les personnes invitées en sont informées.',
    },
    limits: {
      title: 'Ce contre quoi nous ne pouvons pas vous protéger',
      text: 'Tant que le cycle est ouvert, quelqu’un qui exploite le serveur et en détient les clés pourrait le surveiller ou l’altérer. Votre adresse réseau parvient au serveur, comme pour toute page; elle n’est pas conservée. Si tous répondent de la même façon ou si vos propos vous identifient, aucun bulletin n’y peut rien.',
    },
    link: {
      title: 'Votre lien et votre bulletin',
      text: 'Vous prenez votre bulletin en appuyant sur « Envoyer », jamais avant, et une seule fois. Dès lors, seul cet appareil peut l’envoyer. Quiconque a votre lien pourrait le prendre à votre place : ne le transférez pas.',
    },
  },
  /** How long after the close, in the text above. */
  months: { one: 'un mois', other: '{n} mois', many: '{n} mois' },
}
