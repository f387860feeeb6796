import { type Kysely, sql } from 'kysely'

/** How often a person may be asked in a quarter before the analyst is warned. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table asking_limit (
      invitations integer not null constraint asking_limit_invitations check (invitations between 1 and 99),
      minutes integer not null constraint asking_limit_minutes check (minutes between 1 and 999)
    )`.execute(db)
  await sql`create unique index asking_limit_one_row on asking_limit ((true))`.execute(db)
  await sql`insert into asking_limit (invitations, minutes) values (3, 60)`.execute(db)
}
