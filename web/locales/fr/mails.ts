import type { Texts } from '../en/index.ts'

export const mails: Texts['mails'] = {
  secretariat: 'Le secrétariat des conseils',
  askedBy: '{secretariat} ({programme})',
  hello: 'Bonjour {name},',
  minutes: { one: 'une minute', many: '{n} de minutes', other: '{n} minutes' },
  briefHeading: 'En français',
  secretNotKept: '[le lien personnel : il n’est pas conservé]',
  stop: 'Ne plus recevoir de rappels pour cette consultation (les invitations continuent) :\n{stop}',
  promises: {
    named:
      'L’analyste voit votre nom et vos réponses. Rien de ce que vous dites n’est cité hors du secrétariat sans votre consentement.',
    confidential:
      'Vos réponses sont confidentielles : seuls des totaux d’au moins {threshold} personnes sont montrés, jamais vos réponses seules. La page que vous ouvrez dit exactement ce qui est conservé, et qui le voit.',
    anonymous:
      'Une fois le sondage fermé, rien de ce que nous conservons ne vous relie à vos réponses. Le secrétariat voit si vous avez participé. Nous ne pouvons pas vous protéger si quelqu’un altère ou surveille le système pendant que vous répondez, si tous répondent de la même façon ou si vos propos vous identifient.',
  },
  fingerprint:
    'Six mots propres à ce cycle, les mêmes pour les {invited} personnes invitées : {words}. Ils figurent aussi à votre écran. Si vous y lisez d’autres mots, ne répondez pas et avisez votre coprésident ou coprésidente. Ces mots ne protègent que les personnes qui comparent.',
  signIn: {
    subject: 'Votre lien de connexion à Arpent',
    body: 'Ouvrez cette page, puis appuyez sur « Se connecter » :\n{link}\n\nLe lien sert une seule fois, pendant {minutes} minutes. Si vous ne l’avez pas demandé, ignorez ce message : rien ne se passera.',
    brief: 'Ce lien ouvre votre session, une seule fois, pendant {minutes} minutes.',
  },
  invitation: {
    subject: '{title} : vos réponses, d’ici le {closesOn}',
    body: '{askedBy} vous demande vos réponses : {title}. Il faut environ {minutes}, et le sondage est ouvert jusqu’au {closesOn}.\n\nOuvrir votre questionnaire :\n{link}\n\n{promise}\n\nAucun compte ni mot de passe n’est nécessaire. Ne transférez pas ce message : le lien n’est que pour vous.',
    brief:
      'Vos réponses sont attendues d’ici le {closesOn} : {title}, environ {minutes}. Le lien ci-dessus ouvre le questionnaire, qui existe aussi en français.',
  },
  reminder: {
    subjects: {
      first: 'Rappel : {title}, d’ici le {closesOn}',
      second: 'Nouveau rappel : {title}, d’ici le {closesOn}',
      last: 'Dernier rappel : {title} prend fin le {closesOn}',
    },
    openings: {
      first: '{askedBy} vous a demandé vos réponses, qui ne sont pas encore arrivées : {title}.',
      second: 'Il est encore temps de répondre : {title}. La demande vient de : {askedBy}.',
      last: 'Voici le dernier rappel au sujet de : {title}. La demande vient de : {askedBy}.',
    },
    body: '{opening} Il faut environ {minutes}, et le sondage prend fin le {closesOn}, à minuit.\n\nOuvrir votre questionnaire :\n{link}\n\n{promise}\n\nSi vous venez de répondre, merci : ce message a croisé votre réponse.',
    brief:
      'Vos réponses sont encore attendues, d’ici le {closesOn} : {title}. Le lien ci-dessus ouvre le questionnaire, qui existe aussi en français.',
  },
  result: {
    subject: '{title} : ce que vous avez dit, et ce qui a été fait',
    body: 'Merci d’avoir pris part à la consultation : {title}, qui a pris fin le {closedOn}. Les résultats sont publiés.',
    said: 'Vous avez dit\n{text}',
    done: 'Nous avons fait\n{text}',
    see: 'Voir les résultats :\n{link}',
    brief: 'Les résultats sont publiés : {title}. Le lien ci-dessus les montre aussi en français.',
  },
  ballotMissing: {
    subject: '{title} : vérifiez que vos réponses sont arrivées',
    body: 'Réponses envoyées, mais non reçues, pour ce sondage ({title}) : {missing}. Une connexion a pu être coupée. Personne ne peut dire de qui elles viennent; toutes les personnes qui ont appuyé sur « Envoyer » reçoivent donc ce message, une seule fois.\n\nSi vous avez vu un accusé de réception, vos réponses sont arrivées et il n’y a rien à faire. Sinon, rouvrez le questionnaire avant la fin du {closesOn}, sur l’appareil où vous avez répondu : il enverra ce qui attend.\n\nOuvrir votre questionnaire :\n{link}\n\n{promise}',
    brief:
      'Des réponses ne sont pas arrivées : {title}. Si vous n’avez pas vu d’accusé de réception, rouvrez le lien ci-dessus avant la fin du {closesOn}, sur l’appareil où vous avez répondu.',
  },
  destroyed: {
    subject: '{title} : trop peu de réponses, elles ont été détruites',
    body: 'Le sondage a pris fin le {closedOn} avec moins de {threshold} réponses ({title}), trop peu pour protéger les personnes qui les ont données. Comme promis, les réponses ont été détruites sans être ouvertes. Personne ne les a lues, et rien n’en est conservé.\n\nMerci aux personnes qui ont répondu. Il n’y a rien d’autre à faire.',
    brief:
      'Le sondage a pris fin avec moins de {threshold} réponses ({title}). Elles ont été détruites sans être ouvertes, et il n’y a rien à faire.',
  },
  approval: {
    subject: 'Pour votre approbation : {title}',
    body: '{requestedBy} vous demande d’approuver un cycle anonyme : {title}. Il inviterait {invited} personnes et resterait ouvert jusqu’au {closesOn}. Une deuxième personne approuve chaque cycle anonyme, pour que nul ne décide seul de qui est invité.\n\nLire le plan et décider :\n{link}',
    brief:
      '{requestedBy} vous demande d’approuver un cycle anonyme : {title}. Le lien ci-dessus montre aussi le plan en français.',
  },
  launchNotice: {
    subject: '{title} : ouvert jusqu’au {closesOn}',
    body: 'Un cycle anonyme est ouvert jusqu’au {closesOn} : {title}. Il invite {invited} personnes; il a été approuvé par {approvedBy}.\n\nSes six mots sont : {words}. Ils représentent ses clés, sa liste de personnes et ses dates, et sont les mêmes à chaque écran et dans chaque message. Si quelqu’un voit d’autres mots, avisez le secrétariat. Ils ne protègent que les personnes qui comparent.\n\nVoir le cycle :\n{link}',
    brief: 'Le cycle est ouvert jusqu’au {closesOn} : {title}. Ses six mots en français : {words}.',
  },
  stopMonthly: 'Ne plus recevoir cette lettre mensuelle :\n{stop}',
  monthly: {
    subject: 'Ce mois-ci dans vos groupes : {things}',
    things: {
      one: '{n} chose en attente',
      many: '{n} de choses en attente',
      other: '{n} choses en attente',
    },
    body: 'Voici ce qui attend dans les groupes que vous coprésidez :\n\n{groups}\n\nCochez ce qui est réalisé et confirmez ce qui compte encore; il faut deux minutes.\n\nOuvrir la liste :\n{link}',
    counts: {
      overdue: {
        one: '{n} jalon en retard',
        many: '{n} de jalons en retard',
        other: '{n} jalons en retard',
      },
      due: {
        one: '{n} jalon à échéance d’ici le {date}',
        many: '{n} de jalons à échéance d’ici le {date}',
        other: '{n} jalons à échéance d’ici le {date}',
      },
      tasks: {
        one: '{n} tâche confiée à confirmer',
        many: '{n} de tâches confiées à confirmer',
        other: '{n} tâches confiées à confirmer',
      },
      guides: {
        one: '{n} guide à réviser',
        many: '{n} de guides à réviser',
        other: '{n} guides à réviser',
      },
    },
    brief:
      'Dans les groupes que vous coprésidez : {things}. Le lien ci-dessus ouvre la liste, qui existe aussi en français.',
  },
}
