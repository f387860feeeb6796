import type { Programme } from './folder.ts'
import type { Mistake } from './mistakes.ts'
import { checksOf, type Known } from './references.ts'

/** What the registers and the list of people get wrong about the programme, and about time. */
export function mistakesOfRegisters(programme: Programme, known: Known): Mistake[] {
  return [
    ...milestones(programme, known),
    ...tasks(programme, known),
    ...guides(programme, known),
    ...usage(programme, known),
    ...returns(programme, known),
    ...people(programme, known),
  ]
}

function milestones(programme: Programme, known: Known): Mistake[] {
  const { unique, refers, when } = checksOf('milestones.json', known)
  const rows = programme['milestones.json']?.milestones ?? []
  return [
    ...unique('milestones', rows, (row) => [row.group, row.reference]),
    ...rows.flatMap((row, index) => [
      ...refers('group', row.group, ['milestones', index, 'group']),
      ...when(
        row.done_on !== null && row.cancelled_on !== null,
        ['milestones', index, 'cancelled_on'],
        'done_and_cancelled',
      ),
      ...when(
        row.revised_due_on !== null && row.first_approved_due_on === null,
        ['milestones', index, 'revised_due_on'],
        'revised_unapproved',
      ),
    ]),
  ]
}

function tasks(programme: Programme, known: Known): Mistake[] {
  const { unique, refers, ordered, when } = checksOf('tasks.json', known)
  const rows = programme['tasks.json']?.tasks ?? []
  return [
    ...unique('tasks', rows, (row) => [row.council, row.reference]),
    ...rows.flatMap((row, index) => [
      ...refers('council', row.council, ['tasks', index, 'council']),
      ...refers('group', row.group, ['tasks', index, 'group']),
      ...ordered(row.asked_on, row.due_on, ['tasks', index, 'due_on']),
      ...ordered(row.asked_on, row.closed_on, ['tasks', index, 'closed_on']),
      ...row.reviewed_on.flatMap((day, at) => [
        ...ordered(row.asked_on, day, ['tasks', index, 'reviewed_on', at]),
        ...when(
          row.reviewed_on.indexOf(day) !== at,
          ['tasks', index, 'reviewed_on', at],
          'duplicate',
          {
            key: day,
          },
        ),
      ]),
    ]),
  ]
}

function guides(programme: Programme, known: Known): Mistake[] {
  const { unique, refers, ordered } = checksOf('practice-guides.json', known)
  const rows = programme['practice-guides.json']?.guides ?? []
  return [
    ...unique('guides', rows, (row) => row.code),
    ...rows.flatMap((row, index) => [
      ...refers('group', row.group, ['guides', index, 'group']),
      ...ordered(row.published_on, row.withdrawn_on, ['guides', index, 'withdrawn_on']),
    ]),
  ]
}

function usage(programme: Programme, known: Known): Mistake[] {
  const declared = checksOf('guide-declarations.json', known)
  const declarations = programme['guide-declarations.json']?.declarations ?? []
  const counted = checksOf('guide-usage.json', known)
  const days = programme['guide-usage.json']?.days ?? []
  return [
    ...declared.unique('declarations', declarations, (row) => [
      row.guide,
      row.jurisdiction,
      row.declared_on,
    ]),
    ...declarations.flatMap((row, index) => [
      ...declared.refers('guide', row.guide, ['declarations', index, 'guide']),
      ...declared.refers('jurisdiction', row.jurisdiction, ['declarations', index, 'jurisdiction']),
      ...declared.ordered(row.used_since, row.declared_on, ['declarations', index, 'declared_on']),
    ]),
    ...counted.unique('days', days, (row) => [row.guide, row.day, row.jurisdiction]),
    ...days.flatMap((row, index) => [
      ...counted.refers('guide', row.guide, ['days', index, 'guide']),
      ...counted.refers('jurisdiction', row.jurisdiction, ['days', index, 'jurisdiction']),
    ]),
  ]
}

function returns(programme: Programme, known: Known): Mistake[] {
  const { unique, refers, when } = checksOf('annual-returns.json', known)
  const rows = programme['annual-returns.json']?.returns ?? []
  const sources = new Map(
    programme['indicators.json'].indicators.map((one) => [one.code, one.versions.at(-1)?.source]),
  )
  return [
    ...unique('returns', rows, (row) => [row.indicator, row.fiscal_year, row.unit]),
    ...rows.flatMap(({ indicator, unit }, index) => {
      const source = sources.get(indicator)
      const returned = source?.kind === 'register' && source.register === 'annual_return'
      const byJurisdiction = returned && source.unitOfReturn === 'jurisdiction'
      return [
        ...refers('indicator', indicator, ['returns', index, 'indicator']),
        ...when(
          source !== undefined && !returned,
          ['returns', index, 'indicator'],
          'not_returned',
          {
            code: indicator,
          },
        ),
        ...(byJurisdiction ? refers('jurisdiction', unit, ['returns', index, 'unit']) : []),
      ]
    }),
  ]
}

function people(programme: Programme, known: Known): Mistake[] {
  const { unique, refers, ordered } = checksOf('people.json', known)
  const rows = programme['people.json']?.people ?? []
  return [
    ...unique('people', rows, (row) => row.email),
    ...rows.flatMap((row, index) => [
      ...refers('jurisdiction', row.jurisdiction, ['people', index, 'jurisdiction']),
      ...refers('council', row.home_council, ['people', index, 'home_council']),
      ...row.roles.flatMap((role, at) => [
        ...refers('council', role.council, ['people', index, 'roles', at, 'council']),
        ...refers('group', role.group, ['people', index, 'roles', at, 'group']),
        ...ordered(role.starts_on, role.ends_on, ['people', index, 'roles', at, 'ends_on']),
      ]),
    ]),
  ]
}
