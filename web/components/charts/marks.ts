import type { Palette } from './palette.ts'
import { type ChartPoint, type ChartWords, definitionChanges, gaps } from './series.ts'

/** The type charts are lettered in. */
export const font = { family: "'Noto Sans', system-ui, sans-serif", size: 13 }

type Words = {
  content: string
  color: string
  font: { family: string; size: number; weight?: string }
  padding?: number
}
type Axis = { min: number; max: number }
type InChart = { chart: { scales: Record<string, Axis> } }

/** Words at a place of the chart; the annotation plugin draws them. */
type LabelMark = Words & {
  type: 'label'
  xValue: number
  yValue: number | ((context: InChart) => number)
  position?: { x: 'start' | 'center' | 'end'; y: 'start' | 'center' | 'end' }
  xAdjust?: number
  yAdjust?: number
  backgroundColor?: string
}

/** An upright line with words at its top. */
type LineMark = {
  type: 'line'
  xMin: number
  xMax: number
  borderColor: string
  borderDash: number[]
  borderWidth: number
  label: Words & { display: true; position: 'end'; backgroundColor: string }
}

export type Mark = LabelMark | LineMark

type MarksProps = {
  points: readonly ChartPoint[]
  words: ChartWords
  palette: Palette
  /** Over bars, words need paper behind them and stay clear of the last bar. */
  bars: boolean
}

/** The marks drawn over the points: reasons in the gaps, where definitions change, the target's and the last value's words. */
export function marks({ points, words, palette, bars }: MarksProps): Mark[] {
  return [
    ...gaps(points).map(({ at, reason }, index) =>
      bars && points.length > roomForWords
        ? gapMark(at, notAvailable, false, palette)
        : gapMark(at, reason, index % 2 === 1, palette),
    ),
    ...definitionChanges(points).map((at) => definitionMark(at, words.definitionChange, palette)),
    ...targetMark({ points, words, palette, bars }),
    ...lastMark({ points, words, palette, bars }),
  ]
}

/** Among more bars than these a reason runs into its neighbours: the symbol stands there, the words in the table. */
const roomForWords = 8
const notAvailable = '..'

/** Every other reason stands a line higher, so that neighbours don't run into each other. */
function gapMark(at: number, reason: string, raised: boolean, palette: Palette): Mark {
  return {
    type: 'label',
    xValue: at,
    content: reason,
    color: palette.ink2,
    font,
    yValue: bottom,
    yAdjust: raised ? -16 : 0,
  }
}

/** Words in a gap stand low, where lines and their ranges seldom run. */
const bottom = ({ chart }: InChart): number => {
  const axis = chart.scales['y']
  return axis ? axis.min + (axis.max - axis.min) * 0.08 : 0
}

function definitionMark(at: number, content: string, palette: Palette): Mark {
  return {
    type: 'line',
    xMin: at,
    xMax: at,
    borderColor: palette.risk,
    borderDash: [2, 3],
    borderWidth: 1.5,
    label: {
      display: true,
      content,
      position: 'end',
      color: palette.risk,
      backgroundColor: palette.paper,
      font: { ...font, weight: 'normal' },
      padding: 3,
    },
  }
}

/** Over bars there is no room for it: the key beneath says the target. */
function targetMark({ points, words, palette, bars }: MarksProps): Mark[] {
  const at = points.findLastIndex(({ target }) => target !== null)
  const { target = null, value = null } = points[at] ?? {}
  if (bars || !words.target || target === null) return []
  const below = (value ?? 0) > target
  return [
    {
      type: 'label',
      xValue: at,
      yValue: target,
      content: words.target,
      position: { x: 'end', y: below ? 'start' : 'end' },
      yAdjust: below ? 3 : -3,
      xAdjust: 8,
      padding: 2,
      color: palette.ink2,
      backgroundColor: palette.paper,
      font,
    },
  ]
}

function lastMark({ points, palette, bars }: MarksProps): Mark[] {
  const at = points.findLastIndex(({ value }) => value !== null)
  const last = points[at]
  if (!last || last.value === null) return []
  const under = !bars && last.target !== null && last.value < last.target
  return [
    {
      type: 'label',
      xValue: at,
      yValue: last.value,
      content: last.text,
      position: { x: bars ? 'center' : 'end', y: under ? 'start' : 'end' },
      yAdjust: under ? 8 : bars ? -2 : -8,
      xAdjust: bars ? 0 : 8,
      padding: 2,
      color: palette.ink,
      backgroundColor: bars ? palette.paper : 'transparent',
      font: { ...font, weight: 'bold' },
    },
  ]
}
