import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import type { Domain } from './domain.ts'
import { type Indicator, type IndicatorVersion, sourceSchema, type Target } from './definition.ts'

/** The indicators, in the programme's order, or the one of that code, with versions and targets: three queries whatever their number. */
export async function loadIndicators(db: Db, code?: string): Promise<Indicator[]> {
  const versions = await versionsByIndicator(db, code)
  const targets = await targetsByIndicator(db, code)
  const rows = await db
    .selectFrom('indicator')
    .select(['code', 'dimension', 'goal_code as goal', 'draft'])
    .$if(code !== undefined, (query) => query.where('code', '=', code ?? ''))
    .orderBy('sort')
    .orderBy('code')
    .execute()
  return rows
    .map((row) => ({
      ...row,
      versions: versions.get(row.code) ?? [],
      targets: targets.get(row.code) ?? new Map<string, Target>(),
    }))
    .filter((indicator) => indicator.versions.length > 0)
}

async function versionsByIndicator(
  db: Db,
  code?: string,
): Promise<Map<string, IndicatorVersion[]>> {
  const rows = await db
    .selectFrom('indicator_version')
    .selectAll()
    .$if(code !== undefined, (query) => query.where('indicator_code', '=', code ?? ''))
    .orderBy('version')
    .execute()
  return Map.groupBy(rows.map(versionOf), ({ indicator }) => indicator) as Map<
    string,
    IndicatorVersion[]
  >
}

type VersionRow = Awaited<ReturnType<typeof versionRows>>[number]
const versionRows = (db: Db) => db.selectFrom('indicator_version').selectAll().execute()

const versionOf = (row: VersionRow): IndicatorVersion & { indicator: string } => ({
  indicator: row.indicator_code,
  version: row.version,
  name: row.name,
  description: row.description,
  universe: row.universe,
  numerator: row.numerator,
  denominator: row.denominator,
  referencePeriod: row.reference_period,
  annualRule: row.annual_rule as IndicatorVersion['annualRule'],
  unit: row.unit as IndicatorVersion['unit'],
  decimals: row.decimals,
  direction: row.direction as IndicatorVersion['direction'],
  baseline: row.baseline,
  owner: row.owner,
  frequency: row.frequency,
  councils: row.councils,
  source: sourceSchema.parse(row.source),
  validFrom: row.valid_from,
  comparability: row.comparability as IndicatorVersion['comparability'],
  recordedAt: row.recorded_at,
})

async function targetsByIndicator(
  db: Db,
  code?: string,
): Promise<Map<string, Map<string, Target>>> {
  const rows = await db
    .selectFrom('indicator_target')
    .select([
      'indicator_code as indicator',
      'period',
      'value',
      'tolerance',
      'to_achieve_by as toAchieveBy',
      'draft',
    ])
    .$if(code !== undefined, (query) => query.where('indicator_code', '=', code ?? ''))
    .execute()
  const byIndicator = new Map<string, Map<string, Target>>()
  for (const { indicator, period, ...target } of rows) {
    const targets = byIndicator.get(indicator) ?? new Map<string, Target>()
    byIndicator.set(indicator, targets.set(period, target))
  }
  return byIndicator
}

/** The councils' codes in their order: the first is the one that holds the others. */
export async function councilCodes(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('council').select('code').orderBy('sort').execute()
  return rows.map((row) => row.code)
}

/** A domain with its name, as an answer tells it. */
export type NamedDomain = Domain & { name: Bilingual }

/** Councils, priorities and groups with their names, each in its order; the first council is the one above all. */
export async function namedDomains(db: Db): Promise<NamedDomain[]> {
  const { rows } = await sql<NamedDomain>`
    select kind, code, name from (
      select 'council' as kind, 1 as place, sort, code, name from council
      union all select 'priority', 2, sort, code, name from priority
      union all select 'group', 3, sort, code, name from working_group
    ) named order by place, sort, code`.execute(db)
  return rows
}

/** Whether the programme's data are synthetic; false before one is loaded. */
export async function isSynthetic(db: Db): Promise<boolean> {
  const programme = await db.selectFrom('programme').select('synthetic').executeTakeFirst()
  return programme?.synthetic ?? false
}
