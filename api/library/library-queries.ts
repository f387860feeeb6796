import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'

export const guideStates = ['published', 'under_review', 'draft', 'withdrawn'] as const
export type GuideState = (typeof guideStates)[number]

type Named = { code: string; name: Bilingual }

/** A guide as the library lists it. */
export type ListedGuide = {
  code: string
  title: Bilingual
  audience: Bilingual | null
  group: Named
  priority: Named | null
  access: 'members' | 'public'
  state: GuideState
  publishedOn: string | null
  reviewOn: string | null
  underReviewSince: string | null
  withdrawnOn: string | null
  successor: { code: string; title: Bilingual } | null
  /** The number of its newest version; null while none was published here. */
  version: number | null
}

/** Whose guides somebody sees: all of them with the drafts of these groups (`all`: everybody's), or only public ones. */
export type Sight = { publicOnly: boolean; draftsOf: readonly string[] | 'all' }

/** What is looked for: words as the database takes them, and the same as it stands in titles. */
export type Wanted = {
  words: string | null
  folded: string
  group?: string | undefined
  priority?: string | undefined
  state?: GuideState | undefined
}

/** A guide’s state on a day, of the row `g`. */
export const stateOn = (today: string) => sql<GuideState>`case
  when g.withdrawn_on <= ${today} then 'withdrawn'
  when g.published_on is null or g.published_on > ${today} then 'draft'
  when g.under_review_since is not null then 'under_review'
  else 'published' end`

/** Guides with what surrounds them; `where` speaks of `g`, and of nothing else. */
const guidesWhere = (today: string, where: ReturnType<typeof sql>) => sql<ListedGuide>`
  select g.code, g.title, g.audience, g.access, ${stateOn(today)} as state,
    json_build_object('code', grp.code, 'name', grp.name) as "group",
    case when p.code is not null then json_build_object('code', p.code, 'name', p.name) end as priority,
    g.published_on as "publishedOn", g.review_on as "reviewOn",
    g.under_review_since as "underReviewSince", g.withdrawn_on as "withdrawnOn",
    case when s.code is not null then json_build_object('code', s.code, 'title', s.title) end as successor,
    (select max(number) from guide_version v where v.guide_code = g.code) as version
  from practice_guide g
  join working_group grp on grp.code = g.group_code
  left join priority p on p.code = g.priority_code
  left join practice_guide s on s.code = g.successor_code
  where ${where}`

const seen = (today: string, { publicOnly, draftsOf }: Sight) => {
  if (publicOnly) return sql`g.access = 'public' and ${stateOn(today)} <> 'draft'`
  if (draftsOf === 'all') return sql`true`
  const own = sql.join(draftsOf.length === 0 ? [null] : draftsOf)
  return sql`(${stateOn(today)} <> 'draft' or g.group_code in (${own}))`
}

function found(today: string, { words, folded, group, priority, state }: Wanted) {
  const conditions = [
    folded === '' ? sql`true` : mentioning(folded, words),
    group === undefined ? sql`true` : sql`g.group_code = ${group}`,
    priority === undefined ? sql`true` : sql`g.priority_code = ${priority}`,
    state === undefined ? sql`true` : sql`${stateOn(today)} = ${state}`,
  ]
  return sql.join(conditions, sql` and `)
}

/** Guides that name it themselves, whose group does, or whose newest version has each of the words, in its text or in one of its files. */
function mentioning(folded: string, words: string | null) {
  const query = sql`to_tsquery('simple', ${words ?? ''})`
  const newest = sql`not exists (
    select from guide_version newer where newer.guide_code = v.guide_code and newer.number > v.number)`
  const part = `%${folded.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`(g.named like ${part}
    or g.group_code in (select code from working_group
      where folded((name ->> 'en') || ' ' || (name ->> 'fr')) like ${part})
    or g.code in (select v.guide_code from guide_version v where v.words @@ ${query} and ${newest})
    or g.code in (select v.guide_code from guide_file f
      join guide_version v on v.guide_code = f.guide_code and f.id in (v.file_en, v.file_fr)
      where f.words @@ ${query} and ${newest}))`
}

/** A page of the guides found, by title in that language, and how many there are in all. */
export async function findGuides(
  db: Db,
  asked: { today: string; sight: Sight; wanted: Wanted; language: 'en' | 'fr' },
  page: { from: number; most: number },
): Promise<{ guides: ListedGuide[]; total: number }> {
  const { today, sight, wanted, language } = asked
  const where = sql`${seen(today, sight)} and ${found(today, wanted)}`
  const order = sql.ref(`g.order_${language}`)
  const { rows } = await sql<{ code: string; total: number }>`
    select g.code, count(*) over () as total from practice_guide g where ${where}
    order by (${stateOn(today)} = 'withdrawn'), ${order}, g.code
    limit ${page.most} offset ${page.from}`.execute(db)
  const codes = rows.map(({ code }) => code)
  const listed = await guidesListed(db, codes, today)
  return {
    guides: codes.flatMap((code) => listed.get(code) ?? []),
    total: Number(rows[0]?.total ?? 0),
  }
}

async function guidesListed(db: Db, codes: readonly string[], today: string) {
  if (codes.length === 0) return new Map<string, ListedGuide>()
  const { rows } = await guidesWhere(today, sql`g.code in (${sql.join(codes)})`).execute(db)
  return new Map(rows.map((guide) => [guide.code, guide]))
}

/** One guide as the library lists it, whatever its state. */
export async function guideListed(
  db: Db,
  code: string,
  today: string,
): Promise<ListedGuide | undefined> {
  return (await guidesWhere(today, sql`g.code = ${code}`).execute(db)).rows[0]
}

/** Groups and priorities that have a guide one may see, by name. */
export async function choicesOf(db: Db, today: string, sight: Sight) {
  const { rows: groups } = await sql<Named>`
    select grp.code, grp.name from working_group grp where exists (
      select from practice_guide g where g.group_code = grp.code and ${seen(today, sight)})
    order by grp.sort, grp.code`.execute(db)
  const { rows: priorities } = await sql<Named>`
    select p.code, p.name from priority p where exists (
      select from practice_guide g where g.priority_code = p.code and ${seen(today, sight)})
    order by p.sort, p.code`.execute(db)
  return { groups, priorities }
}

/** How guides were used since a month, named by its first day: opens, and how many jurisdictions ever declared their use. */
export async function usesSince(db: Db, codes: readonly string[], since: string) {
  if (codes.length === 0) return new Map<string, { opens: number; declared: number }>()
  const { rows } = await sql<{ code: string; opens: number; declared: number }>`
    select g.code,
      (select coalesce(sum(opens), 0)::integer from guide_usage_month u
        where u.guide_code = g.code and u.month >= ${since}) as opens,
      (select count(distinct jurisdiction_code)::integer from guide_declaration d
        where d.guide_code = g.code) as declared
    from practice_guide g where g.code in (${sql.join(codes)})`.execute(db)
  return new Map(rows.map(({ code, ...use }) => [code, use]))
}
