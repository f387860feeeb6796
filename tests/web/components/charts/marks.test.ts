import { describe, expect, it } from 'vitest'
import type { InChart, LabelMark, WhiskerMark } from '../../../../web/components/charts/mark.ts'
import { marks } from '../../../../web/components/charts/marks.ts'
import type { Palette } from '../../../../web/components/charts/palette.ts'
import type { ChartPoint } from '../../../../web/components/charts/series.ts'
import { inChart, point, ranged, unasked, withheld } from './points.ts'

const palette = { whisker: 'blue', ink: 'black', ink2: 'grey', paper: 'white' } as Palette
const words = { target: null, definitionChange: 'new definition', format: String }

const drawn = (points: ChartPoint[], bars = false) => marks({ points, words, palette, bars })
const whiskers = (points: ChartPoint[], bars = false) =>
  drawn(points, bars).filter((mark): mark is WhiskerMark => 'arrowHeads' in mark)
const labels = (points: ChartPoint[], bars = false) =>
  drawn(points, bars).filter((mark): mark is LabelMark => mark.type === 'label')

const resolved = <T>(option: T | ((context: InChart) => T), context: InChart): T =>
  typeof option === 'function' ? (option as (context: InChart) => T)(context) : option
const written = (mark: LabelMark | undefined, context: InChart) =>
  mark && resolved(mark.content, context)

describe('a whisker', () => {
  it('stands upright at its point, from the lowest to the highest, capped, under the point', () => {
    expect(whiskers([unasked, ranged()])).toEqual([
      {
        type: 'line',
        drawTime: 'beforeDatasetsDraw',
        xMin: 1,
        xMax: 1,
        yMin: 0.4,
        yMax: 0.6,
        borderColor: 'blue',
        borderWidth: 2,
        arrowHeads: {
          start: { display: true, length: 0, width: 7 },
          end: { display: true, length: 0, width: 7 },
        },
      },
    ])
  })
  it('is not drawn in a band, nor over a bar', () => {
    expect(whiskers([ranged(), ranged()])).toEqual([])
    expect(whiskers([unasked, ranged()], true)).toEqual([])
  })
})

describe('the last value in words', () => {
  const lastOf = (points: ChartPoint[], context: InChart) => {
    const label = labels(points).at(-1)
    if (!label) throw new Error('No label')
    return {
      at: resolved(label.yValue, context),
      off: resolved(label.yAdjust ?? 0, context),
      side: label.position && resolved(label.position, context).y,
    }
  }
  const wide = inChart(3, 200)
  it('stands over its point, and over its whisker', () => {
    expect(lastOf([point(), ranged({ text: '50%' })], wide)).toEqual({
      at: 0.6,
      off: -4,
      side: 'end',
    })
    expect(lastOf([ranged(), ranged({ text: '50%' })], wide)).toEqual({
      at: 0.5,
      off: -8,
      side: 'end',
    })
  })
  it('stands under them where the target is above', () => {
    expect(lastOf([point(), ranged({ target: 0.7 })], wide)).toEqual({
      at: 0.4,
      off: 4,
      side: 'start',
    })
  })
  it('stays over them where words beneath would run into those of the axis', () => {
    const low = ranged({ value: 0.1, low: 0.05, high: 0.2, target: 0.7 })
    expect(lastOf([unasked, low], wide)).toMatchObject({ at: 0.2, side: 'end' })
  })
  it('stays clear of the points it would cover where they stand close together', () => {
    // Ten letters are 70 pixels, 8 of them beyond the point: from 138 on, where the point at 140 stands.
    const close = [
      ranged({ value: 0.9, low: 0.8, high: 0.95 }),
      unasked,
      ranged({ text: '1234567890' }),
    ]
    expect(lastOf(close, inChart(3, 100)).at).toBe(0.6)
    expect(lastOf(close, inChart(3, 20)).at).toBe(0.95)
  })
})

it('has places for its words before the chart has any area', () => {
  const unmeasured = inChart(3, Number.NaN)
  unmeasured.chart.chartArea = undefined
  const resolvedAll = labels([unasked, ranged(), ranged({ target: 0.7 })]).map((label) => [
    resolved(label.yValue, unmeasured),
    written(label, unmeasured),
  ])
  expect(resolvedAll).toEqual([
    [0.08, '..'],
    [0.5, ''],
  ])
})

