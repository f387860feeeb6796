import type { Bilingual } from '../bilingual.ts'
import { isMissing, type Missing, missing, type MissingReason } from '../measurement/missing.ts'
import type { Prediction } from '../measurement/prediction.ts'
import { type Quality, type Status, statusOf, type StatusWord } from '../measurement/status.ts'
import type { Target } from './definition.ts'
import type { Slot } from './periods.ts'
import type { PublishedContent } from './published.ts'
import type { Banded, Figured, FigureKind, Reading } from './reading.ts'

/** Where and when a figure stands, and what it is to reach. */
export type Place = {
  period: string
  label: Bilingual
  date: string
  version: number
  wave: string | null
  target: number | null
  tolerance: number | null
  /** False while the period still runs. */
  complete: boolean
  /** How often the value was revised since it was first published, and what it said before. */
  revision: number
  replaces: PublishedContent | null
}

/** A figure as everybody reads it; shares are 0…1, counts are counts. */
export type Measured = {
  value: number
  low: number | null
  high: number | null
  possibleLow: number | null
  possibleHigh: number | null
  n: number | null
  N: number | null
  kind: FigureKind
  /** How many rounds it is the mean of. */
  rounds: number
  status: StatusWord
  reason: MissingReason | null
  probability: number | null
  overturning: number | null
  silent: number
  quality: Exclude<Quality, 'F'>
}

/** A figure too uncertain to publish: the letter stands in its place, and nothing that would give the value back. */
export type Uncertain = Pick<
  Measured,
  'n' | 'N' | 'kind' | 'rounds' | 'status' | 'reason' | 'silent'
> & { quality: 'F' }

/** A point of a series: a figure, the letter of one too uncertain, a figure in words, or nothing for a reason. */
export type Point = Place &
  (Measured | Uncertain | (Banded & { status: StatusWord }) | (Missing & { status: StatusWord }))

/** Whether a point states a value. */
export const isMeasured = (point: Point): point is Place & Measured => 'value' in point

/** How a figure is judged: the target of its fiscal year, and whether the date to achieve it is past. */
export type Judging = { target: Target | undefined; direction: 'up' | 'down'; today: string }

/** The point of a reading in its place. */
export function pointOf(slot: Slot, version: number, reading: Reading, judging: Judging): Point {
  const { target } = judging
  const place: Place = {
    period: slot.period,
    label: slot.label,
    date: slot.date,
    version,
    wave: slot.wave?.id ?? null,
    target: target?.value ?? null,
    tolerance: target?.tolerance ?? null,
    complete: slot.complete,
    revision: 0,
    replaces: null,
  }
  if ('band' in reading) return { ...place, ...reading, status: bandStatus(reading, judging) }
  if (isMissing(reading)) return { ...place, ...reading, status: judged(reading, judging).word }
  return { ...place, ...measured(reading, judging) }
}

const isDue = ({ target, today }: Judging): boolean =>
  target !== undefined && target.toAchieveBy < today

const judged = (figure: Prediction | Missing, judging: Judging): Status =>
  statusOf({
    figure,
    target: judging.target?.value ?? null,
    tolerance: judging.target?.tolerance ?? 0,
    direction: judging.direction,
    due: isDue(judging),
  })

function measured(reading: Figured, judging: Judging): Measured | Uncertain {
  const { figure, kind, n, N, rounds } = reading
  const claimed = kind === 'volunteers' ? missing('no_universe') : figure
  const status = judged(claimed, judging)
  const { word, reason = null, silent, quality } = status
  if (quality === 'F') return { n, N, kind, rounds, status: word, reason, silent, quality }
  const spread = kind === 'estimate' ? figure : null
  return {
    value: figure.point,
    low: spread?.likely?.low ?? null,
    high: spread?.likely?.high ?? null,
    possibleLow: spread?.possible.low ?? null,
    possibleHigh: spread?.possible.high ?? null,
    n,
    N,
    kind,
    rounds,
    status: word,
    reason,
    probability: status.probability,
    overturning: status.overturning,
    silent,
    quality,
  }
}

const fourFifths = 0.8
const oneFifth = 0.2

/**
 * The status of a figure said in words, from the words alone: "four fifths or more" is at least as likely as not to reach
 * a target of four fifths or less, "one fifth or fewer" to miss one beyond a fifth and its tolerance. Anything finer would say more than the words.
 */
function bandStatus({ band }: Banded, judging: Judging): StatusWord {
  const { target, direction } = judging
  if (!target) return 'not_available'
  if (!isDue(judging)) return 'not_due'
  const high = band === 'four_fifths_or_more'
  const [met, missed] =
    direction === 'up'
      ? [high && target.value <= fourFifths, !high && target.value - target.tolerance > oneFifth]
      : [!high && target.value >= oneFifth, high && target.value + target.tolerance < fourFifths]
  if (met) return 'likely_met'
  return missed ? 'likely_not_met' : 'not_available'
}
