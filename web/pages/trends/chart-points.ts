import type { ChartPoint } from '../../components/charts/series.ts'
import { beneathText, periodText, pointText, rangeText, type Voice } from '../../lib/figure-text.ts'
import { drawn, isEstimate, type Point } from '../../lib/figure.ts'
import type { Series } from './requests.ts'

/** A series as its chart draws it, in the reader's words. */
export function chartPoints(voice: Voice, { indicator, points }: Series): ChartPoint[] {
  const breaking = new Set(
    indicator.versions
      .filter(({ comparability }) => comparability === 'break')
      .map(({ version }) => version),
  )
  return points.map((point, index) => {
    const value = drawn(point)
    const shown = isEstimate(point) && value !== null ? point : null
    const earlier = points[index - 1]
    return {
      label: periodText(voice, point),
      value,
      low: shown?.low ?? null,
      high: shown?.high ?? null,
      target: point.target,
      reason: value === null ? reasonOf(voice, point) : null,
      breaksBefore:
        earlier !== undefined && earlier.version !== point.version && breaking.has(point.version),
      text: withRange(voice, indicator, point),
      beneath: beneathText(voice, indicator, point),
    }
  })
}

function reasonOf({ words }: Voice, point: Point): string {
  if ('missing' in point) return words.missing[point.missing]
  return 'band' in point ? words.band[point.band] : 'F'
}

function withRange(voice: Voice, indicator: Series['indicator'], point: Point): string {
  const text = pointText(voice, indicator, point)
  const range =
    isEstimate(point) && point.kind === 'estimate' ? rangeText(voice, indicator, point) : null
  return range ? `${text} (${range})` : text
}
