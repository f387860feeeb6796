import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

type Span = { from: string; to: string }

/** A declaration as indicators count it: under the council of the guide's group, by the jurisdiction a department belongs to. */
export type CountedDeclaration = { council: string; jurisdiction: string; declaredOn: string }

/** Declarations made in the span, on the guides of every council. */
export async function countedDeclarations(db: Db, span: Span): Promise<CountedDeclaration[]> {
  return db
    .selectFrom('guide_declaration')
    .innerJoin('practice_guide', 'practice_guide.code', 'guide_declaration.guide_code')
    .innerJoin('working_group', 'working_group.code', 'practice_guide.group_code')
    .innerJoin('jurisdiction', 'jurisdiction.code', 'guide_declaration.jurisdiction_code')
    .select((select) => [
      'working_group.council_code as council',
      select.fn.coalesce('jurisdiction.parent_code', 'jurisdiction.code').as('jurisdiction'),
      'guide_declaration.declared_on as declaredOn',
    ])
    .where('declared_on', '>=', span.from)
    .where('declared_on', '<=', span.to)
    .execute()
}

/** Opens and downloads of a quarter, under the council of the guides' groups; `quarter` is its first day. */
export type CountedUsage = { council: string; quarter: string; opens: number; downloads: number }

/** Opens and downloads in the span, added up by quarter and council. */
export async function countedUsage(db: Db, span: Span): Promise<CountedUsage[]> {
  return db
    .selectFrom('guide_usage_day')
    .innerJoin('practice_guide', 'practice_guide.code', 'guide_usage_day.guide_code')
    .innerJoin('working_group', 'working_group.code', 'practice_guide.group_code')
    .select((select) => [
      'working_group.council_code as council',
      firstOfQuarter.as('quarter'),
      select.fn.sum<number>('opens').as('opens'),
      select.fn.sum<number>('downloads').as('downloads'),
    ])
    .where('day', '>=', span.from)
    .where('day', '<=', span.to)
    .groupBy(['working_group.council_code', firstOfQuarter])
    .execute()
}

// Quarters of the fiscal year are those of the calendar.
const firstOfQuarter = sql<string>`date_trunc('quarter', day::timestamp)::date`

/** A guide as indicators need it: whose, and since when. */
export type CountedGuide = { council: string; publishedOn: string }

/** Every guide that was published; drafts count nowhere. */
export async function countedGuides(db: Db): Promise<CountedGuide[]> {
  return db
    .selectFrom('practice_guide')
    .innerJoin('working_group', 'working_group.code', 'practice_guide.group_code')
    .select((select) => [
      'working_group.council_code as council',
      select.ref('practice_guide.published_on').$notNull().as('publishedOn'),
    ])
    .where('practice_guide.published_on', 'is not', null)
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
