import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { ScorecardPlace } from './schemas.ts'

export type Council = { code: string; name: Bilingual }

export async function listCouncils(db: Db): Promise<Council[]> {
  return db.selectFrom('council').select(['code', 'name']).orderBy('sort').execute()
}

/** Priorities and goals of the logic model in force on a day. */
export async function logicModelOn(db: Db, day: string) {
  const model = await db
    .selectFrom('logic_model')
    .select('version')
    .where('in_force_from', '<=', day)
    .where((where) => where.or([where('in_force_to', 'is', null), where('in_force_to', '>=', day)]))
    .orderBy('in_force_from', 'desc')
    .executeTakeFirst()
  const version = model?.version ?? ''
  const priorities = await db
    .selectFrom('priority')
    .select(['code', 'name', 'enabling'])
    .where('logic_model_version', '=', version)
    .orderBy('sort')
    .execute()
  const goals = await db
    .selectFrom('goal')
    .select(['code', 'name', 'term', 'draft', 'priority_code as priority'])
    .where('logic_model_version', '=', version)
    .orderBy('sort')
    .execute()
  return { version, priorities, goals }
}

/** A published version, as it was frozen. */
export type PublishedVersion = { version: number; content: unknown; publishedAt: Date }

/** A published version of a scorecard: the one asked for, or the newest. */
export async function findPublished(
  db: Db,
  { fiscalYear, council }: ScorecardPlace,
  version?: number,
): Promise<PublishedVersion | undefined> {
  return db
    .selectFrom('scorecard')
    .select(['version', 'content', 'published_at as publishedAt'])
    .where('fiscal_year', '=', fiscalYear)
    .where('council_code', '=', council)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .executeTakeFirst()
}

/** The newest version of each published scorecard. */
export async function listPublished(db: Db) {
  return db
    .selectFrom('scorecard')
    .distinctOn(['fiscal_year', 'council_code'])
    .select([
      'fiscal_year as fiscalYear',
      'council_code as council',
      'version',
      'published_at as publishedAt',
    ])
    .orderBy('fiscal_year')
    .orderBy('council_code')
    .orderBy('version', 'desc')
    .execute()
}

/** Freezes a scorecard as its next version; two at the same moment can't both have it. */
export async function insertScorecard(
  db: Db,
  { fiscalYear, council }: ScorecardPlace,
  content: unknown,
  at: Date,
): Promise<number> {
  const newest = await findPublished(db, { fiscalYear, council })
  const version = (newest?.version ?? 0) + 1
  await db
    .insertInto('scorecard')
    .values({
      fiscal_year: fiscalYear,
      council_code: council,
      version,
      content: json(content),
      published_at: at,
    })
    .execute()
  return version
}

/** The first day of which something is on record, and the first on which an indicator was defined; null when there is none. */
export async function firstDays(
  db: Db,
  today: string,
): Promise<{ recorded: string | null; defined: string | null }> {
  const { rows } = await sql<{ recorded: string | null; defined: string | null }>`
    select least(
      (select min(closed_on) from wave),
      (select min(first_approved_due_on) from milestone),
      (select min(asked_on) from assigned_task),
      (select min(published_on) from practice_guide where published_on <= ${today}),
      (select to_date(min(left(fiscal_year, 4)) || '-04-01', 'YYYY-MM-DD') from annual_return)
    ) as recorded, (select min(valid_from) from indicator_version) as defined`.execute(db)
  return rows[0] ?? { recorded: null, defined: null }
}
