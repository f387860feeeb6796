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
 * Guides published before the two half-years that are compared, opened less in the later one, with no review under way or planned:
 * those that lost most, and how many there are in all. `before`, `lately` and `ends` are first days of months.
 */
export async function guidesLeft(
  db: Db,
  { today, before, lately, ends }: { today: string; before: string; lately: string; ends: string },
  most: number,
): Promise<{ guides: LeftGuide[]; total: number }> {
  const { rows } = await sql<LeftGuide & { total: number }>`
    with opened as (
      select guide_code, sum(opens) filter (where month < ${lately})::integer as before,
        sum(opens) filter (where month >= ${lately})::integer as lately
      from guide_usage_month where month >= ${before} and month < ${ends} group by guide_code
    ), abandoned as (
      select g.*, coalesce(opened.before, 0) as before, coalesce(opened.lately, 0) as lately, count(*) over () as total
      from practice_guide g join opened on opened.guide_code = g.code
      where g.published_on < ${before}
        and (g.withdrawn_on is null or g.withdrawn_on > ${today})
        and g.under_review_since is null and (g.review_on is null or g.review_on < ${today})
        and coalesce(opened.lately, 0) < coalesce(opened.before, 0)
      order by coalesce(opened.before, 0) - coalesce(opened.lately, 0) desc, g.code limit ${most}
    )
    select g.code, g.title, json_build_object('code', grp.code, 'name', grp.name) as "group",
      array(select person.name from person_role held join person on person.id = held.person_id
        where held.role = 'co_chair' and held.group_code = g.group_code and held.starts_on <= ${today}
          and (held.ends_on is null or held.ends_on >= ${today}) order by person.name) as "coChairs",
      g.published_on as "publishedOn", g.review_on as "reviewOn", g.before, g.lately, g.total
    from abandoned g join working_group grp on grp.code = g.group_code
    order by g.before - g.lately desc, g.code`.execute(db)
  return {
    guides: rows.map(({ total: _, ...guide }) => guide),
    total: Number(rows[0]?.total ?? 0),
  }
}
