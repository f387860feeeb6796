import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

type Span = { from: string; to: string }

/** Whose guides: a group's, under a priority of their own where they name one. */
type OfGuides = { group: string; priority: string | null }

/** That a jurisdiction declared the use of such a guide in a quarter, whose first day is `quarter`; a department counts as the jurisdiction it belongs to. */
export type CountedDeclaration = OfGuides & { jurisdiction: string; quarter: string }

/** Declarations made in the span, each jurisdiction once a quarter for the guides of a group and priority. */
export async function countedDeclarations(
  db: Db,
  { from, to }: Span,
): Promise<CountedDeclaration[]> {
  const { rows } = await sql<CountedDeclaration>`
    select distinct guide.group_code as "group", guide.priority_code as priority,
      coalesce(jurisdiction.parent_code, jurisdiction.code) as jurisdiction,
      date_trunc('quarter', declared_on::timestamp)::date as quarter
    from guide_declaration
    join practice_guide guide on guide.code = guide_code
    join jurisdiction on jurisdiction.code = jurisdiction_code
    where declared_on between ${from} and ${to}`.execute(db)
  return rows
}

/** The day of the newest declaration there is; null without any. */
export async function lastDeclaration(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('guide_declaration')
    .select(({ fn }) => fn.max('declared_on').as('on'))
    .executeTakeFirst()
  return row?.on ?? null
}

/** Opens and downloads in a quarter; `quarter` is its first day. */
export type CountedUsage = OfGuides & { quarter: string; opens: number; downloads: number }

/** Opens and downloads in the span, a whole number of quarters, added up by group, priority and quarter. */
export async function countedUsage(db: Db, { from, to }: Span): Promise<CountedUsage[]> {
  const { rows } = await sql<CountedUsage>`
    select guide.group_code as "group", guide.priority_code as priority,
      date_trunc('quarter', month::timestamp)::date as quarter,
      sum(opens)::bigint as opens, sum(downloads)::bigint as downloads
    from guide_usage_month
    join practice_guide guide on guide.code = guide_code
    where month between ${from} and ${to}
    group by 1, 2, 3`.execute(db)
  return rows
}

/** A guide as indicators need it: whose, since when, and until when. */
export type CountedGuide = OfGuides & {
  code: string
  publishedOn: string
  withdrawnOn: string | null
}

/** Every guide that was published; drafts count nowhere. */
export async function countedGuides(db: Db): Promise<CountedGuide[]> {
  return db
    .selectFrom('practice_guide')
    .select((select) => [
      'code',
      'group_code as group',
      'priority_code as priority',
      select.ref('published_on').$notNull().as('publishedOn'),
      'withdrawn_on as withdrawnOn',
    ])
    .where('published_on', 'is not', null)
    .execute()
}

/** A jurisdiction's time on the dated list. */
export type ListedJurisdiction = { code: string; listedFrom: string; listedTo: string | null }

/** Jurisdictions that belong to no other: departments count with theirs. */
export async function listedJurisdictions(db: Db): Promise<ListedJurisdiction[]> {
  return db
    .selectFrom('jurisdiction')
    .select(['code', 'listed_from as listedFrom', 'listed_to as listedTo'])
    .where('parent_code', 'is', null)
    .execute()
}
