import { type Compilable, CompiledQuery, sql } from 'kysely'
import type { Db } from './connect.ts'

const rowsAtOnce = 5000

/**
 * The rows of a query of any size, some thousands at a time, in the order the engine finds cheapest: a cursor of the transaction
 * that `trx` is, which ends with it. The next batch is fetched while one is worked on.
 */
export async function* inBatches<Row>(
  trx: Db,
  name: string,
  query: Compilable<Row>,
): AsyncGenerator<Row[]> {
  const cursor = sql.id(name)
  const { sql: text, parameters } = query.compile()
  await trx.executeQuery(
    CompiledQuery.raw(`declare "${name}" no scroll cursor for ${text}`, [...parameters]),
  )
  const fetch = async () =>
    (await sql<Row>`fetch ${sql.lit(rowsAtOnce)} from ${cursor}`.execute(trx)).rows
  let next = fetch()
  try {
    for (;;) {
      const rows = await next
      if (rows.length === 0) return
      next = fetch()
      yield rows
    }
  } finally {
    await next
    await sql`close ${cursor}`.execute(trx)
  }
}
