import { sql } from 'kysely'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { Domain, DomainKind } from './domain.ts'
import type { PublishedContent, PublishedValue } from './published.ts'

/** Published values of indicators, all of them or a domain's, oldest revision first. */
export async function listPublished(
  db: Db,
  indicators: readonly string[],
  domain?: Domain,
): Promise<PublishedValue[]> {
  if (indicators.length === 0) return []
  const rows = await db
    .selectFrom('published_value')
    .selectAll()
    .where('indicator_code', 'in', indicators)
    .$if(domain !== undefined, (query) =>
      query.where(columnOf(domain?.kind ?? 'council'), '=', domain?.code ?? ''),
    )
    .orderBy('date')
    .orderBy('occasion')
    .orderBy('revision')
    .execute()
  return rows.map((row) => ({
    indicator: row.indicator_code,
    domain: domainOf(row),
    occasion: row.occasion,
    revision: row.revision,
    version: row.definition_version,
    wave: row.wave_id,
    date: row.date,
    content: row.content as PublishedContent,
    cause: row.cause as PublishedValue['cause'],
    publishedAt: row.published_at,
  }))
}

const columns = {
  council: 'council_code',
  priority: 'priority_code',
  group: 'group_code',
} as const satisfies Record<DomainKind, string>

const columnOf = (kind: DomainKind) => columns[kind]

type Placed = { [column in (typeof columns)[DomainKind]]: string | null }

/** Exactly one of the three is there. */
function domainOf({ council_code, priority_code, group_code }: Placed): Domain {
  if (group_code !== null) return { kind: 'group', code: group_code }
  return priority_code === null
    ? { kind: 'council', code: council_code ?? '' }
    : { kind: 'priority', code: priority_code }
}

/** PostgreSQL takes 65,535 parameters a statement; a row here has twelve. */
const rowsAStatement = 1000

/** Keeps values as they are published; what another process kept at the same moment stays. Returns how many were new. */
export async function insertPublished(db: Db, values: readonly PublishedValue[]): Promise<number> {
  let kept = 0
  for (let from = 0; from < values.length; from += rowsAStatement) {
    const result = await db
      .insertInto('published_value')
      .values(values.slice(from, from + rowsAStatement).map(rowOf))
      .onConflict((conflict) => conflict.constraint('published_value_once').doNothing())
      .executeTakeFirst()
    kept += Number(result.numInsertedOrUpdatedRows ?? 0)
  }
  return kept
}

const rowOf = (value: PublishedValue) => ({
  indicator_code: value.indicator,
  council_code: null,
  priority_code: null,
  group_code: null,
  [columnOf(value.domain.kind)]: value.domain.code,
  occasion: value.occasion,
  revision: value.revision,
  definition_version: value.version,
  wave_id: value.wave,
  date: value.date,
  content: json(value.content),
  cause: value.cause,
  published_at: value.publishedAt,
})

/** Takes a day's recording on oneself; false where somebody has. A transaction that fails gives it back. */
export async function takeDay(db: Db, day: string): Promise<boolean> {
  const result = await db
    .insertInto('published_value_day')
    .values({ day })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

/** Traces of what registers' figures are made of, by the beginning of their verb. */
const facts = [
  'milestone.%',
  'workplan.%',
  'task.%',
  'guide.%',
  'group.%',
  'annual_return.%',
  'programme.%',
]

/**
 * Takes on oneself to look through the facts that came since somebody last did; false where none came, or where another process has
 * just begun. A write may take its time between its trace and its end: the last minutes are looked through again.
 */
export async function takeFacts(db: Db, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into published_value_looked as looked (at) values (${now})
    on conflict (one) do update set at = excluded.at
    where looked.at <= excluded.at - interval '30 seconds' and exists (
      select from audit_entry entry
      where entry.at > looked.at - interval '2 minutes' and entry.at <= excluded.at
        and entry.action like any(${facts}::text[]))
    returning at`.execute(db)
  return rows.length > 0
}
