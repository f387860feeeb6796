import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import type { Opinion, Promotion } from './use-schemas.ts'

/** What was counted of a guide in a month, from a jurisdiction; `month` is its first day. */
export type MonthOfUse = {
  month: string
  jurisdiction: string | null
  opens: number
  quarter: number
  half: number
  all: number
  downloads: number
}

/** Use by month and jurisdiction since a day. */
export async function monthsOfUse(db: Db, guide: string, since: string): Promise<MonthOfUse[]> {
  const { rows } = await sql<MonthOfUse>`
    select date_trunc('month', day::timestamp)::date as month, jurisdiction_code as jurisdiction,
      sum(opens)::integer as opens, sum(read_quarter)::integer as quarter,
      sum(read_half)::integer as half, sum(read_all)::integer as all,
      sum(downloads)::integer as downloads
    from guide_usage_day where guide_code = ${guide} and day >= ${since}
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

/** The council whose group that is. */
export async function councilOf(db: Db, group: string): Promise<string> {
  const { council_code: council } = await db
    .selectFrom('working_group')
    .select('council_code')
    .where('code', '=', group)
    .executeTakeFirstOrThrow()
  return council
}

export async function listPromotions(db: Db, guide: string): Promise<Promotion[]> {
  const rows = await db
    .selectFrom('guide_promotion')
    .select(['day', 'how'])
    .where('guide_code', '=', guide)
    .orderBy('day')
    .orderBy('how')
    .execute()
  return rows as Promotion[]
}

export async function insertPromotion(db: Db, guide: string, row: Promotion): Promise<void> {
  await db
    .insertInto('guide_promotion')
    .values({ guide_code: guide, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function dropPromotion(db: Db, guide: string, row: Promotion): Promise<void> {
  await db
    .deleteFrom('guide_promotion')
    .where('guide_code', '=', guide)
    .where('day', '=', row.day)
    .where('how', '=', row.how)
    .execute()
}

/** Keeps an opinion under its quarter. */
export async function insertOpinion(
  db: Db,
  row: { guide: string; today: string; useful: Opinion['useful']; usedFor: string | null },
): Promise<void> {
  await db
    .insertInto('guide_opinion')
    .values({
      guide_code: row.guide,
      quarter: sql`date_trunc('quarter', ${row.today}::timestamp)::date`,
      useful: row.useful,
      used_for: row.usedFor,
    })
    .execute()
}

/** What readers said of a guide: how many found it useful, and, newest quarter first, what they used it for. */
export async function opinionsOf(db: Db, guide: string) {
  const rows = await db
    .selectFrom('guide_opinion')
    .select(['quarter', 'useful', 'used_for as usedFor'])
    .where('guide_code', '=', guide)
    .orderBy('quarter', 'desc')
    .orderBy('id')
    .execute()
  const saying = (word: Opinion['useful']) => rows.filter(({ useful }) => useful === word).length
  return {
    yes: saying('yes'),
    partly: saying('partly'),
    no: saying('no'),
    usedFor: rows.flatMap(({ quarter, usedFor }) => (usedFor ? [{ quarter, text: usedFor }] : [])),
  }
}

export async function dropReadersBefore(db: Db, day: string): Promise<void> {
  await db.deleteFrom('guide_reader_day').where('day', '<', day).execute()
}

/** A guide that was launched and left. */
export type LeftGuide = {
  code: string
  title: Bilingual
  group: { code: string; name: Bilingual }
  coChairs: string[]
  publishedOn: string
  reviewOn: string | null
  before: number
  lately: number
}

/**
 * Guides published over a year ago, opened less in the last half-year than in the one before, with no review under way or
 * planned; those that lost most come first.
 */
export async function guidesLeft(
  db: Db,
  days: { today: string; halfYearAgo: string; yearAgo: string },
): Promise<LeftGuide[]> {
  const { rows } = await sql<LeftGuide>`
    select g.code, g.title, json_build_object('code', grp.code, 'name', grp.name) as "group",
      array(select person.name from person_role held join person on person.id = held.person_id
        where held.role = 'co_chair' and held.group_code = g.group_code and held.starts_on <= ${days.today}
          and (held.ends_on is null or held.ends_on >= ${days.today}) order by person.name) as "coChairs",
      g.published_on as "publishedOn", g.review_on as "reviewOn", used.before, used.lately
    from practice_guide g
    join working_group grp on grp.code = g.group_code
    cross join lateral (
      select coalesce(sum(opens) filter (where day <= ${days.halfYearAgo}), 0)::integer as before,
        coalesce(sum(opens) filter (where day > ${days.halfYearAgo}), 0)::integer as lately
      from guide_usage_day u
      where u.guide_code = g.code and day > ${days.yearAgo} and day <= ${days.today}
    ) used
    where g.published_on <= ${days.yearAgo}
      and (g.withdrawn_on is null or g.withdrawn_on > ${days.today})
      and g.under_review_since is null and (g.review_on is null or g.review_on < ${days.today})
      and used.lately < used.before
    order by used.before - used.lately desc, g.code`.execute(db)
  return rows
}
