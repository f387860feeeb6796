import type { Texts } from '../en/index.ts'

export const deadLinks: Texts['deadLinks'] = {
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
  ended: {
    over: 'Il a été fermé le {date}. Aucune autre réponse ne peut s’ajouter.',
    received: {
      counted: 'Celles envoyées par votre lien en font partie.',
      waiting:
        'Des réponses tardives envoyées par votre lien sont reçues et attendent : elles compteront dès qu’il y en aura assez dans un groupe; sinon, elles seront détruites sans être lues.',
      nothing: 'Aucune réponse envoyée par votre lien n’est comptée.',
    },
    released:
      'Ses résultats sont publiés : des chiffres pour des groupes de plusieurs personnes, jamais ceux d’une seule.',
    withheld:
      'Trop peu de personnes ont répondu pour publier quoi que ce soit sans les trahir : rien n’est publié.',
    destroyed:
      'Trop peu de personnes ont répondu. Les réponses ont été détruites sans être ouvertes, et rien n’est publié.',
    next: 'Le prochain cycle ouvre le {date}; son invitation viendra avec un lien à lui.',
  },
  kept: {
    nothing:
      'Cet appareil garde des réponses de vous. Elles ne sont pas comptées. Vous pouvez encore les lire ici et les copier.',
    published:
      'Vos réponses sont comptées : leur reçu, {receipt}, est parmi ceux qui sont publiés.',
    changes:
      'Cet appareil garde encore des réponses de vous. Ce que vous y avez modifié après l’envoi n’est pas compté. Vous pouvez les lire ici et les copier.',
    unpublished:
      'Cet appareil garde des réponses de vous. On ne sait pas ici si elles sont comptées : elles le sont si leur reçu, {receipt}, est parmi ceux publiés pour ce cycle. Cherchez-le là, ou ouvrez de nouveau votre lien plus tard.',
    unasked:
      'Cet appareil garde des réponses de vous. Le serveur n’a pas pu dire si elles sont comptées : ouvrez de nouveau votre lien plus tard, avec une connexion, et cette page le dira.',
    show: 'Ce que j’avais répondu',
    erase: 'Les effacer de cet appareil',
    eraseAsk: 'Effacer ces réponses? Elles ne sont gardées nulle part ailleurs.',
    eraseCopy:
      'Effacer ces réponses de cet appareil? Ce qui a été envoyé reste tel qu’il a été envoyé.',
    erased: 'Elles sont effacées de cet appareil.',
  },
  code: {
    label: 'Ou tapez le code de votre invitation',
    hint: 'C’est la fin de votre lien, après le signe # : 32 lettres, chiffres et traits d’union. Vous pouvez aussi coller le lien entier.',
    open: 'Ouvrir',
    empty: 'tapez ou collez le code.',
    length: 'le code compte 32 signes; majuscules et minuscules sont distinctes.',
  },
  taken: {
    title: 'Votre bulletin a été pris',
    text: 'Un bulletin a déjà été pris avec cette invitation, et chaque personne n’en a qu’un. Si un reçu s’est affiché, vos réponses comptent. Sinon, ouvrez de nouveau votre lien dans le navigateur où vous avez appuyé sur « Envoyer » : il conserve encore vos réponses et les enverra.',
    help: 'Si ce n’était pas vous, avisez le secrétariat sans tarder : quelqu’un d’autre a utilisé votre lien.',
  },
  receipts: 'Les reçus de ce cycle',
}
