import type { Texts } from '../en/index.ts'

export const round: Texts['round'] = {
  openUntil: '{instrument} · {mode} · ouvert jusqu’au {date}',
  closedOn: '{instrument} · {mode} · fermé le {date}',
  daysLeft: {
    one: 'il reste {n} jour',
    many: 'il reste {n} de jours',
    other: 'il reste {n} jours',
  },
  lastDay: 'dernier jour',
  overdue: 'dernier jour passé',
  participation: 'Participation',
  say: {
    one: '{n} personne consultée',
    many: '{n} de personnes consultées',
    other: '{n} personnes consultées',
  },
  sayAnswered: {
    one: '{answered} réponse sur {invited} ({rate})',
    many: '{answered} de réponses sur {invited} ({rate})',
    other: '{answered} réponses sur {invited} ({rate})',
  },
  sayNobody: {
    one: 'La seule personne consultée n’a pas répondu.',
    many: 'Aucune des {invited} de personnes consultées n’a répondu.',
    other: 'Aucune des {invited} personnes consultées n’a répondu.',
  },
  sayNoneAsked: 'Plus personne n’est consulté : chaque invitation a été retirée.',
  private:
    'Vous seul ou seule voyez la participation par administration; elle n’est jamais publiée. Aucune réponse n’est montrée à quiconque pendant que le cycle est ouvert.',
  privateNamed:
    'Vous seul ou seule voyez la participation par administration; elle n’est jamais publiée. Vous seul ou seule lisez ce que chaque personne répond, dès qu’elle l’envoie.',
  answers: {
    title: 'Réponses, personne par personne',
    say: {
      one: '{n} personne a répondu, sous son nom.',
      many: '{n} de personnes ont répondu, chacune sous son nom.',
      other: '{n} personnes ont répondu, chacune sous son nom.',
    },
    noneYet: 'Personne n’a encore répondu.',
    none: 'Personne n’a répondu pendant que le cycle était ouvert.',
    read: 'Lire les réponses',
  },
  byDay: {
    title: 'Jour après jour',
    now: 'Ce cycle',
    day: 'Jour du cycle',
    table: 'Les chiffres, jour après jour',
    say: 'Jour {day} : {rate} ont répondu. Le même jour de « {title} », c’était {last}; {close} à sa fermeture.',
    saySkipped:
      'Jour {day} : {rate} ont répondu. « {title} » n’a pas été compté ce jour-là : au jour {counted}, c’était {last}; {close} à sa fermeture.',
    sayEnded: 'Jour {day} : {rate} ont répondu. « {title} » était alors fermé, à {close}.',
    sayEarly:
      'Jour {day} : {rate} ont répondu. « {title} » n’a pas été compté si tôt; c’était {close} à sa fermeture.',
    sayClosed: '{rate} ont répondu. Pour « {title} », c’était {close} à la fermeture.',
    expected: {
      one: 'Si le cycle se poursuit comme ce dernier, environ {n} personne sur {invited} aura répondu à la fin ({rate}). Ce n’est que l’allure du cycle précédent.',
      many: 'Si le cycle se poursuit comme ce dernier, environ {n} de personnes sur {invited} auront répondu à la fin ({rate}). Ce n’est que l’allure du cycle précédent.',
      other:
        'Si le cycle se poursuit comme ce dernier, environ {n} personnes sur {invited} auront répondu à la fin ({rate}). Ce n’est que l’allure du cycle précédent.',
    },
    ballots: 'Dans un cycle anonyme, prendre un bulletin compte comme une réponse.',
    noLast: 'Aucun cycle antérieur de ce formulaire ne permet de comparer.',
    notCounted:
      'Aucun jour de « {title} », le cycle précédent, n’a été compté : rien ne permet de comparer.',
  },
  lastClose: 'Cycle précédent, à la fermeture',
  waiting: {
    one: '{n} personne n’a pas encore répondu',
    many: '{n} de personnes n’ont pas encore répondu',
    other: '{n} personnes n’ont pas encore répondu',
  },
  waitingNote:
    'Pour un rappel de vive voix. Ne pas y figurer révèle qu’on a répondu : gardez cette liste pour vous.',
  byOrder: 'Par ordre de gouvernement',
  byJurisdiction: 'Par administration',
  columns: {
    order: 'Ordre de gouvernement',
    jurisdiction: 'Administration',
    answered: 'Réponses',
    rate: 'Taux de réponse',
  },
  counts: '{answered} sur {invited}',
  notAsked: 'non consultée',
  messages: 'Messages',
  messageStates: {
    held: 'dans la boîte d’envoi, à remettre',
    handed_over: 'remis',
    queued: 'en attente d’envoi',
    sent: 'envoyés',
    refused: 'refusés',
    given_up: 'abandonnés',
    bounced: 'revenus',
    cancelled: 'devenus inutiles',
  },
  close: 'Fermer le cycle',
  closeAsk:
    'Fermer ce cycle maintenant? Personne ne pourra plus répondre; ses résultats sont publiés et ne peuvent être repris.',
  closeEarly: 'Il resterait autrement ouvert jusqu’au {date}.',
  released: 'Résultats publiés',
  releasedText:
    'Les chiffres de ce cycle sont maintenant dans les tendances et dans le bilan de l’exercice. Ce qui est publié demeure.',
  releasedAgain:
    'Des réponses tardives ont été ajoutées : les chiffres sont ceux de la diffusion {n}. Les précédentes sont conservées.',
  late: {
    title: 'Réponses tardives et corrections',
    why: 'Les mêmes liens peuvent recevoir des réponses après la fermeture. Elles attendent, sans que personne les voie, d’être assez nombreuses pour compter ensemble; ce qui a été publié demeure.',
    untilLabel: 'Accepter les réponses tardives jusqu’à la fin du',
    untilFault: 'Choisissez aujourd’hui ou un jour ultérieur.',
    take: 'Accepter les réponses tardives',
    until: 'Les réponses tardives ou corrigées sont acceptées jusqu’à la fin du {date}.',
    waiting:
      'Personne ne sait combien attendent ni de qui elles sont. Ce jour-là, celles qui sont assez nombreuses sont diffusées; les autres sont détruites sans être lues.',
    release: 'Diffuser maintenant celles qui suffisent',
    stop: 'Ne plus en accepter',
    stopAsk:
      'Ne plus accepter de réponses tardives? Celles qui attendent sont détruites sans être lues.',
    named: {
      why: 'Les mêmes liens peuvent recevoir des réponses après la fermeture. Vous les lisez avec les autres; elles n’entrent dans aucun chiffre avant d’être assez nombreuses pour compter ensemble; ce qui a été publié demeure.',
      waiting:
        'Vous lisez les réponses tardives avec les autres. Ce jour-là, celles qui sont assez nombreuses sont diffusées; les autres sont détruites.',
      stopAsk: 'Ne plus accepter de réponses tardives? Celles qui attendent sont détruites.',
    },
    released: 'La diffusion {n} est faite : les chiffres comptent les réponses tardives.',
    notYet:
      'Trop peu de réponses attendent pour être comptées sans révéler quelqu’un. Elles attendent encore; rien n’a changé.',
  },
  withheld: 'Résultats retenus',
  withheldText:
    'Trop peu de personnes ont répondu pour publier quoi que ce soit sans les révéler. La participation est conservée; aucun chiffre ne l’est.',
  seeTrends: 'Voir les tendances',
  comments: 'Lire les commentaires',
  unknownJurisdiction: 'Non précisée',
}
