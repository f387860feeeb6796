import { sql } from 'kysely'
import type { Db } from '../../database/connect.ts'

/** Puts so many members in the programme, over its jurisdictions and home councils, in one statement a hundred thousand. */
export async function stagePeople(db: Db, count: number): Promise<void> {
  const atOnce = 100_000
  for (let from = 1; from <= count; from += atOnce)
    await sql`
      insert into person (name, email, language, jurisdiction_code, home_council_code)
      select 'Member ' || n || ' Sample', 'member' || n || '@example.org', (array['en', 'fr'])[1 + n % 2],
        (select array_agg(code order by code) from jurisdiction where parent_code is null)[1 + n % (select count(*)::int from jurisdiction where parent_code is null)],
        (array['PSSDC', 'PSCIOC'])[1 + n / 7 % 2]
      from generate_series(${from}::int, ${Math.min(count, from + atOnce - 1)}::int) as n`.execute(
      db,
    )
}

/** Freezes everybody into a wave's frame, as a launch does: one cell a cross of attributes, one invitation a person. */
export async function inviteEverybody(db: Db, waveId: string): Promise<void> {
  await sql`
    insert into frame_cell (wave_id, home_council_code, order_of_government)
    select distinct ${waveId}::uuid, person.home_council_code, jurisdiction.order_of_government
    from person join jurisdiction on jurisdiction.code = person.jurisdiction_code`.execute(db)
  await sql`
    insert into invitation (wave_id, person_id, cell_id, unit_code, home_council_code, order_of_government, secret_hash)
    select ${waveId}::uuid, person.id, frame_cell.id, jurisdiction.code, person.home_council_code,
      jurisdiction.order_of_government, sha256((${waveId} || person.id::text)::bytea)
    from person
    join jurisdiction on jurisdiction.code = person.jurisdiction_code
    join frame_cell on frame_cell.wave_id = ${waveId}::uuid
      and frame_cell.home_council_code = person.home_council_code
      and frame_cell.order_of_government = jurisdiction.order_of_government`.execute(db)
}

/** What a server's own upkeep does after so many rows. */
export async function refreshStatistics(db: Db): Promise<void> {
  await sql`analyze`.execute(db)
}
