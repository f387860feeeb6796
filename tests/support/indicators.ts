import { json } from '../../api/database/columns.ts'
import type { Db } from '../../api/database/connect.ts'
import { pace } from './releases.ts'

type VersionGiven = {
  version?: number
  source?: object
  annualRule?: string
  unit?: string
  direction?: string
  validFrom?: string
  comparability?: string
}

export type IndicatorGiven = {
  code?: string
  dimension?: string
  versions?: readonly VersionGiven[]
  /** By fiscal year: the value, and how far short of it is still close. */
  targets?: Readonly<Record<string, readonly [value: number, tolerance: number]>>
}

/** An item of the pulse, read as the share of its two highest answers. */
export const topTwoOf = (item: string, itemVersion = 1, universe = 'frame') => ({
  kind: 'instrument',
  instrument: 'member-pulse',
  item,
  itemVersion,
  statistic: { kind: 'share', values: ['4', '5'], excluded: ['cant_say'] },
  universe,
})

export const registerOf = (register: string, measure: string, more: object = {}) => ({
  kind: 'register',
  register,
  measure,
  universeSize: null,
  unitOfReturn: null,
  ...more,
})

const said = (text: string) => json({ en: text, fr: `${text} (fr)` })

/** Puts an indicator in the database, under a goal made for it, by direct inserts. */
export async function insertIndicator(db: Db, given: IndicatorGiven = {}): Promise<void> {
  const { code = 'SAT-PACE', dimension = 'satisfaction', versions = [{}], targets = {} } = given
  await keepGoal(db)
  await db
    .insertInto('indicator')
    .values({ code, dimension, goal_code: 'GOAL', draft: false, sort: 1 })
    .execute()
  for (const version of versions) await keepVersion(db, code, version)
  for (const [period, [value, tolerance]] of Object.entries(targets))
    await db
      .insertInto('indicator_target')
      .values({
        indicator_code: code,
        period,
        value,
        tolerance,
        draft: false,
        to_achieve_by: `${period.slice(5)}-03-31`,
      })
      .execute()
}

async function keepVersion(db: Db, code: string, given: VersionGiven): Promise<void> {
  const { version = 1, source = topTwoOf(pace), annualRule = 'mean_of_rounds' } = given
  const { unit = 'percent', direction = 'up', validFrom = '2023-04-01' } = given
  await db
    .insertInto('indicator_version')
    .values({
      indicator_code: code,
      version,
      name: said(`${code} name`),
      description: said('Description'),
      universe: said('Universe'),
      numerator: said('Numerator'),
      denominator: said('Denominator'),
      reference_period: said('Period'),
      owner: said('Owner'),
      frequency: said('Frequency'),
      annual_rule: annualRule,
      unit,
      decimals: 0,
      direction,
      baseline: null,
      councils: ['JC', 'PSSDC', 'PSCIOC'],
      source: json(source),
      valid_from: validFrom,
      comparability: given.comparability ?? (version === 1 ? 'first' : 'same'),
      content_hash: Buffer.alloc(32),
    })
    .execute()
}

async function keepGoal(db: Db): Promise<void> {
  const ignore = { logic_model_version: '2019', sort: 1 }
  await db
    .insertInto('logic_model')
    .values({ version: '2019', call_to_action: said('Act'), in_force_from: '2019-04-01' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('priority')
    .values({ code: 'enabling', name: said('Enabling'), enabling: true, ...ignore })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('goal')
    .values({
      code: 'GOAL',
      priority_code: 'enabling',
      name: said('Goal'),
      term: 'short',
      draft: true,
      ...ignore,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
