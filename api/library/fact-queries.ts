import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import { type GuideState, stateOn } from './library-queries.ts'

/** Days, both included, and which guides count in them; null: all. */
export type GuideStretch = { from: string; to: string; guides: readonly string[] | null }

/** Guides named with a jurisdiction: the others are only counted. */
const named = 3

/** What a jurisdiction declared: how many guides, since when in the period, and the first of them by title. */
export type Declared = {
  jurisdiction: string
  guides: number
  firstOn: string
  named: { code: string; title: Bilingual }[]
}

/** What jurisdictions declared in those stretches; a department's declarations are its jurisdiction's. */
export async function declaredGuides(
  db: Db,
  stretches: readonly GuideStretch[],
): Promise<Declared[]> {
  if (stretches.length === 0) return []
  const { rows } = await sql<Declared>`
    with made as (
      select coalesce(place.parent_code, place.code) as jurisdiction, guide_code, min(declared_on) as on
      from guide_declaration join jurisdiction place on place.code = jurisdiction_code
      where ${declaredIn(stretches)} group by 1, 2
    ), placed as (
      select made.*, guide.title,
        row_number() over (partition by jurisdiction order by made.on, guide_code) as place
      from made join practice_guide guide on guide.code = guide_code
    )
    select jurisdiction, count(*)::integer as guides, min(placed.on) as "firstOn",
      json_agg(json_build_object('code', guide_code, 'title', title) order by place)
        filter (where place <= ${named}) as named
    from placed group by jurisdiction`.execute(db)
  return rows
}

function declaredIn(stretches: readonly GuideStretch[]) {
  const each = stretches.map(({ from, to, guides }) => {
    const days = sql`declared_on between ${from} and ${to}`
    return guides === null
      ? sql`(${days})`
      : sql`(${days} and guide_code in (select jsonb_array_elements_text(${json(guides)}::jsonb)))`
  })
  return sql`(${sql.join(each, sql` or `)})`
}

/** Opens and downloads of a guide; `quarter` is the first day of the quarter they were counted in, or of the whole span. */
type GuideUsage = { guide: string; quarter: string; opens: number; downloads: number }

/** Opens and downloads of each guide in a span of whole quarters, in each of them or in all. */
export async function usageByGuide(
  db: Db,
  { from, to }: { from: string; to: string },
  each: 'quarter' | 'span',
): Promise<GuideUsage[]> {
  const stretch =
    each === 'span' ? sql`${from}::date` : sql`date_trunc('quarter', month::timestamp)::date`
  const { rows } = await sql<GuideUsage>`
    select guide_code as guide, ${stretch} as quarter,
      sum(opens)::bigint as opens, sum(downloads)::bigint as downloads
    from guide_usage_month where month between ${from} and ${to}
    group by 1, 2`.execute(db)
  return rows
}

/** A guide as a list of facts names it. */
export type NamedGuide = {
  code: string
  title: Bilingual
  group: string
  groupName: Bilingual
  state: GuideState
  reviewOn: string | null
}

/** Those guides, with their state on a day. */
export async function namedGuides(
  db: Db,
  codes: readonly string[],
  on: string,
): Promise<Map<string, NamedGuide>> {
  if (codes.length === 0) return new Map()
  const { rows } = await sql<NamedGuide>`
    select g.code, g.title, g.group_code as "group", grp.name as "groupName",
      ${stateOn(on)} as state, g.review_on as "reviewOn"
    from practice_guide g join working_group grp on grp.code = g.group_code
    where g.code in (${sql.join(codes)})`.execute(db)
  return new Map(rows.map((row) => [row.code, row]))
}
