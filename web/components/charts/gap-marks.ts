import { font, type InChart, type LabelMark, widthOf } from './mark.ts'
import type { Palette } from './palette.ts'
import { type ChartPoint, type Gap, gaps } from './series.ts'

type GapsProps = {
  points: readonly ChartPoint[]
  palette: Pick<Palette, 'ink2' | 'paper'>
  bars: boolean
}

/** Why nothing is drawn, written in each gap: in words where they have room, else by the symbol the table explains. */
export function gapMarks({ points, palette, bars }: GapsProps): LabelMark[] {
  const fits = (context: InChart, gap: Gap) =>
    widthOf(context, gap.reason) <= roomOf(context, points.length, gap, bars)
  return gaps(points).map((gap) => {
    const edge = bars ? 'center' : edgeOf(gap, points.length)
    return {
      type: 'label',
      xValue: gap.at,
      yValue: bottom,
      content: (context) =>
        fits(context, gap) ? gap.reason : (gap.symbol ?? gap.reason.split(' ')),
      color: palette.ink2,
      backgroundColor: palette.paper,
      padding: 1,
      font,
      position: { x: edge, y: 'center' },
      xAdjust: edge === 'start' ? -overhang : edge === 'end' ? overhang : 0,
      yAdjust: (context) => (gap.row === 1 && fits(context, gap) ? -16 : 0),
    }
  })
}

/** How far words at an end of the axis reach beyond it, in pixels. */
const overhang = 12

/** A line's first and last places are the ends of its axis: words there run inwards. */
function edgeOf({ at }: Gap, places: number): 'start' | 'center' | 'end' {
  if (places === 1) return 'center'
  return at === 0 ? 'start' : at === places - 1 ? 'end' : 'center'
}

/** The pixels between what is drawn on both sides of a gap. */
function roomOf({ chart }: InChart, places: number, gap: Gap, bars: boolean): number {
  if (!chart.chartArea) return 0
  const { left, right } = chart.chartArea
  if (bars) return (gap.span * (right - left)) / places
  const place = (right - left) / Math.max(1, places - 1)
  return edgeOf(gap, places) === 'center'
    ? (gap.span + 1) * place - 2 * halfPoint
    : overhang + place - halfPoint
}

/** Half the width of a point with its whisker, and a little air. */
const halfPoint = 9

/** Words in a gap stand low, where lines and their ranges seldom run. */
const bottom = ({ chart }: InChart): number => {
  const axis = chart.scales['y']
  return axis ? axis.min + (axis.max - axis.min) * 0.08 : 0
}
