import type { Transaction } from 'kysely'
import type { Db } from './connect.ts'
import type { DB } from './schema.ts'

/**
 * Runs `work` in one transaction: a new one, or the one `db` already is. The embedded engine has one connection,
 * so inside `work` only the transaction given is used, never the outer database.
 */
export async function transact<Result>(
  db: Db,
  work: (trx: Transaction<DB>) => Promise<Result>,
): Promise<Result> {
  return db.isTransaction ? work(db as Transaction<DB>) : db.transaction().execute(work)
}
