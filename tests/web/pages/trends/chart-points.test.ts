import { describe, expect, it } from 'vitest'
import { texts } from '../../../../web/locales/index.ts'
import { chartPoints, isOfBars, opensFacts } from '../../../../web/pages/trends/chart-points.ts'
import type { Series } from '../../../../web/pages/trends/requests.ts'
import type { Point } from '../../../../web/lib/figure.ts'
import { absent, banded, figured, uncertain } from '../../support/points.ts'

const draw = (points: Point[], versions: { version: number; comparability: string }[] = []) =>
  chartPoints({ language: 'en', words: texts.en.measurement }, {
    points,
    indicator: { unit: 'percent', decimals: 0, versions },
  } as unknown as Series)

describe('what a chart draws', () => {
  it('is the value with its range, in the words of the table', () => {
    expect(draw([figured()])[0]).toMatchObject({
      label: 'Winter 2026',
      value: 0.57,
      low: 0.49,
      high: 0.65,
      target: 0.6,
      reason: null,
      text: '57% (49 to 65)',
    })
  })
  it('is never zero for what is missing, but a break with its reason', () => {
    expect(draw([absent('not_asked')])[0]).toMatchObject({
      value: null,
      low: null,
      high: null,
      reason: 'not asked',
      symbol: '..',
    })
    expect(draw([absent('not_due')])[0]).toMatchObject({ reason: 'not due yet', symbol: '...' })
    expect(draw([absent('confidential')])[0]).toMatchObject({ reason: 'confidential', symbol: 'x' })
    expect(draw([banded()])[0]).toMatchObject({
      value: null,
      reason: 'four fifths or more',
      symbol: null,
    })
    expect(draw([uncertain()])[0]).toMatchObject({
      value: null,
      low: null,
      reason: 'F',
    })
  })
  it('parts the line where a definition breaks with the one before, and only there', () => {
    const versions = [
      { version: 1, comparability: 'first' },
      { version: 2, comparability: 'same' },
      { version: 3, comparability: 'break' },
    ]
    const points = [1, 2, 3, 3].map((version) => figured({ version }))
    expect(draw(points, versions).map(({ breaksBefore }) => breaksBefore)).toEqual([
      false,
      false,
      true,
      false,
    ])
  })
  it('parts the line too where the breaking definition drew no point of its own', () => {
    const versions = [
      { version: 1, comparability: 'first' },
      { version: 2, comparability: 'break' },
      { version: 3, comparability: 'same' },
    ]
    const points = [1, 1, 3].map((version) => figured({ version }))
    expect(draw(points, versions).map(({ breaksBefore }) => breaksBefore)).toEqual([
      false,
      false,
      true,
    ])
  })
})

describe('bars', () => {
  const counted = figured({ kind: 'census', low: null, high: null })
  it('draw what is counted, whatever is missing between', () => {
    expect(isOfBars([counted, absent('not_due')])).toBe(true)
    expect(isOfBars([figured({ kind: 'count' })])).toBe(true)
  })
  it('never draw a survey of which everybody answered once: its other rounds have ranges', () => {
    expect(isOfBars([figured(), counted])).toBe(false)
    expect(isOfBars([counted, uncertain()])).toBe(false)
    expect(isOfBars([figured({ kind: 'volunteers' }), counted])).toBe(false)
  })
  it('draw nothing where there is nothing', () => {
    expect(isOfBars([])).toBe(false)
    expect(isOfBars([absent('no_register')])).toBe(false)
  })
  it('open the facts behind them where facts are kept and one is drawn', () => {
    const series = (facts: boolean, points: Point[]) => ({ facts, points }) as unknown as Series
    expect(opensFacts(series(true, [absent('not_due'), counted]))).toBe(true)
    expect(opensFacts(series(false, [counted]))).toBe(false)
    expect(opensFacts(series(true, [absent('no_register')]))).toBe(false)
    expect(opensFacts(series(true, []))).toBe(false)
  })
})
