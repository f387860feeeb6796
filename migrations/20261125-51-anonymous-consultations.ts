import { type Kysely, sql } from 'kysely'

/** Consultations may be anonymous: of such a one, whether its rounds have one key whatever their size. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table consultation add column together boolean not null default false`.execute(db)
}
