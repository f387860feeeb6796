import { describe, expect, it } from 'vitest'
import {
  definitionChanges,
  gaps,
  inLines,
  shareBounds,
} from '../../../../web/components/charts/series.ts'
import { point, unasked, withheld } from './points.ts'

const known = point()

describe('the reasons in the gaps', () => {
  const notAsked = { reason: 'not asked', symbol: '..' }
  const confidential = { reason: 'confidential', symbol: 'x' }
  it('stand once, in the middle of what is missing for the same reason', () => {
    expect(gaps([known, unasked, unasked, unasked, known])).toEqual([
      { ...notAsked, at: 2, span: 3, row: 0 },
    ])
    expect(gaps([unasked, unasked])).toEqual([{ ...notAsked, at: 0.5, span: 2, row: 0 }])
  })
  it('are told apart, and again after a value', () => {
    expect(gaps([unasked, known, unasked, known, withheld])).toEqual([
      { ...notAsked, at: 0, span: 1, row: 0 },
      { ...notAsked, at: 2, span: 1, row: 0 },
      { ...confidential, at: 4, span: 1, row: 0 },
    ])
  })
  it('stand a row higher where one follows another at once, and low again after that', () => {
    expect(gaps([known, unasked, withheld, unasked, known]).map(({ row }) => row)).toEqual([
      0, 1, 0,
    ])
    expect(gaps([unasked, known, unasked, withheld]).map(({ row }) => row)).toEqual([0, 0, 1])
  })
  it('are none where nothing is missing', () => {
    expect(gaps([known, known])).toEqual([])
  })
})

it('marks a new definition between the two points it parts, never before the first', () => {
  const breaking = point({ breaksBefore: true })
  expect(definitionChanges([breaking, known, breaking])).toEqual([1.5])
})

it('writes a period in lines, its year whole', () => {
  expect(inLines('2025–26')).toEqual(['2025–26'])
  expect(inLines('Printemps 2025')).toEqual(['Printemps', '2025'])
  expect(inLines('T3 2026-2027, à ce jour')).toEqual(['T3', '2026-2027,', 'à ce jour'])
  expect(inLines('')).toEqual([''])
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
