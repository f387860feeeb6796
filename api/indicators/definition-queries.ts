import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { IndicatorVersion } from './definition.ts'
import type { NewTarget } from './definition-schemas.ts'

type Traced = { at: Date; personId: string }

/** Holds an indicator's definition still until the end of the transaction; false where there is none. */
export async function lockIndicator(db: Db, code: string): Promise<boolean> {
  const row = await db
    .selectFrom('indicator')
    .select('code')
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** Adds a version made in the interface. */
export async function insertVersion(
  db: Db,
  code: string,
  version: IndicatorVersion,
  { hash, at, personId }: Traced & { hash: Buffer },
): Promise<void> {
  await db
    .insertInto('indicator_version')
    .values({
      indicator_code: code,
      version: version.version,
      name: json(version.name),
      description: json(version.description),
      universe: json(version.universe),
      numerator: json(version.numerator),
      denominator: json(version.denominator),
      reference_period: json(version.referencePeriod),
      owner: json(version.owner),
      frequency: json(version.frequency),
      annual_rule: version.annualRule,
      unit: version.unit,
      decimals: version.decimals,
      direction: version.direction,
      baseline: version.baseline,
      councils: version.councils,
      source: json(version.source),
      valid_from: version.validFrom,
      comparability: version.comparability,
      content_hash: hash,
      origin: 'interface',
      recorded_at: at,
      recorded_by: personId,
    })
    .execute()
}

/** Who recorded each version of an indicator, where it was made in the interface. */
export async function versionAuthors(db: Db, code: string) {
  return db
    .selectFrom('indicator_version')
    .leftJoin('person', 'person.id', 'indicator_version.recorded_by')
    .select(['version', 'origin', 'person.name as author'])
    .where('indicator_code', '=', code)
    .execute()
}

/** A target as it stands, or as it stood until it was replaced. */
export type TargetRow = {
  period: string
  value: number
  tolerance: number
  toAchieveBy: string
  draft: boolean
  recordedAt: Date | null
  author: string | null
  replacedAt: Date | null
}

/** An indicator's targets and those they replaced, by fiscal year, newest first within it. */
export async function targetHistory(db: Db, code: string): Promise<TargetRow[]> {
  const { rows } = await sql<TargetRow>`
    select period, value, tolerance, to_achieve_by as "toAchieveBy", draft, recorded_at as "recordedAt",
      person.name as author, replaced_at as "replacedAt"
    from (
      select indicator_code, period, value, tolerance, to_achieve_by, draft, recorded_at, recorded_by,
        null::timestamptz as replaced_at, null::bigint as id from indicator_target
      union all
      select indicator_code, period, value, tolerance, to_achieve_by, draft, recorded_at, recorded_by, replaced_at, id
      from indicator_target_before
    ) as target
    left join person on person.id = target.recorded_by
    where indicator_code = ${code}
    order by period, target.id desc nulls first`.execute(db)
  return rows
}

/** Sets a fiscal year's target; the one it replaces stays on record. */
export async function setTarget(
  db: Db,
  { code, period }: { code: string; period: string },
  { toAchieveBy, ...target }: NewTarget,
  { at, personId }: Traced,
): Promise<void> {
  const row = {
    ...target,
    to_achieve_by: toAchieveBy,
    origin: 'interface',
    recorded_at: at,
    recorded_by: personId,
  }
  await db
    .insertInto('indicator_target')
    .values({ indicator_code: code, period, ...row })
    .onConflict((conflict) => conflict.columns(['indicator_code', 'period']).doUpdateSet(row))
    .execute()
}

/** A measured question as it was last asked: its words, and the answers it may get. */
export type AskedQuestion = {
  instrument: string
  item: string
  version: number
  title: Bilingual | null
  values: string[]
  choices: ({ value: string | number; text?: Bilingual } | string | number)[] | null
}

/** The measured questions of published instruments, each version of an item once. */
export async function askedQuestions(db: Db): Promise<AskedQuestion[]> {
  const { rows } = await sql<AskedQuestion>`
    select distinct on (asked.instrument_code, item_version.item_code, item_version.version)
      asked.instrument_code as instrument, item_version.item_code as item, item_version.version,
      question -> 'title' as title, item_version.choices as values, question -> 'choices' as choices
    from instrument_version asked
    cross join lateral jsonb_path_query(asked.definition, '$.** ? (exists(@.item.code))') as question
    join item_version on item_version.item_code = question -> 'item' ->> 'code'
      and item_version.version = (question -> 'item' ->> 'version')::integer
    order by asked.instrument_code, item_version.item_code, item_version.version, asked.version desc`.execute(
    db,
  )
  return rows
}

/** The published scorecards in which an indicator's figure stands. */
export async function scorecardsWith(db: Db, code: string, council: string) {
  return db
    .selectFrom('scorecard')
    .select(['fiscal_year as fiscalYear', 'version', 'published_at as publishedAt'])
    .where('council_code', '=', council)
    .where(
      sql<boolean>`jsonb_path_exists(content, '$.priorities[*].goals[*].indicators[*] ? (@.code == $code)',
        jsonb_build_object('code', ${code}::text))`,
    )
    .orderBy('fiscal_year')
    .orderBy('version')
    .execute()
}

/** The name of an indicator's goal, and the titles of waves, by id. */
export async function goalName(db: Db, goal: string): Promise<Bilingual | null> {
  const row = await db.selectFrom('goal').select('name').where('code', '=', goal).executeTakeFirst()
  return row?.name ?? null
}

export async function waveTitles(db: Db, ids: readonly string[]): Promise<Map<string, Bilingual>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('wave').select(['id', 'title']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}
