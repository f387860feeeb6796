import { asCount, MeasurementError } from './error.ts'
import { missing, type Missing, type MissingReason } from './missing.ts'
import { asDate } from './period.ts'
import { predictShare, type Prediction } from './prediction.ts'

/**
 * A ratio from a register: a census, without a range. Roll-ups add numerators and denominators first: a ratio of sums,
 * never a mean of ratios. With nothing to count, missing for the reason given.
 * Throws `measurement.not_a_count`, `measurement.numerator_above_denominator`.
 */
export function censusOf(
  numerator: number,
  denominator: number,
  whenEmpty: MissingReason = 'no_register',
): Prediction | Missing {
  asCount(numerator, 'numerator')
  asCount(denominator, 'denominator')
  if (numerator > denominator)
    throw new MeasurementError('measurement.numerator_above_denominator', {
      numerator,
      denominator,
    })
  return denominator === 0
    ? missing(whenEmpty)
    : predictShare([{ N: denominator, n: denominator, yes: numerator }])
}

/** A milestone; dates are `YYYY-MM-DD`. `due` is its first approved date, which re-approval never moves; null when never approved. */
export type Milestone = { due: string | null; delivered: string | null; cancelled: boolean }

/** Milestones due, by what became of them; `undated` have no approved date: listed, not counted. */
export type Delivery = {
  due: number
  onTime: number
  late: number
  undelivered: number
  undated: number
  figure: Prediction | Missing
}

/** Delivery of everything due so far and still wanted: cancelled milestones are set aside. For a group's page. */
export function deliveryToDate(milestones: readonly Milestone[], asOf: string): Delivery {
  const day = asDate(asOf)
  milestones.forEach(checkDates)
  const due = milestones.filter(
    (milestone) => !milestone.cancelled && milestone.due !== null && milestone.due <= day,
  )
  const done = due.filter(({ delivered }) => delivered !== null && delivered <= day)
  const onTime = done.filter(
    (milestone) => (milestone.delivered ?? '') <= (milestone.due ?? ''),
  ).length
  return {
    due: due.length,
    onTime,
    late: done.length - onTime,
    undelivered: due.length - done.length,
    undated: milestones.filter((milestone) => milestone.due === null).length,
    figure: censusOf(onTime, due.length, 'not_due'),
  }
}

function checkDates({ due, delivered }: Milestone): void {
  if (due !== null) asDate(due)
  if (delivered !== null) asDate(delivered)
}