describe('the value of the last bar in words', () => {
  const asideOf = (points: ChartPoint[], context: InChart) =>
    resolved(labels(points, true).at(-1)?.xAdjust ?? 0, context)
  const bars = [point(), point(), point({ text: '12345' })]
  // Five letters are 35 pixels, half of them and 2 of air 19.5; three bars share two steps.
  it('stands over it where it has room', () => {
    expect(asideOf(bars, inChart(3, 60))).toBe(0)
  })
  it('steps aside from the bar before it where it would hide it', () => {
    // 10 pixels a place, 7.2 a bar: 13.1 of the words lie over the one before.
    const unfinished = [...bars, unasked, unasked, unasked]
    expect(asideOf(unfinished, inChart(6, 12))).toBeCloseTo(13.1, 9)
  })
  it('never leaves the chart', () => {
    // 14 pixels lie right of the last bar, fewer than half the words.
    expect(asideOf(bars, inChart(3, 15))).toBe(0)
  })
})

describe('the reason in a gap', () => {
  const every = [ranged(), unasked, ranged(), withheld, ranged()]
  it('is written in words where they have room', () => {
    // Nine letters are 63 pixels: two steps of 41 leave 64 between two points.
    const [first] = labels(every)
    expect(written(first, inChart(5, 41))).toBe('not asked')
  })
  it('is a symbol where they would run into the points beside it', () => {
    const [first, second] = labels(every)
    expect(written(first, inChart(5, 40))).toBe('..')
    expect(written(second, inChart(5, 40))).toBe('x')
  })
  it('goes over several lines where the table has words too', () => {
    const band = point({ value: null, reason: 'four fifths or more' })
    expect(written(labels([ranged(), band, ranged()])[0], inChart(3, 40))).toEqual([
      'four',
      'fifths',
      'or',
      'more',
    ])
  })
  it('has the room of all the bars that are missing', () => {
    const [gap] = labels([point(), unasked, unasked, point()], true)
    // Four bars share three steps: 84 pixels are two of four at 56 a step, 62 at 41.
    expect(written(gap, inChart(4, 56))).toBe('not asked')
    expect(written(gap, inChart(4, 41))).toBe('..')
  })
  it('runs inwards at the ends of a line', () => {
    const sides = labels([unasked, ranged(), unasked]).map(
      ({ position }) => position && resolved(position, inChart(3, 100)).x,
    )
    expect(sides.slice(0, 2)).toEqual(['start', 'end'])
  })
})

describe('a new definition', () => {
  const breaking = ranged({ breaksBefore: true })
  const named = (points: ChartPoint[], step: number) =>
    drawn(points).flatMap((mark) =>
      mark.type === 'line' && 'label' in mark
        ? [resolved(mark.label.display, inChart(points.length, step))]
        : [],
    )
  it('is named once where two follow each other closely, and again where there is room', () => {
    // Fourteen letters are 98 pixels, and 12 of air.
    expect(named([ranged(), breaking, breaking], 110)).toEqual([true, false])
    expect(named([ranged(), breaking, breaking], 111)).toEqual([true, true])
  })
})

describe('the words of a target', () => {
  const shown = (before: ChartPoint, step: number) => {
    const points = [before, unasked, ranged({ value: 0.3, low: 0.2, high: 0.35, target: 0.5 })]
    const named = marks({ points, words: { ...words, target: 'target 50%' }, palette, bars: false })
    const label = named.find((mark) => 'content' in mark && mark.content === 'target 50%')
    return label?.type === 'label' && label.display?.(inChart(3, step))
  }
  // Ten letters are 70 pixels that end 10 before the last point, from 80 to 10 before it, between 0.74 and 0.5.
  const inTheWay = ranged({ value: 0.6, low: 0.55, high: 0.65 })
  it('stand where they hide no point', () => {
    expect(shown(inTheWay, 50)).toBe(true)
    expect(shown(ranged({ value: 0.9, low: 0.85, high: 0.95 }), 20)).toBe(true)
    expect(shown(ranged({ value: 0.2, low: 0.1, high: 0.3 }), 20)).toBe(true)
  })
  it('are left to the key where they would', () => {
    expect(shown(inTheWay, 20)).toBe(false)
    // A whisker that passes through is hidden too.
    expect(shown(ranged({ value: 0.2, low: 0.1, high: 0.6 }), 20)).toBe(false)
  })
})

it('names the target beside the whisker it stands at, not over it', () => {
  const named = marks({
    points: [unasked, ranged({ target: 0.6 })],
    words: { ...words, target: 'target 60%' },
    palette,
    bars: false,
  })
  const target = named.find((mark) => 'content' in mark && mark.content === 'target 60%')
  expect(target && 'xAdjust' in target && target.xAdjust).toBe(-10)
})
