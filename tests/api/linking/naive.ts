import { sql } from 'kysely'
import type { Db } from '../../../api/database/connect.ts'
import type { Suspect } from './evidence.ts'

/**
 * What survey programs usually call anonymous, kept here to show that the attacks work: answers without a name, in a table with a
 * number, a moment, a stratum and a language, beside a list of who has used their link.
 */
export async function makeNaive(db: Db, suspects: readonly Suspect[]): Promise<void> {
  await sql`
    create table naive_invitation (id uuid primary key, person uuid not null, used_at timestamptz)`.execute(
    db,
  )
  await sql`
    create table naive_response (id bigint generated always as identity primary key,
      submitted_at timestamptz not null, stratum text not null, unit text not null,
      language text not null, answers jsonb not null)`.execute(db)
  for (const { invitation, person } of suspects)
    await sql`insert into naive_invitation values (${invitation}, ${person}, null)`.execute(db)
}

/** One person's submission: the link is used up and the answers stored, in one transaction. */
export async function submitNaively(
  db: Db,
  suspect: Suspect,
  answer: { unit: string; markers: readonly string[]; rating: number },
): Promise<void> {
  const [start, stop] = answer.markers
  const answers = JSON.stringify({ overall: answer.rating, start, stop })
  await db.transaction().execute(async (trx) => {
    await sql`update naive_invitation set used_at = clock_timestamp() where id = ${suspect.invitation}`.execute(
      trx,
    )
    await sql`
      insert into naive_response (submitted_at, stratum, unit, language, answers)
      values (clock_timestamp(), ${suspect.stratum}, ${answer.unit}, ${suspect.language}, ${answers}::jsonb)`.execute(
      trx,
    )
  })
}
