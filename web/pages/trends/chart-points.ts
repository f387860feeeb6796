import { chartPoint } from '../../components/charts/chart-point.ts'
import type { ChartPoint } from '../../components/charts/series.ts'
import type { Voice } from '../../lib/figure-text.ts'
import { isEstimate, type Point } from '../../lib/figure.ts'
import type { Series } from './requests.ts'

/** A series as its chart draws it, in the reader's words; the line parts where a definition breaks with those before. */
export function chartPoints(voice: Voice, { indicator, points }: Series): ChartPoint[] {
  const breaking = indicator.versions.filter(({ comparability }) => comparability === 'break')
  return points.map((point, index) => {
    const earlier = points[index - 1]
    const breaksBefore =
      earlier !== undefined &&
      breaking.some(({ version }) => version > earlier.version && version <= point.version)
    return chartPoint(voice, indicator, point, breaksBefore)
  })
}

/** Whether bars draw a series: everything in it is counted, nothing is claimed of a whole from some of it. */
export function isOfBars(points: readonly Point[]): boolean {
  const kinds = points.flatMap((point) => ('kind' in point ? [point.kind] : []))
  return kinds.length > 0 && kinds.every((kind) => kind === 'census' || kind === 'count')
}

/** Whether a bar of a series can be chosen, to open the facts behind it. */
export const opensFacts = ({ facts, points }: Series): boolean =>
  facts && isOfBars(points) && points.some(isEstimate)
