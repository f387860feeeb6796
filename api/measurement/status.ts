import { asFinite, MeasurementError } from './error.ts'
import { isMissing, type Missing, type MissingReason } from './missing.ts'
import { overturning, type Goal } from './overturning.ts'
import type { Prediction } from './prediction.ts'

/** How a figure stands against its target. */
export type StatusWord =
  | 'met'
  | 'close'
  | 'likely_met'
  | 'at_risk'
  | 'likely_not_met'
  | 'not_met'
  | 'not_due'
  | 'not_available'

/** The Government of Canada's four words for a result. */
export type GcWord = 'met' | 'not_met' | 'future' | 'not_available'

/** Statistics Canada's letters: E, use with caution; F, too unreliable to be published. */
export type Quality = '' | 'E' | 'F'

/** The word and what stands beside it. */
export type Status = {
  word: StatusWord
  reason?: MissingReason
  /** Probability that the council's figure meets the target; null when it is not judged. */
  probability: number | null
  /** Silent members who would have to differ to change the word; null for a census, or when none could. */
  overturning: number | null
  silent: number
  quality: Quality
}

/**
 * Judges a figure, a census included, against its target. `due` is whether the date to achieve has come.
 * `tolerance` is in the figure's unit. Throws `measurement.not_a_number`.
 */
export function statusOf(given: {
  figure: Prediction | Missing
  target: number | null
  tolerance: number
  direction: 'up' | 'down'
  due: boolean
}): Status {
  const { figure, target, tolerance, direction, due } = given
  if (asFinite(tolerance, 'tolerance') < 0)
    throw new MeasurementError('measurement.not_a_number', { name: 'tolerance', value: tolerance })
  if (target === null) return unjudged('not_available', figure, 'no_target')
  if (!due) return unjudged('not_due', figure)
  if (isMissing(figure)) return unjudged('not_available', figure, figure.missing)
  const goal: Goal = { target: asFinite(target, 'target'), tolerance, direction }
  const { met, near } = chancesOf(figure, goal)
  return {
    ...unjudged(wordFor(met, near), figure),
    probability: met,
    overturning: overturning(figure, goal),
  }
}

function unjudged(word: StatusWord, figure: Prediction | Missing, reason?: MissingReason): Status {
  const known = isMissing(figure)
    ? { silent: 0, quality: '' as const }
    : { silent: figure.N - figure.n, quality: qualityOf(figure) }
  return { word, ...(reason ? { reason } : {}), probability: null, overturning: null, ...known }
}

/** Probability of meeting the target, and of being at least within tolerance of it. */
function chancesOf(
  figure: Prediction,
  { target, tolerance, direction }: Goal,
): { met: number; near: number } {
  return direction === 'up'
    ? { met: figure.atLeast(target), near: figure.atLeast(target - tolerance) }
    : { met: figure.atMost(target), near: figure.atMost(target + tolerance) }
}

const SURE = 0.9
const EVEN = 0.5

// A probability of exactly 9 in 10 must not fail by its last bit.
const atLeast = (probability: number, bound: number): boolean => probability >= bound - 1e-12

// A census is met, within tolerance or neither, each with probability 0 or 1: it is close or not, never at risk.
function wordFor(met: number, near: number): StatusWord {
  if (atLeast(met, SURE)) return 'met'
  if (atLeast(1 - near, SURE)) return 'not_met'
  if (atLeast(near - met, SURE)) return 'close'
  if (atLeast(met, EVEN)) return 'likely_met'
  return atLeast(near, EVEN) ? 'at_risk' : 'likely_not_met'
}

/** The letter by the width of the likely range, in hundredths of the figure's scale: over 20 E, over 40 F. */
export function qualityOf(figure: Prediction): Quality {
  if (figure.likely === null) return ''
  const points =
    (100 * (figure.likely.high - figure.likely.low)) / (figure.scale.high - figure.scale.low)
  if (points > 40 + 1e-9) return 'F'
  return points > 20 + 1e-9 ? 'E' : ''
}

const GC_WORDS: Readonly<Record<StatusWord, GcWord>> = {
  met: 'met',
  likely_met: 'met',
  close: 'not_met',
  at_risk: 'not_met',
  likely_not_met: 'not_met',
  not_met: 'not_met',
  not_due: 'future',
  not_available: 'not_available',
}

/** The word for exports to the Government of Canada. */
export const gcWord = (word: StatusWord): GcWord => GC_WORDS[word]

/** Statistics Canada's symbol in place of a figure: `..` not available for the period, `...` not applicable, `x` confidential. */
export type TableSymbol = '..' | '...' | 'x'

const SYMBOLS: Readonly<Record<MissingReason, TableSymbol>> = {
  not_asked: '..',
  no_answers: '..',
  confidential: 'x',
  not_due: '...',
  no_target: '...',
  not_comparable: '...',
  no_universe: '...',
  no_register: '..',
}

/** The symbol that a table shows for a missing figure. */
export const symbolFor = (reason: MissingReason): TableSymbol => SYMBOLS[reason]
