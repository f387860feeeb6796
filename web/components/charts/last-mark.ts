import { font, type InChart, type LabelMark, widthOf } from './mark.ts'
import type { Palette } from './palette.ts'
import type { Whisker } from './ranges.ts'
import type { ChartPoint } from './series.ts'

type LastProps = {
  points: readonly ChartPoint[]
  palette: Pick<Palette, 'ink' | 'paper'>
  bars: boolean
  whiskers: readonly Whisker[]
}

/**
 * The last value in words: over its point, or under it where its target stands above; clear of its whisker and, where
 * points are close together, of those before it.
 */
export function lastMark({ points, palette, bars, whiskers }: LastProps): LabelMark[] {
  const at = points.findLastIndex(({ value }) => value !== null)
  const { value = null, target = null, text = '' } = points[at] ?? {}
  if (value === null) return []
  const ends = (context: InChart) =>
    bars
      ? { low: value, high: value }
      : endsOf(points, whiskers, reach(context, at, wordsLeft(context, text)), at)
  const under = (context: InChart) =>
    !bars && target !== null && value < target && roomUnder(context, ends(context).low)
  const off = bars ? 2 : whiskers.some((one) => one.at === at) ? 4 : 8
  return [
    {
      type: 'label',
      xValue: at,
      yValue: (context) => (under(context) ? ends(context).low : ends(context).high),
      content: text,
      position: (context) => ({ x: bars ? 'center' : 'end', y: under(context) ? 'start' : 'end' }),
      yAdjust: (context) => (under(context) ? off : -off),
      xAdjust: (context) => (bars ? aside(context, at, text, points.length) : beyond),
      padding: 2,
      color: palette.ink,
      backgroundColor: bars ? palette.paper : 'transparent',
      font: { ...font, weight: 'bold' },
    },
  ]
}

/** How far the words reach beyond their point, in pixels. */
const beyond = 8

/** How far the words over a bar step aside, away from the bar before it: they hide none of it where the chart has room. */
function aside(context: InChart, at: number, text: string, places: number): number {
  const axis = context.chart.scales['x']
  const area = context.chart.chartArea
  if (!axis || !area) return 0
  const half = widthOf(context, text, 'bold') / 2 + 2
  const place = (area.right - area.left) / places
  const covered = half - place + Math.min(widestBar, place * barShare) / 2
  const room = context.chart.width - axis.getPixelForValue(at) - half
  return Math.max(0, Math.min(covered, room))
}

/** A bar fills this much of its place, and this many pixels at most. */
const barShare = 0.72
export const widestBar = 46

const wordsLeft = (context: InChart, text: string) => widthOf(context, text, 'bold') - beyond

/** The first place over which words run that begin so many pixels before the place `at`. */
export function reach(context: InChart, at: number, before: number): number {
  const axis = context.chart.scales['x']
  if (!axis) return at
  const left = axis.getPixelForValue(at) - before
  let first = at
  while (first > 0 && axis.getPixelForValue(first - 1) + halfPoint > left) first -= 1
  return first
}

/** Half the width of a point with its whisker, and half its height. */
export const halfPoint = 7

/** The lowest and highest of what points from one place to another draw, but for their band. */
export function endsOf(
  points: readonly ChartPoint[],
  whiskers: readonly Whisker[],
  from: number,
  to: number,
): { low: number; high: number } {
  const values = points.slice(from, to + 1).flatMap(({ value }) => (value === null ? [] : [value]))
  const lone = whiskers.filter(({ at }) => at >= from && at <= to)
  return {
    low: Math.min(...values, ...lone.map(({ low }) => low)),
    high: Math.max(...values, ...lone.map(({ high }) => high)),
  }
}

/** Whether a line of words under a value stays off the words of the axis. */
function roomUnder({ chart }: InChart, value: number): boolean {
  const axis = chart.scales['y']
  if (!axis || !chart.chartArea) return false
  return chart.chartArea.bottom - axis.getPixelForValue(value) > 28
}
