import { json } from '../database/columns.ts'
import type { Programme } from './folder.ts'
import type { Rows } from './load-queries.ts'

/** Milestones that the files still keep: `kept` are those changed in the interface, as `group reference`. */
export function milestoneRows(
  { 'milestones.json': file }: Programme,
  kept: ReadonlySet<string>,
): Rows<'milestone'> {
  const open = (file?.milestones ?? []).filter(
    ({ group, reference }) => !kept.has(`${group} ${reference}`),
  )
  const rows = open.map(({ group, title, ...rest }) => ({
    ...rest,
    group_code: group,
    title: json(title),
  }))
  return { table: 'milestone', keys: ['group_code', 'reference'], rows }
}

/** Tasks that the files still keep: `kept` are those changed in the interface, as `council reference`. */
export function taskRows(
  { 'tasks.json': file }: Programme,
  kept: ReadonlySet<string>,
): Rows<'assigned_task'> {
  const open = (file?.tasks ?? []).filter(
    ({ council, reference }) => !kept.has(`${council} ${reference}`),
  )
  const rows = open.map((task) => ({
    council_code: task.council,
    group_code: task.group,
    reference: task.reference,
    title: json(task.title),
    asked_on: task.asked_on,
    due_on: task.due_on,
    closed_on: task.closed_on,
  }))
  return { table: 'assigned_task', keys: ['council_code', 'reference'], rows }
}

/** Reviews, of tasks that are stored: `idOf` gives each one's id by council and reference. */
export function reviewRows(
  { 'tasks.json': file }: Programme,
  idOf: ReadonlyMap<string, string>,
): Rows<'task_review'> {
  const rows = (file?.tasks ?? []).flatMap(({ council, reference, reviewed_on }) =>
    reviewed_on.map((day) => ({
      task_id: idOf.get(`${council} ${reference}`) ?? '',
      reviewed_on: day,
    })),
  )
  return { table: 'task_review', keys: ['task_id', 'reviewed_on'], rows }
}

export function guideRows({ 'practice-guides.json': file }: Programme): Rows<'practice_guide'> {
  const rows = (file?.guides ?? []).map(({ group, title, ...rest }) => ({
    ...rest,
    group_code: group,
    title: json(title),
  }))
  return {
    table: 'practice_guide',
    keys: ['code'],
    rows,
    keeps: { column: 'kept_here', value: 'true' },
  }
}

export function declarationRows({
  'guide-declarations.json': file,
}: Programme): Rows<'guide_declaration'> {
  const rows = (file?.declarations ?? []).map(({ guide, jurisdiction, ...rest }) => ({
    ...rest,
    guide_code: guide,
    jurisdiction_code: jurisdiction,
  }))
  return {
    table: 'guide_declaration',
    keys: ['guide_code', 'jurisdiction_code', 'declared_on'],
    rows,
  }
}

export function usageRows({ 'guide-usage.json': file }: Programme): Rows<'guide_usage_day'> {
  const rows = (file?.days ?? []).map(({ guide, jurisdiction, ...rest }) => ({
    ...rest,
    guide_code: guide,
    jurisdiction_code: jurisdiction,
  }))
  return { table: 'guide_usage_day', keys: ['guide_code', 'day', 'jurisdiction_code'], rows }
}

export function returnRows({ 'annual-returns.json': file }: Programme): Rows<'annual_return'> {
  const rows = (file?.returns ?? []).map(({ indicator, ...rest }) => ({
    ...rest,
    indicator_code: indicator,
  }))
  return { table: 'annual_return', keys: ['indicator_code', 'fiscal_year', 'unit'], rows }
}

export function personRows({ 'people.json': file }: Programme): Rows<'person'> {
  const rows = (file?.people ?? []).map(
    ({ name, email, language, jurisdiction, home_council }) => ({
      name,
      email,
      language,
      jurisdiction_code: jurisdiction,
      home_council_code: home_council,
    }),
  )
  return { table: 'person', keys: ['email'], rows }
}

/** Roles, of people who are stored: `idOf` gives each one's id by e-mail. */
export function roleRows(
  { 'people.json': file }: Programme,
  idOf: ReadonlyMap<string, string>,
): Rows<'person_role'> {
  const rows = (file?.people ?? []).flatMap(({ email, roles }) =>
    roles.map(({ role, council, group, starts_on, ends_on }) => ({
      person_id: idOf.get(email) ?? '',
      role,
      council_code: council,
      group_code: group,
      starts_on,
      ends_on,
    })),
  )
  return {
    table: 'person_role',
    keys: ['person_id', 'role', 'council_code', 'group_code', 'starts_on'],
    rows,
  }
}
