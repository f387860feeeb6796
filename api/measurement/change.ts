import { MeasurementError } from './error.ts'
import { isMissing, type Missing } from './missing.ts'
import type { Prediction } from './prediction.ts'

/** What is said of the difference between two rounds. */
export type ChangeWord =
  | 'likely_up'
  | 'leaning_up'
  | 'no_clear_change'
  | 'leaning_down'
  | 'likely_down'
  | 'not_comparable'

/** A difference in the figure's unit, how probable a rise is, and the chances in ten of the direction the word names. */
export type Change =
  | {
      word: Exclude<ChangeWord, 'not_comparable'>
      difference: number
      probabilityOfRise: number
      chances: number
    }
  | { word: 'not_comparable'; difference: null; probabilityOfRise: null; chances: null }

const LIKELY = 0.9
const LEANING = 0.66
const ROUNDING = 1e-9

/**
 * Compares two rounds by their predictive distributions, taken as independent given the answers: 9 in 10 is likely
 * real, two in three leans. Figures of definitions that are not comparable are not compared.
 * Returns the first missing figure's reason; throws `measurement.mixed_units`.
 */
export function changeBetween(
  before: Prediction | Missing,
  after: Prediction | Missing,
  comparable: boolean,
): Change | Missing {
  if (!comparable)
    return { word: 'not_comparable', difference: null, probabilityOfRise: null, chances: null }
  if (isMissing(before)) return before
  if (isMissing(after)) return after
  if (before.unit !== after.unit)
    throw new MeasurementError('measurement.mixed_units', {
      before: before.unit,
      after: after.unit,
    })
  const rise = probabilityAbove(after, before)
  const fall = probabilityAbove(before, after)
  return {
    word: wordFor(rise, fall),
    difference: after.point - before.point,
    probabilityOfRise: rise,
    chances: Math.floor(10 * Math.max(rise, fall) + ROUNDING),
  }
}

// P(one > other): over what the other may be, one is above it.
function probabilityAbove(one: Prediction, other: Prediction): number {
  const sum = other
    .outcomes()
    .reduce((total, { value, probability }) => total + probability * (1 - one.atMost(value)), 0)
  return Math.min(1, Math.max(0, sum))
}

function wordFor(rise: number, fall: number): Exclude<ChangeWord, 'not_comparable'> {
  if (rise >= LIKELY - ROUNDING) return 'likely_up'
  if (fall >= LIKELY - ROUNDING) return 'likely_down'
  if (rise >= LEANING - ROUNDING) return 'leaning_up'
  return fall >= LEANING - ROUNDING ? 'leaning_down' : 'no_clear_change'
}
