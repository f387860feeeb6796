import type { Programme } from './folder.ts'
import type { Mistake } from './mistakes.ts'
import { checksOf, type Known } from './references.ts'

/** What councils, jurisdictions, groups and the logic model get wrong about each other. */
export function mistakesOfStructure(programme: Programme, known: Known): Mistake[] {
  return [
    ...checksOf('councils.json', known).unique(
      'councils',
      programme['councils.json'].councils,
      (council) => council.code,
    ),
    ...jurisdictions(programme, known),
    ...groups(programme, known),
    ...logicModel(programme, known),
    ...checksOf('glossary.json', known).unique(
      'terms',
      programme['glossary.json']?.terms,
      (term) => term.code,
    ),
  ]
}

function jurisdictions(programme: Programme, known: Known): Mistake[] {
  const { unique, refers, ordered, when } = checksOf('jurisdictions.json', known)
  const { jurisdictions: rows } = programme['jurisdictions.json']
  const below = new Set(rows.filter((row) => row.parent !== null).map((row) => row.code))
  return [
    ...unique('jurisdictions', rows, (row) => row.code),
    ...rows.flatMap(({ parent, listed_from, listed_to }, index) => [
      ...refers('jurisdiction', parent, ['jurisdictions', index, 'parent']),
      // A department stands under its government, and nothing stands under a department.
      ...when(
        parent !== null && below.has(parent),
        ['jurisdictions', index, 'parent'],
        'parent_below',
        {
          code: parent,
        },
      ),
      ...ordered(listed_from, listed_to, ['jurisdictions', index, 'listed_to']),
    ]),
  ]
}

function groups(programme: Programme, known: Known): Mistake[] {
  const { unique, refers, ordered, when } = checksOf('groups.json', known)
  const { groups: rows } = programme['groups.json']
  return [
    ...unique('groups', rows, (row) => row.code),
    ...rows.flatMap(({ council, starts_on, ends_on, states }, index) => [
      ...refers('council', council, ['groups', index, 'council']),
      ...ordered(starts_on, ends_on, ['groups', index, 'ends_on']),
      ...states.flatMap((state, at) =>
        when(
          states.findIndex((other) => other.as_of === state.as_of) !== at,
          ['groups', index, 'states', at],
          'duplicate',
          { key: state.as_of },
        ),
      ),
    ]),
  ]
}

function logicModel(programme: Programme, known: Known): Mistake[] {
  const { unique, refers, ordered } = checksOf('logic-model.json', known)
  const model = programme['logic-model.json']
  return [
    ...ordered(model.in_force_from, model.in_force_to, ['in_force_to']),
    ...unique('priorities', model.priorities, (row) => row.code),
    ...unique('goals', model.goals, (row) => row.code),
    ...unique('contributions', model.contributions, (row) => [row.group, row.priority]),
    ...model.goals.flatMap(({ priority }, index) =>
      refers('priority', priority, ['goals', index, 'priority']),
    ),
    ...model.contributions.flatMap(({ group, priority }, index) => [
      ...refers('group', group, ['contributions', index, 'group']),
      ...refers('priority', priority, ['contributions', index, 'priority']),
    ]),
  ]
}
