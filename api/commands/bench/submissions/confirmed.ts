import { sql } from 'kysely'
import type { Db } from '../../../database/connect.ts'

/** Without confirmed disk writes the figures would say nothing. */
export async function refuseUnconfirmed(db: Db): Promise<void> {
  const { rows } = await sql<{ on: boolean }>`
    select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on' as on`.execute(
    db,
  )
  if (!rows[0]?.on) throw new Error('The server of DATABASE_URL does not confirm disk writes')
}
