import { gapMarks } from './gap-marks.ts'
import { endsOf, halfPoint, lastMark, reach } from './last-mark.ts'
import {
  font,
  type InChart,
  type LabelMark,
  type LineMark,
  type Mark,
  type WhiskerMark,
  widthOf,
} from './mark.ts'
import type { Palette } from './palette.ts'
import { type Whisker, whiskersOf } from './ranges.ts'
import { type ChartPoint, type ChartWords, definitionChanges } from './series.ts'

type MarksProps = {
  points: readonly ChartPoint[]
  words: ChartWords
  palette: Palette
  /** Over bars, words need paper behind them and stay clear of the last bar; bars have no ranges. */
  bars: boolean
}

/** The marks drawn with the points: lone ranges, reasons in the gaps, where definitions change, the target's and the last value's words. */
export function marks({ points, words, palette, bars }: MarksProps): Mark[] {
  const whiskers = bars ? [] : whiskersOf(points)
  const props = { points, words, palette, bars, whiskers }
  return [
    ...whiskers.map((whisker) => whiskerMark(whisker, palette)),
    ...gapMarks({ points, palette, bars }),
    ...definitionMarks(points, words.definitionChange, palette),
    ...targetMark(props),
    ...lastMark({ points, palette, bars, whiskers }),
  ]
}

/** Half a cap, in pixels: it shows on both sides of a point. */
const halfCap = 7

/** A head without length is a stroke across the end of its line: a cap. */
function whiskerMark({ at, low, high }: Whisker, palette: Palette): WhiskerMark {
  const cap = { display: true, length: 0, width: halfCap } as const
  return {
    type: 'line',
    drawTime: 'beforeDatasetsDraw',
    xMin: at,
    xMax: at,
    yMin: low,
    yMax: high,
    borderColor: palette.whisker,
    borderWidth: 2,
    arrowHeads: { start: cap, end: cap },
  }
}

/** New definitions, the first named, and each further one that is not too near the one before. */
function definitionMarks(
  points: readonly ChartPoint[],
  content: string,
  palette: Palette,
): LineMark[] {
  return definitionChanges(points).map((at, index, all) => ({
    type: 'line',
    xMin: at,
    xMax: at,
    borderColor: palette.risk,
    borderDash: [2, 3],
    borderWidth: 1.5,
    label: {
      display: (context) => isApart(context, all[index - 1], at, content),
      content,
      position: 'end',
      yAdjust: -valueRoom - definitionRoom,
      color: palette.risk,
      backgroundColor: palette.paper,
      font: { ...font, weight: 'normal' },
      padding: 3,
    },
  }))
}

function isApart(context: InChart, before: number | undefined, at: number, words: string) {
  const axis = context.chart.scales['x']
  if (before === undefined || !axis) return true
  const between = axis.getPixelForValue(at) - axis.getPixelForValue(before)
  return between > widthOf(context, words) + 12
}

/** Pixels above the chart's area for the words over a value at its top, and above those for the name of a new definition. */
export const valueRoom = 18
export const definitionRoom = 30

/** A line of words with its padding, and how far it stands off. */
const wordsHeight = 24

type WordsProps = MarksProps & { whiskers: readonly Whisker[] }

/** Over bars there is no room for it, nor where it would hide a point: the key beneath says the target. */
function targetMark({ points, words, palette, bars, whiskers }: WordsProps): LabelMark[] {
  const at = points.findLastIndex(({ target }) => target !== null)
  const { target = null, value = null } = points[at] ?? {}
  if (bars || !words.target || target === null) return []
  const below = (value ?? 0) > target
  const beside = whiskers.some((whisker) => whisker.at === at)
  const shift = beside ? -halfCap - 3 : 8
  const hides = (context: InChart) => {
    const { chart } = context
    const axis = chart.scales['y']
    if (!axis || !chart.chartArea || !words.target) return false
    const line = axis.getPixelForValue(target)
    const [top, bottom] = below ? [line, line + wordsHeight] : [line - wordsHeight, line]
    const first = reach(context, at, widthOf(context, words.target) - shift)
    return points.slice(first, beside ? at : at + 1).some((_, index) => {
      const { low, high } = endsOf(points, whiskers, first + index, first + index)
      return (
        axis.getPixelForValue(high) - halfPoint < bottom &&
        axis.getPixelForValue(low) + halfPoint > top
      )
    })
  }
  return [
    {
      type: 'label',
      display: (context) => !hides(context),
      xValue: at,
      yValue: target,
      content: words.target,
      position: { x: 'end', y: below ? 'start' : 'end' },
      yAdjust: below ? 3 : -3,
      xAdjust: shift,
      padding: 2,
      color: palette.ink2,
      // No paper behind it: it would cut the band.
      backgroundColor: 'transparent',
      font,
    },
  ]
}
