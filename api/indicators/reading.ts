import { meanOfRounds } from '../measurement/annual.ts'
import { missing, type Missing, type MissingReason } from '../measurement/missing.ts'
import type { Prediction } from '../measurement/prediction.ts'

/** What a figure claims: of a whole from some, of a whole, a number, or of those who came. */
export type FigureKind = 'estimate' | 'census' | 'count' | 'volunteers'

/** A figure with what it rests on: `n` answered of `N`, or `n` of the `N` rows of a register; added up over rounds. */
export type Figured = {
  figure: Prediction
  kind: FigureKind
  n: number | null
  N: number | null
  /** How many rounds it is the mean of. */
  rounds: number
}

/** A figure said in words only: nearly everyone answered alike. */
export type Banded = {
  band: 'four_fifths_or_more' | 'one_fifth_or_fewer'
  n: number | null
  N: number | null
}

/** What is known of an indicator for a period and a council. */
export type Reading = Figured | Banded | Missing

/** A figure of the whole: a census where everybody is known. */
export const figured = (figure: Prediction): Figured => ({
  figure,
  kind: figure.census ? 'census' : 'estimate',
  n: figure.n,
  N: figure.N,
  rounds: 1,
})

const isFigured = (reading: Reading): reading is Figured => 'figure' in reading
const isBanded = (reading: Reading): reading is Banded => 'band' in reading

/** The reason told where rounds are missing for several: the first of these that occurs. */
const tellingReasons: readonly MissingReason[] = [
  'confidential',
  'not_comparable',
  'no_answers',
  'not_asked',
]

/**
 * A period's reading from its rounds: the mean of those that have a figure. Rounds said in words have no number to go into a
 * mean, and leaving them out would bend it: all in the same words, those words stand for the period; otherwise nothing.
 */
export function meanReading(rounds: readonly Reading[]): Reading {
  const bands = rounds.filter(isBanded)
  const figures = rounds.filter(isFigured)
  const [band] = bands
  if (band) {
    const alike = figures.length === 0 && bands.every((other) => other.band === band.band)
    return alike ? { ...band, ...totals(bands) } : missing('confidential')
  }
  const [first] = figures
  if (!first) return missing(reasonAmong(rounds))
  const figure = meanOfRounds(figures.map((reading) => reading.figure))
  const census = first.kind === 'estimate' && figure.census ? 'census' : first.kind
  const kind = figures.some((reading) => reading.kind === 'estimate') ? 'estimate' : census
  return { figure, kind, ...totals(figures), rounds: figures.length }
}

function totals(readings: readonly { n: number | null; N: number | null }[]) {
  const sum = (of: (reading: { n: number | null; N: number | null }) => number | null) =>
    readings.reduce<number | null>((total, reading) => {
      const value = of(reading)
      return total === null || value === null ? null : total + value
    }, 0)
  return { n: sum((reading) => reading.n), N: sum((reading) => reading.N) }
}

function reasonAmong(rounds: readonly Reading[]): MissingReason {
  const reasons = rounds.flatMap((reading) => ('missing' in reading ? [reading.missing] : []))
  return tellingReasons.find((reason) => reasons.includes(reason)) ?? reasons[0] ?? 'not_asked'
}
