import { summed, type Histogram } from './disclosure/unanimity.ts'
import { asCount, MeasurementError } from './error.ts'
import { missing, type Missing } from './missing.ts'
import { predictMean, predictNps, predictShare, type Prediction } from './prediction.ts'
import { strataFor } from './strata.ts'

export type { Histogram } from './disclosure/unanimity.ts'

/** The value of an item that was asked and left unanswered: silent, of the frame, in no denominator of answers. */
export const BLANK = 'blank'

/** The histogram with one more answer. */
export function withAnswer(histogram: Histogram, value: string): Histogram {
  return summed([histogram, new Map([[value, 1]])])
}

/** The histogram with one answer fewer; throws `measurement.tally_below_zero` when there was none to take back. */
export function withoutAnswer(histogram: Histogram, value: string): Histogram {
  const people = histogram.get(value) ?? 0
  if (people < 1) throw new MeasurementError('measurement.tally_below_zero', { value, people })
  return new Map(
    [...histogram]
      .map(([key, count]) => [key, key === value ? count - 1 : count] as const)
      .filter(([, count]) => count > 0),
  )
}

/** The histogram after a person changed an answer. */
export const withCorrection = (histogram: Histogram, before: string, after: string): Histogram =>
  withAnswer(withoutAnswer(histogram, before), after)

/** The histogram counted from the answers themselves: what a tally always equals. */
export const recount = (values: readonly string[]): Histogram =>
  values.reduce<Histogram>(withAnswer, new Map())

/** The two highest values of a scale given lowest first: those a top-two share counts. */
export const topTwo = (scale: readonly string[]): string[] => scale.slice(-2)

/**
 * What is made of a histogram. `excluded` values ("can't say", "none attended") shrink the frame and the answers alike. A share
 * counts those who gave one of `values`; a mean reads `values` as the scale's numbers; an NPS reads 0 to 10.
 */
export type Statistic =
  | { kind: 'share'; values: readonly string[]; excluded: readonly string[] }
  | { kind: 'mean'; values: readonly string[]; excluded: readonly string[] }
  | { kind: 'nps'; excluded: readonly string[] }

/** One stratum's frame and released histogram; `N` is null where nobody claims a universe (volunteers). */
export type TalliedStratum = { N: number | null; histogram: Histogram }

/**
 * The one door from released histograms to a figure. Frames under 30 are read as one stratum.
 * Missing: `no_universe`, `no_answers`. Throws `measurement.not_a_count`, `measurement.n_above_N`, `measurement.off_scale`.
 */
export function figureFrom(
  statistic: Statistic,
  strata: readonly TalliedStratum[],
): Prediction | Missing {
  const framed = strata.flatMap(({ N, histogram }) =>
    N === null ? [] : [{ N: asCount(N, 'N'), histogram }],
  )
  if (framed.length < strata.length) return missing('no_universe')
  const frame = framed.reduce((sum, stratum) => sum + stratum.N, 0)
  const read =
    strataFor(frame) === 'one'
      ? [{ N: frame, histogram: summed(framed.map((stratum) => stratum.histogram)) }]
      : framed
  const shrunk = read.map((stratum) => shrink(stratum, statistic.excluded))
  switch (statistic.kind) {
    case 'share':
      return predictShare(
        shrunk.map(({ N, histogram }) => ({
          N,
          n: peopleOf(histogram),
          yes: peopleOf(histogram, statistic.values),
        })),
      )
    case 'mean':
      return predictMean(
        statistic.values.map(Number),
        shrunk.map((stratum) => onScale(stratum, statistic.values)),
      )
    case 'nps':
      return predictNps(shrunk.map((stratum) => onScale(stratum, ZERO_TO_TEN)))
  }
}

const ZERO_TO_TEN = Array.from({ length: 11 }, (_, value) => String(value))

type FramedStratum = { N: number; histogram: Histogram }

function shrink({ N, histogram }: FramedStratum, excluded: readonly string[]): FramedStratum {
  for (const [value, people] of histogram) asCount(people, value)
  const n = peopleOf(histogram)
  if (n > N) throw new MeasurementError('measurement.n_above_N', { n, N })
  const kept = new Map(
    [...histogram].filter(([value]) => !excluded.includes(value) && value !== BLANK),
  )
  return { N: N - peopleOf(histogram, excluded), histogram: kept }
}

const peopleOf = (
  histogram: Histogram,
  values: readonly string[] = [...histogram.keys()],
): number => [...new Set(values)].reduce((sum, value) => sum + (histogram.get(value) ?? 0), 0)

function onScale(
  { N, histogram }: FramedStratum,
  scale: readonly string[],
): { N: number; counts: number[] } {
  const stray = [...histogram.keys()].find((value) => !scale.includes(value))
  if (stray !== undefined)
    throw new MeasurementError('measurement.off_scale', { value: stray, scale })
  return { N, counts: scale.map((value) => histogram.get(value) ?? 0) }
}
