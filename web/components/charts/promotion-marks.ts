import { font, type InChart, type LineMark, widthOf } from './mark.ts'
import type { Palette } from './palette.ts'

/** A day something was done about it, at its place among the bars: 2.5 lies between the third and the fourth. */
export type Promoted = { at: number; text: string }

/** Pixels for each row of words above the bars. */
const rowHeight = 18
/** How many there are: a third that is close to two others has no words, the list beneath has. */
const rows = 2

/** What the words above the bars need, in pixels. */
export const promotionRoom = (promoted: readonly Promoted[]): number =>
  promoted.length > 0 ? rows * rowHeight + 4 : 8

/** An upright line where it was promoted, named above the bars, each name clear of the others. */
export function promotionMarks(promoted: readonly Promoted[], palette: Palette): LineMark[] {
  const inOrder = promoted.toSorted((a, b) => a.at - b.at)
  return inOrder.map(({ at, text }, index) => ({
    type: 'line',
    xMin: at,
    xMax: at,
    borderColor: palette.risk,
    borderDash: [4, 3],
    borderWidth: 2,
    label: {
      display: (context) => rowsOf(context, inOrder)[index] !== null,
      content: text,
      position: 'end',
      // The plugin starts from just under the top of the bars' area.
      yAdjust: (context) => -27 - rowHeight * (rowsOf(context, inOrder)[index] ?? 0),
      backgroundColor: 'transparent',
      color: palette.ink2,
      padding: 3,
      font: { ...font, size: 12, weight: 'normal' },
    },
  }))
}

/** The row of each name: the lowest where it is clear of the one before; null where it is in none. */
function rowsOf(context: InChart, promoted: readonly Promoted[]): (number | null)[] {
  const axis = context.chart.scales['x']
  const area = context.chart.chartArea
  if (!axis || !area) return promoted.map(() => null)
  const ends = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY)
  return promoted.map(({ at, text }) => {
    const half = widthOf(context, text) / 2 + 4
    const middle = Math.min(
      area.right - half,
      Math.max(area.left + half, axis.getPixelForValue(at)),
    )
    const row = ends.findIndex((end) => end <= middle - half)
    if (row < 0) return null
    ends[row] = middle + half
    return row
  })
}
