import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import { type GuideState, stateOn } from './library-queries.ts'

/** A guide as a report lists it: its state, opens in the year, and jurisdictions that ever declared its use by that day. */
export type ReportedGuide = {
  code: string
  title: Bilingual
  group: string
  state: GuideState
  reviewOn: string | null
  opens: number
  declared: number
  total: number
}

type Asked = {
  /** null: every group's. */
  groups: readonly string[] | null
  /** The fiscal year's first day. */
  from: string
  on: string
  /** How many lines the list has at most. */
  lines: number
  /** Whether guides for members are left out. */
  publicOnly: boolean
}

/** Guides published by that day and not withdrawn, the most opened in the year first, and how many there are. */
export async function reportedGuides(
  db: Db,
  { groups, from, on, lines, publicOnly }: Asked,
): Promise<ReportedGuide[]> {
  const { rows } = await sql<ReportedGuide>`
    with used as (
      select guide_code, sum(opens)::integer as opens from guide_usage_month
      where month between ${from} and ${on} group by 1
    ), listed as (
      select g.code, coalesce(used.opens, 0) as opens, (count(*) over ())::integer as total
      from practice_guide g left join used on used.guide_code = g.code
      where g.published_on <= ${on} and (g.withdrawn_on is null or g.withdrawn_on > ${on})
        and ${publicOnly ? sql`g.access = 'public'` : sql`true`}
        and ${
          groups === null
            ? sql`true`
            : sql`g.group_code in (select jsonb_array_elements_text(${json(groups)}::jsonb))`
        }
      order by opens desc, g.code limit ${lines}
    )
    select g.code, g.title, g.group_code as "group", ${stateOn(on)} as state, g.review_on as "reviewOn",
      listed.opens, listed.total,
      (select count(distinct coalesce(place.parent_code, place.code))::integer
        from guide_declaration d join jurisdiction place on place.code = d.jurisdiction_code
        where d.guide_code = g.code and d.declared_on <= ${on}) as declared
    from listed join practice_guide g on g.code = listed.code
    order by listed.opens desc, g.code`.execute(db)
  return rows
}
