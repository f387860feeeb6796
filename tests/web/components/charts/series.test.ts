import { describe, expect, it } from 'vitest'
import {
  type ChartPoint,
  definitionChanges,
  gaps,
  shareBounds,
} from '../../../../web/components/charts/series.ts'

const point = (otherwise: Partial<ChartPoint>): ChartPoint => ({
  label: '',
  value: 0.5,
  low: null,
  high: null,
  target: null,
  reason: null,
  breaksBefore: false,
  text: '',
  beneath: '',
  ...otherwise,
})
const known = point({})
const unasked = point({ value: null, reason: 'not asked' })
const withheld = point({ value: null, reason: 'confidential' })

describe('the reasons in the gaps', () => {
  it('stand once, in the middle of what is missing for the same reason', () => {
    expect(gaps([known, unasked, unasked, unasked, known])).toEqual([
      { at: 2, reason: 'not asked' },
    ])
    expect(gaps([unasked, unasked])).toEqual([{ at: 0.5, reason: 'not asked' }])
  })
  it('are told apart, and again after a value', () => {
    expect(gaps([unasked, withheld, known, withheld])).toEqual([
      { at: 0, reason: 'not asked' },
      { at: 1, reason: 'confidential' },
      { at: 3, reason: 'confidential' },
    ])
  })
  it('are none where nothing is missing', () => {
    expect(gaps([known, known])).toEqual([])
  })
})

it('marks a new definition between the two points it parts, never before the first', () => {
  const breaking = point({ breaksBefore: true })
  expect(definitionChanges([breaking, known, breaking])).toEqual([1.5])
})

describe('the axis of a share', () => {
  it('leaves air around values, ranges and target', () => {
    expect(shareBounds([point({ value: 0.57, low: 0.49, high: 0.65, target: 0.6 })])).toEqual({
      min: 0.4,
      max: 0.8,
    })
  })
  it('never leaves 0 to 1', () => {
    expect(shareBounds([point({ value: 0.02 }), point({ value: 0.99 })])).toEqual({
      min: 0,
      max: 1,
    })
    expect(shareBounds([unasked])).toEqual({ min: 0, max: 1 })
  })
})
