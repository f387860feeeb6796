import { describe, expect, it } from 'vitest'
import { texts } from '../../../../web/locales/index.ts'
import { chartPoints } from '../../../../web/pages/trends/chart-points.ts'
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
    })
    expect(draw([banded()])[0]).toMatchObject({ value: null, reason: 'four fifths or more' })
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
