import {
  beneathText,
  periodText,
  pointText,
  rangeText,
  statedText,
  type Voice,
} from '../../lib/figure-text.ts'
import { drawn, isEstimate, type Point, type Unit } from '../../lib/figure.ts'
import type { ChartPoint } from './series.ts'

/** A point as a chart draws it, in the reader's words; `breaksBefore` where no line joins it to the one before. */
export function chartPoint(
  voice: Voice,
  unit: Unit,
  point: Point,
  breaksBefore: boolean,
): ChartPoint {
  const value = drawn(point)
  const shown = isEstimate(point) && value !== null ? point : null
  return {
    label: periodText(voice, point),
    value,
    low: shown?.low ?? null,
    high: shown?.high ?? null,
    target: point.target,
    reason: value === null ? reasonOf(voice, point) : null,
    symbol: 'missing' in point ? statedText(voice, unit, point) : null,
    breaksBefore,
    text: withRange(voice, unit, point),
    beneath: beneathText(voice, unit, point),
  }
}

function reasonOf({ words }: Voice, point: Point): string {
  if ('missing' in point) return words.missing[point.missing]
  return 'band' in point ? words.band[point.band] : 'F'
}

function withRange(voice: Voice, unit: Unit, point: Point): string {
  const text = pointText(voice, unit, point)
  const range =
    isEstimate(point) && point.kind === 'estimate' ? rangeText(voice, unit, point) : null
  return range ? `${text} (${range})` : text
}
