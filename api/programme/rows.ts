import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Programme } from './folder.ts'
import { contentHash } from '../content-hash.ts'
import type { Rows } from './load-queries.ts'

const jsonOrNull = (text: Bilingual | null) => (text === null ? null : json(text))

/** The programme's own row. */
export function programmeRows({ 'programme.json': file }: Programme): Rows<'programme'> {
  return { table: 'programme', keys: ['code'], rows: [{ ...file, name: json(file.name) }] }
}

export function councilRows({ 'councils.json': { councils } }: Programme): Rows<'council'> {
  const rows = councils.map(({ code, name, acronym }, sort) => ({
    code,
    name: json(name),
    acronym: json(acronym),
    sort,
  }))
  return { table: 'council', keys: ['code'], rows }
}

/** Governments first, since departments refer to them. */
export function jurisdictionRows({ 'jurisdictions.json': file }: Programme): Rows<'jurisdiction'> {
  const rows = file.jurisdictions
    .toSorted((a, b) => Number(a.parent !== null) - Number(b.parent !== null))
    .map(({ parent, name, ...rest }) => ({ ...rest, parent_code: parent, name: json(name) }))
  return { table: 'jurisdiction', keys: ['code'], rows }
}

export function logicModelRows({ 'logic-model.json': file }: Programme): Rows<'logic_model'> {
  const { version, call_to_action, in_force_from, in_force_to } = file
  const row = { version, call_to_action: json(call_to_action), in_force_from, in_force_to }
  return { table: 'logic_model', keys: ['version'], rows: [row] }
}

export function priorityRows({ 'logic-model.json': file }: Programme): Rows<'priority'> {
  const rows = file.priorities.map(({ name, ...rest }, sort) => ({
    ...rest,
    logic_model_version: file.version,
    name: json(name),
    sort,
  }))
  return { table: 'priority', keys: ['code'], rows }
}

export function goalRows({ 'logic-model.json': file }: Programme): Rows<'goal'> {
  const rows = file.goals.map(({ name, priority, ...rest }, sort) => ({
    ...rest,
    logic_model_version: file.version,
    priority_code: priority,
    name: json(name),
    sort,
  }))
  return { table: 'goal', keys: ['code'], rows }
}

/** Groups, less those `kept` in the interface since: there the files no longer have a say. */
export function groupRows(
  { 'groups.json': { groups } }: Programme,
  kept: ReadonlySet<string>,
): Rows<'working_group'> {
  const rows = groups.map(
    ({ code, name, acronym, council, type, purpose, starts_on, ends_on }, sort) => ({
      code,
      council_code: council,
      name: json(name),
      acronym: jsonOrNull(acronym),
      kind: type,
      purpose: jsonOrNull(purpose),
      starts_on,
      ends_on,
      sort,
    }),
  )
  return {
    table: 'working_group',
    keys: ['code'],
    rows: rows.filter(({ code }) => !kept.has(code)),
  }
}

export function groupStateRows(
  { 'groups.json': { groups } }: Programme,
  kept: ReadonlySet<string>,
): Rows<'group_state'> {
  const rows = groups
    .filter(({ code }) => !kept.has(code))
    .flatMap(({ code, states }) => states.map((state) => ({ group_code: code, ...state })))
  return { table: 'group_state', keys: ['group_code', 'as_of'], rows }
}

export function contributionRows(
  { 'logic-model.json': file }: Programme,
  kept: ReadonlySet<string>,
): Rows<'group_priority'> {
  const rows = file.contributions
    .filter(({ group }) => !kept.has(group))
    .map(({ group, priority, support }) => ({
      group_code: group,
      priority_code: priority,
      support,
    }))
  return { table: 'group_priority', keys: ['group_code', 'priority_code'], rows }
}

export function glossaryRows({ 'glossary.json': file }: Programme): Rows<'glossary_term'> {
  const rows = (file?.terms ?? []).map(({ code, term, full_name, meaning }) => ({
    code,
    term: json(term),
    full_name: jsonOrNull(full_name),
    meaning: jsonOrNull(meaning),
  }))
  return { table: 'glossary_term', keys: ['code'], rows }
}

export function indicatorRows({ 'indicators.json': file }: Programme): Rows<'indicator'> {
  const rows = file.indicators.map(({ code, dimension, goal, draft }, sort) => ({
    code,
    dimension,
    goal_code: goal,
    draft,
    sort,
  }))
  return { table: 'indicator', keys: ['code'], rows }
}

/** The definitions; those that are kept in the interface by now are left to it. */
export function indicatorVersionRows(
  { 'indicators.json': file }: Programme,
  keptInInterface: ReadonlySet<string>,
  at: Date,
): Rows<'indicator_version'> {
  const own = file.indicators.filter(({ code }) => !keptInInterface.has(code))
  const rows = own.flatMap(({ code, versions }) =>
    versions.map((version) => ({
      ...version,
      indicator_code: code,
      name: json(version.name),
      description: json(version.description),
      universe: json(version.universe),
      numerator: json(version.numerator),
      denominator: json(version.denominator),
      reference_period: json(version.reference_period),
      owner: json(version.owner),
      frequency: json(version.frequency),
      source: json(version.source),
      content_hash: contentHash(version),
      recorded_at: at,
    })),
  )
  return { table: 'indicator_version', keys: ['indicator_code', 'version'], rows }
}

export function targetRows({ 'indicators.json': file }: Programme): Rows<'indicator_target'> {
  const rows = file.indicators.flatMap(({ code, targets }) =>
    targets.map((target) => ({ indicator_code: code, ...target })),
  )
  const keeps = { column: 'origin', value: 'interface' } as const
  return { table: 'indicator_target', keys: ['indicator_code', 'period'], rows, keeps }
}
