import { sql } from 'kysely'
import type { Bilingual, Language } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'

/** How the monthly letter is set: on which day (null: the first working day), and since when. */
export type LetterSetting = { enabled: boolean; day: number | null; since: Date }

/** The setting; undefined before the program first looked. */
export async function findSetting(db: Db): Promise<LetterSetting | undefined> {
  return db.selectFrom('monthly_letter').select(['enabled', 'day', 'since']).executeTakeFirst()
}

/** The setting, on from now where there is none yet, held until the transaction ends: two processes decide one after the other. */
export async function holdSetting(db: Db, now: Date): Promise<LetterSetting> {
  await db
    .insertInto('monthly_letter')
    .values({ enabled: true, day: null, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return db
    .selectFrom('monthly_letter')
    .select(['enabled', 'day', 'since'])
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Sets it anew. */
export async function changeSetting(db: Db, setting: LetterSetting): Promise<void> {
  await db.updateTable('monthly_letter').set(setting).execute()
}

/** Whether the letter of a month has left. */
export async function hasLeft(db: Db, month: string): Promise<boolean> {
  const row = await db
    .selectFrom('monthly_letter_sent')
    .select('month')
    .where('month', '=', month)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps that the letter of a month has left. */
export async function markLeft(
  db: Db,
  given: { month: string; at: Date; letters: number },
): Promise<void> {
  await db
    .insertInto('monthly_letter_sent')
    .values({ month: given.month, sent_at: given.at, letters: given.letters })
    .execute()
}

/** The months whose letters left, newest first. */
export async function lettersLeft(db: Db, most: number) {
  return db
    .selectFrom('monthly_letter_sent')
    .select(['month', 'sent_at as sentAt', 'letters'])
    .orderBy('month', 'desc')
    .limit(most)
    .execute()
}

/** A seat of a co-chair in an active group. */
export type Seat = {
  personId: string
  name: string
  email: string
  language: Language
  group: string
  groupName: Bilingual
  /** The person wants no monthly letters. */
  stopped: boolean
}

/** The co-chairs of groups active on a day, one row a group. */
export async function coChairSeats(db: Db, on: string): Promise<Seat[]> {
  const { rows } = await sql<Seat>`
    select distinct on (p.name, p.id, g.sort, g.code) p.id as "personId", p.name, p.email, p.language,
      g.code as "group", g.name as "groupName", stop.person_id is not null as stopped
    from person_role held
    join person p on p.id = held.person_id
    join working_group g on g.code = held.group_code
    left join monthly_letter_stop stop on stop.person_id = p.id
    where held.role = 'co_chair' and held.starts_on <= ${on} and (held.ends_on is null or held.ends_on >= ${on})
      and (g.starts_on is null or g.starts_on <= ${on}) and (g.ends_on is null or g.ends_on >= ${on})
    order by p.name, p.id, g.sort, g.code`.execute(db)
  return rows
}

/** Whether a person wants no monthly letters. */
export async function hasStopped(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('monthly_letter_stop')
    .select('person_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

/** Stops a person's monthly letters, or lets them come again. */
export async function setStopped(
  db: Db,
  personId: string,
  stopped: boolean,
  at: Date,
): Promise<void> {
  await db.deleteFrom('monthly_letter_stop').where('person_id', '=', personId).execute()
  if (!stopped) return
  await db
    .insertInto('monthly_letter_stop')
    .values({ person_id: personId, stopped_at: at })
    .execute()
}

/** Whether there is such a person. */
export async function personExists(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}
