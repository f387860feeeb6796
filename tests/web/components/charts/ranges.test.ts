import { describe, expect, it } from 'vitest'
import { apart, drawnOf, whiskersOf } from '../../../../web/components/charts/ranges.ts'
import { point, ranged, unasked, withheld } from './points.ts'

const places = (points: Parameters<typeof whiskersOf>[0]) => whiskersOf(points).map(({ at }) => at)

describe('a range is drawn by itself', () => {
  it('around every value of a question asked each second round', () => {
    const second = ranged({ value: 0.7, low: 0.55, high: 0.8 })
    expect(whiskersOf([unasked, ranged(), unasked, second])).toEqual([
      { at: 1, low: 0.4, high: 0.6 },
      { at: 3, low: 0.55, high: 0.8 },
    ])
  })
  it('around the only value there is, and one between confidential ones', () => {
    expect(places([ranged()])).toEqual([0])
    expect(places([withheld, ranged(), withheld])).toEqual([1])
  })
  it('around the first after a break, until another joins it', () => {
    const breaking = ranged({ breaksBefore: true })
    expect(places([ranged(), ranged(), breaking])).toEqual([2])
    expect(places([ranged(), ranged(), breaking, ranged()])).toEqual([])
    expect(places([ranged(), breaking, breaking])).toEqual([0, 1, 2])
  })
  it('around a value whose neighbours have none: everybody answered there', () => {
    const everybody = point({ value: 0.6 })
    expect(places([everybody, ranged(), everybody])).toEqual([1])
    expect(places([ranged(), ranged(), everybody])).toEqual([])
  })
  it('never where a band shows it, nor where there is nothing between its ends', () => {
    expect(places([ranged(), ranged(), unasked, ranged(), ranged()])).toEqual([])
    expect(places([ranged({ low: 0.5, high: 0.5 })])).toEqual([])
    expect(places([point(), unasked])).toEqual([])
  })
})

it('tells the values that no line joins to another', () => {
  const [known, zero] = [point(), point({ value: 0 })]
  expect(apart([known, unasked, known, known, unasked, known])).toEqual([0, 5])
  expect(apart([unasked, zero, unasked])).toEqual([1])
  expect(apart([known, known, point({ breaksBefore: true })])).toEqual([2])
  expect(apart([])).toEqual([])
})

describe('what a line chart draws', () => {
  it('is a line in its band where values follow each other', () => {
    expect(drawnOf([ranged(), ranged()])).toEqual({
      values: 'joined',
      band: true,
      whiskers: false,
    })
  })
  it('is points with whiskers where none do', () => {
    expect(drawnOf([ranged(), unasked, ranged()])).toEqual({
      values: 'apart',
      band: false,
      whiskers: true,
    })
    expect(drawnOf([ranged(), ranged({ breaksBefore: true })])).toEqual({
      values: 'apart',
      band: false,
      whiskers: true,
    })
  })
  it('is a line without a range for those who speak for themselves', () => {
    expect(drawnOf([point(), point()])).toEqual({ values: 'joined', band: false, whiskers: false })
  })
  it('is nothing where nothing is known', () => {
    expect(drawnOf([unasked, withheld])).toEqual({ values: 'none', band: false, whiskers: false })
    expect(drawnOf([])).toEqual({ values: 'none', band: false, whiskers: false })
  })
})
