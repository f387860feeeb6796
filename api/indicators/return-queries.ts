import type { Db } from '../database/connect.ts'

/** A unit of an indicator's universe in a fiscal year: reached or not. */
export type ReturnRow = { indicator: string; fiscalYear: string; unit: string; reached: boolean }

/** PostgreSQL takes 65,535 parameters a statement; a row here has four. */
const rowsAStatement = 5000

/** Inserts rows of annual returns, many at once. */
export async function saveReturns(db: Db, rows: readonly ReturnRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAStatement)
    await db
      .insertInto('annual_return')
      .values(
        rows.slice(from, from + rowsAStatement).map((row) => ({
          indicator_code: row.indicator,
          fiscal_year: row.fiscalYear,
          unit: row.unit,
          reached: row.reached,
        })),
      )
      .execute()
}

/** Takes an indicator's return for a year away. */
export async function deleteReturn(db: Db, indicator: string, fiscalYear: string): Promise<void> {
  await db
    .deleteFrom('annual_return')
    .where('indicator_code', '=', indicator)
    .where('fiscal_year', '=', fiscalYear)
    .execute()
}

/** An indicator's return for a year, by unit. */
export async function listReturn(
  db: Db,
  indicator: string,
  fiscalYear: string,
): Promise<{ unit: string; reached: boolean }[]> {
  return db
    .selectFrom('annual_return')
    .select(['unit', 'reached'])
    .where('indicator_code', '=', indicator)
    .where('fiscal_year', '=', fiscalYear)
    .orderBy('unit')
    .execute()
}
