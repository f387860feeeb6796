import type { Texts } from '../en/index.ts'

export const timeline: Texts['timeline'] = {
  title: 'Calendrier des jalons',
  beneath: 'Les jalons de tous les groupes, de la saison dernière à l’an prochain.',
  group: 'Groupe',
  priority: 'Priorité',
  all: 'Tous',
  lanes: { group: 'Par groupe', priority: 'Par priorité' },
  arrange: 'Disposition',
  noneDrawn: 'Aucun jalon n’est prévu entre le {from} et le {to}.',
  sentence: {
    one: '{n} jalon entre le {from} et le {to}; en retard : {late}.',
    other: '{n} jalons entre le {from} et le {to}; en retard : {late}.',
    many: '{n} jalons entre le {from} et le {to}; en retard : {late}.',
  },
  some: 'Les {n} plus proches sont tracés. Choisissez un groupe ou une priorité pour voir tous les siens.',
  noPriority: 'Aucune priorité nommée',
  holding: {
    title: 'Ce que retiennent les jalons en retard',
    none: 'Aucun jalon en retard n’en retient un autre.',
    others: {
      one: 'Retient {n} autre jalon.',
      other: 'Retient {n} autres jalons.',
      many: 'Retient {n} autres jalons.',
    },
    some: 'Voici les {n} qui en retiennent le plus.',
    expected: '{group}, attendu le {date}',
    late: {
      one: '{group}, {n} jour de retard',
      other: '{group}, {n} jours de retard',
      many: '{group}, {n} jours de retard',
    },
  },
  picture: 'Les jalons sur une ligne de mois; le tableau ci-dessous dit la même chose.',
  today: 'Aujourd’hui',
  legend: {
    done: 'réalisé',
    ahead: 'à venir',
    overdue: 'en retard',
    planned: 'non approuvé',
    approved: 'première date approuvée',
  },
  table: 'En tableau',
  caption: 'Jalons selon la date attendue maintenant',
  columns: {
    milestone: 'Jalon',
    group: 'Groupe',
    approved: 'Première date approuvée',
    expected: 'Attendu le',
    state: 'État',
  },
}

export const needs: Texts['needs'] = {
  action: 'Attend',
  waits: 'Attend {title} ({group})',
  holds: 'Retient {title} ({group})',
  states: {
    done: 'réalisé',
    cancelled: 'annulé',
    late: 'en retard',
    ahead: 'attendu le {date}',
    undated: 'sans date',
  },
  title: '{title} attend',
  none: 'Il n’attend rien pour l’instant.',
  group: 'Du groupe',
  milestone: 'Jalon',
  add: 'Ajouter',
  remove: 'Enlever',
  removeOf: 'Enlever {title}',
}
