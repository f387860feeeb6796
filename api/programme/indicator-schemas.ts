import { z } from 'zod'
import { periodFrom } from '../measurement/period.ts'
import { bilingual, code, date } from './schemas.ts'

/** A fiscal year (`2025-2026`) or a quarter of one (`2025-2026-Q1`). */
const period = z.string().refine(isPeriod, 'period_malformed')

/** A fiscal year, April to March. */
export const fiscalYear = z
  .string()
  .refine((text) => isPeriod(text) && !text.includes('Q'), 'fiscal_year_malformed')

const statistic = z.strictObject({
  kind: z.literal('share'),
  /** The answers that count, as tallies hold them. */
  values: z.array(z.string()).min(1),
  excluded: z.array(z.string()),
})

const fromInstrument = z.strictObject({
  kind: z.literal('instrument'),
  instrument: code,
  item: z.string(),
  itemVersion: z.int().positive(),
  statistic,
  /** Whom the figure speaks for: everybody invited, or nobody but those who answered. */
  universe: z.enum(['frame', 'volunteers']),
})

const register = <Name extends string, Measures extends [string, ...string[]]>(
  name: Name,
  measures: Measures,
) =>
  z.strictObject({
    kind: z.literal('register'),
    register: z.literal(name),
    measure: z.enum(measures),
    universeSize: z.int().positive().nullable(),
    unitOfReturn: code.nullable(),
  })

const fromRegister = z.discriminatedUnion('register', [
  register('milestones', ['on_time']),
  register('tasks', ['closed_by_date', 'reviewed']),
  register('workplans', ['current']),
  register('guides', ['reach', 'opens', 'downloads']),
  register('groups', ['member_co_chair']),
  register('participation', ['response_rate']).extend({ instrument: code }),
  register('annual_return', [
    'service_redesigned',
    'life_event_told_once',
    'strategy_element_adopted',
    'shared_reused',
    'identity_accepted',
    'service_one_identity',
  ]),
])

/** Where an indicator's figures come from. */
export const indicatorSource = z.discriminatedUnion('kind', [fromInstrument, fromRegister])

export type IndicatorSource = z.infer<typeof indicatorSource>

const version = z.strictObject({
  version: z.int().positive(),
  name: bilingual,
  description: bilingual,
  universe: bilingual,
  numerator: bilingual,
  denominator: bilingual,
  reference_period: bilingual,
  annual_rule: z.enum(['mean_of_rounds', 'year_total', 'last_of_year']),
  unit: z.enum(['percent', 'count', 'points']),
  decimals: z.int().min(0).max(4),
  direction: z.enum(['up', 'down']),
  baseline: period.nullable(),
  owner: bilingual,
  frequency: bilingual,
  councils: z.array(code).min(1),
  source: indicatorSource,
  valid_from: date,
  comparability: z.enum(['first', 'same', 'bridged', 'break']),
})

export type IndicatorVersionContent = z.infer<typeof version>

const target = z.strictObject({
  period,
  value: z.number(),
  tolerance: z.number().nonnegative(),
  to_achieve_by: date,
  draft: z.boolean(),
})

/** `indicators.json`: every version of each definition, oldest first, and the targets. */
export const indicatorsFile = z.strictObject({
  indicators: z.array(
    z.strictObject({
      code,
      dimension: z.enum(['satisfaction', 'delivery', 'guide_usage', 'engagement', 'outcome']),
      goal: code,
      draft: z.boolean(),
      versions: z.array(version).min(1),
      targets: z.array(target),
    }),
  ),
})

function isPeriod(text: string): boolean {
  try {
    return periodFrom(text).code === text
  } catch {
    return false
  }
}
