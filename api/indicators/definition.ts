import { z } from 'zod'
import type { Bilingual } from '../bilingual.ts'
import { BLANK } from '../measurement/tallies.ts'

// A blank is silence: the person stays in the frame and may still have answered like the others.
const excluded = z
  .array(z.string())
  .transform((values) => values.filter((value) => value !== BLANK))

const statistic = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('share'), values: z.array(z.string()), excluded }),
  z.object({ kind: z.literal('mean'), values: z.array(z.string()), excluded }),
  z.object({ kind: z.literal('nps'), excluded }),
])

const instrumentSource = z.object({
  kind: z.literal('instrument'),
  instrument: z.string(),
  item: z.string(),
  itemVersion: z.int(),
  statistic,
  universe: z.enum(['frame', 'volunteers']),
})

const registerSource = z.object({
  kind: z.literal('register'),
  register: z.enum([
    'milestones',
    'tasks',
    'workplans',
    'guides',
    'groups',
    'participation',
    'annual_return',
  ]),
  measure: z.string(),
  universeSize: z.int().positive().nullable(),
  unitOfReturn: z.string().nullable().default(null),
  instrument: z.string().nullable().default(null),
})

/** Where an indicator's figures come from: an item of an instrument, or a register. */
export const sourceSchema = z.discriminatedUnion('kind', [instrumentSource, registerSource])
export type Source = z.infer<typeof sourceSchema>
export type InstrumentSource = z.infer<typeof instrumentSource>
export type RegisterSource = z.infer<typeof registerSource>

/** A definition as it stood from a day on; definitions never change. */
export type IndicatorVersion = {
  version: number
  name: Bilingual
  description: Bilingual
  universe: Bilingual
  numerator: Bilingual
  denominator: Bilingual
  referencePeriod: Bilingual
  annualRule: 'mean_of_rounds' | 'year_total' | 'last_of_year'
  unit: 'percent' | 'count' | 'points'
  decimals: number
  direction: 'up' | 'down'
  baseline: string | null
  owner: Bilingual
  frequency: Bilingual
  councils: string[]
  source: Source
  validFrom: string
  comparability: 'first' | 'same' | 'bridged' | 'break'
  /** When it was recorded; null for those that were there before this was kept. */
  recordedAt: Date | null
}

/** A fiscal year's target; `tolerance` is in the figure's unit. */
export type Target = { value: number; tolerance: number; toAchieveBy: string; draft: boolean }

/** An indicator with its versions, oldest first, and its targets by fiscal year. */
export type Indicator = {
  code: string
  dimension: string
  goal: string
  draft: boolean
  versions: IndicatorVersion[]
  targets: ReadonlyMap<string, Target>
}

/** The version in force on a day; undefined before the first. */
export const versionOn = (indicator: Indicator, day: string): IndicatorVersion | undefined =>
  indicator.versions.findLast((version) => version.validFrom <= day)

/** The newest version, which the next one follows; it may be one that is to come. */
export function newestVersion({ code, versions }: Indicator): IndicatorVersion {
  const newest = versions.at(-1)
  if (!newest) throw new Error(`Indicator ${code} has no version`)
  return newest
}

/** The version in force today; before the first, that one. */
export const currentVersion = (indicator: Indicator, today: string): IndicatorVersion =>
  versionOn(indicator, today) ?? indicator.versions[0] ?? newestVersion(indicator)

/**
 * Whether what a release says in words of an item, "four fifths or more", is said of the share this version reads: of the
 * newest version on record that day, or the first. Words for one share say nothing of another.
 */
export function readsTheWordsOf(
  { versions }: Indicator,
  { source }: IndicatorVersion,
  releasedAt: Date,
): boolean {
  const then =
    versions.findLast(({ recordedAt }) => recordedAt === null || recordedAt <= releasedAt) ??
    versions[0]
  return then !== undefined && shareOf(then.source) === shareOf(source)
}

const shareOf = (source: Source): string =>
  source.kind === 'instrument'
    ? JSON.stringify([source.item, source.itemVersion, source.statistic])
    : ''

/** Whether figures of the two versions may be compared: no version from one to the other breaks with the one before. */
export function comparable(indicator: Indicator, one: number, other: number): boolean {
  const [first, last] = [Math.min(one, other), Math.max(one, other)]
  return indicator.versions.every(
    ({ version, comparability }) => version <= first || version > last || comparability !== 'break',
  )
}
