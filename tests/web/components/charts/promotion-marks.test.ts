import { expect, it } from 'vitest'
import { promotionMarks, promotionRoom } from '../../../../web/components/charts/promotion-marks.ts'
import type { InChart } from '../../../../web/components/charts/mark.ts'
import type { Palette } from '../../../../web/components/charts/palette.ts'
import { inChart } from './points.ts'

const palette = { risk: 'brown', ink2: 'grey' } as Palette
const resolved = <T>(option: T | ((context: InChart) => T), context: InChart): T =>
  typeof option === 'function' ? (option as (context: InChart) => T)(context) : option

/** How far above the bars each name stands, in the order of time; null where it has none. */
const heights = (places: number[], context: InChart) =>
  promotionMarks(
    places.map((at) => ({ at, text: '1234' })),
    palette,
  ).map(({ label }) => (resolved(label.display, context) ? resolved(label.yAdjust, context) : null))

// Four letters are 28 pixels, and 8 of air.
it('names what was done in one row where the names are clear of each other', () => {
  expect(heights([3, 6.6], inChart(13, 10))).toEqual([-27, -27])
})

it('in a row above where they are not, and not at all where that is taken too', () => {
  expect(heights([3, 6], inChart(13, 10))).toEqual([-27, -45])
  expect(heights([3, 4, 5, 9], inChart(13, 10))).toEqual([-27, -45, null, -27])
})

it('takes them in the order of time, and keeps names at an end inside', () => {
  // At the left end a name reaches from 0 to 36: the next is clear of it from 36 on, its middle at 54.
  expect(heights([5.4, 0], inChart(13, 10))).toEqual([-27, -27])
  expect(heights([5.3, 0], inChart(13, 10))).toEqual([-27, -45])
})

it('takes room only where there is something to name', () => {
  expect(promotionRoom([])).toBe(8)
  expect(promotionRoom([{ at: 1, text: '1234' }])).toBe(40)
})
