import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { PublishedContent, PublishedValue } from './published.ts'

/** Published values of indicators, all of them or a council's, oldest revision first. */
export async function listPublished(
  db: Db,
  indicators: readonly string[],
  council?: string,
): Promise<PublishedValue[]> {
  if (indicators.length === 0) return []
  const rows = await db
    .selectFrom('published_value')
    .selectAll()
    .where('indicator_code', 'in', indicators)
    .$if(council !== undefined, (query) => query.where('council_code', '=', council ?? ''))
    .orderBy('date')
    .orderBy('occasion')
    .orderBy('revision')
    .execute()
  return rows.map((row) => ({
    indicator: row.indicator_code,
    council: row.council_code,
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

/** PostgreSQL takes 65,535 parameters a statement; a row here has ten. */
const rowsAStatement = 1000

/** Keeps values as they are published; what another process kept at the same moment stays. Returns how many were new. */
export async function insertPublished(db: Db, values: readonly PublishedValue[]): Promise<number> {
  let kept = 0
  for (let from = 0; from < values.length; from += rowsAStatement) {
    const result = await db
      .insertInto('published_value')
      .values(values.slice(from, from + rowsAStatement).map(rowOf))
      .onConflict((conflict) => conflict.constraint('published_value_pkey').doNothing())
      .executeTakeFirst()
    kept += Number(result.numInsertedOrUpdatedRows ?? 0)
  }
  return kept
}

const rowOf = (value: PublishedValue) => ({
  indicator_code: value.indicator,
  council_code: value.council,
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
