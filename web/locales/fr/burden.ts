import type { Texts } from '../en/index.ts'

export const burden: Texts['burden'] = {
  title: 'Qui est sollicité trop souvent',
  beneath: 'Invitations et minutes de chaque personne, du {from} au {to}.',
  link: 'Qui est sollicité trop souvent',
  quarter: 'Trimestre',
  none: {
    title: 'Personne n’a été sollicité pendant ce trimestre',
    text: 'À l’ouverture d’un cycle, les personnes invitées paraissent ici avec les minutes qui leur sont demandées.',
  },
  sayNone: 'Personne n’est sollicité au-delà de la limite.',
  say: {
    one: '{n} personne est sollicitée au-delà de la limite.',
    many: '{n} de personnes sont sollicitées au-delà de la limite.',
    other: '{n} personnes sont sollicitées au-delà de la limite.',
  },
  note: 'Compté à l’ouverture de chaque cycle, que la personne réponde ou non, selon la durée annoncée du formulaire. Les cycles tenus ailleurs sont arrivés sans les personnes.',
  caption: 'Personnes selon ce qui leur est demandé',
  columns: {
    name: 'Nom',
    jurisdiction: 'Administration',
    invitations: 'Invitations',
    minutes: 'Minutes',
    rounds: 'Cycles',
  },
  over: 'au-delà de la limite',
  rounds: { one: '{n} cycle', many: '{n} de cycles', other: '{n} cycles' },
  more: 'En montrer {n} de plus',
  shown: '{n} personnes montrées sur {all}',
  limit: {
    title: 'Limite',
    text: 'Au lancement et tant que le cycle est ouvert, vous voyez les personnes qui seraient sollicitées davantage au cours d’un trimestre. Personne n’est exclu pour autant.',
    invitations: 'Invitations par trimestre',
    minutes: 'Minutes par trimestre',
    save: 'Conserver la limite',
    saved: 'La limite est conservée.',
    wrongInvitations: 'Indiquez un nombre entier de 1 à 99.',
    wrongMinutes: 'Indiquez un nombre entier de 1 à 999.',
  },
  warning: {
    one: 'Avec ce cycle, {n} personne est sollicitée au-delà de la limite ce trimestre ({limit}) :',
    many: 'Avec ce cycle, {n} de personnes sont sollicitées au-delà de la limite ce trimestre ({limit}) :',
    other:
      'Avec ce cycle, {n} personnes sont sollicitées au-delà de la limite ce trimestre ({limit}) :',
  },
  atMost: {
    one: '{minutes} min, {invitations} invitation',
    many: '{minutes} min, {invitations} invitations',
    other: '{minutes} min, {invitations} invitations',
  },
  person: {
    one: '{name} ({minutes} min, {invitations} invitation)',
    many: '{name} ({minutes} min, {invitations} invitations)',
    other: '{name} ({minutes} min, {invitations} invitations)',
  },
  others: 'et {n} de plus',
}
