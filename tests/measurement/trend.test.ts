import { describe, expect, it } from 'vitest'
import { missing, type MissingReason } from '../../api/measurement/prediction.ts'
import { theilSen, trendOf } from '../../api/measurement/trend.ts'
import { refusal } from './refusal.ts'
import oracle from './oracles/trend.json' with { type: 'json' }

const lines = [...oracle.series, { name: 'irregular_times', ...oracle.irregular_times }]

describe('the slope', () => {
  it.each(lines)('of $name is Sen’s', ({ x, t, theil_sen }) => {
    expect(theilSen(x.map((value, i) => ({ value, at: t[i] ?? Number.NaN })))).toBeCloseTo(
      theil_sen,
      10,
    )
  })

  it('of one point, or of two at one time, is none', () => {
    expect(theilSen([{ at: 1, value: 3 }])).toBeNull()
    expect(
      theilSen([
        { at: 1, value: 3 },
        { at: 1, value: 4 },
      ]),
    ).toBeNull()
  })
})

const wordFor = (...values: (number | MissingReason)[]) =>
  trendOf(
    values.map((value, at) => ({ at, figure: typeof value === 'number' ? value : missing(value) })),
  ).word

describe('the direction', () => {
  it.each([
    ['nile_1871_1970', 'no_direction'],
    ['four_waves_up', 'too_few_rounds'],
    ['six_ties', 'no_direction'],
    ['seven_down', 'steadily_down'],
    ['constant5', 'no_direction'],
    ['irregular_times', 'steadily_up'],
  ])('of %s: %s', (name, word) => {
    const line = lines.find((series) => series.name === name)
    expect(wordFor(...(line?.x ?? []))).toBe(word)
  })

  it('allows one change the other way, or none at all, not two', () => {
    expect(wordFor(60, 62, 61, 64, 66)).toBe('steadily_up')
    expect(wordFor(60, 62, 62, 64, 66)).toBe('steadily_up')
    expect(wordFor(60, 62, 61, 64, 63)).toBe('no_direction')
    expect(wordFor(66, 64, 65, 61, 60)).toBe('steadily_down')
  })

  it('is not up when one fall undoes the rises', () => {
    expect(wordFor(60, 61, 62, 63, 10)).toBe('no_direction')
  })

  it('reads rounds in order of time', () => {
    const points = [5, 3, 1, 4, 2].map((at) => ({ at, figure: at * 10 }))
    expect(trendOf(points)).toEqual({ word: 'steadily_up', slope: 10, rounds: 5 })
  })
})

describe('missing rounds', () => {
  it('are skipped, and not drawn as zero', () => {
    expect(wordFor(60, 'not_asked', 61, 62, 'confidential', 63, 64)).toBe('steadily_up')
    expect(wordFor(60, 'not_asked', 61, 62, 'confidential', 63)).toBe('too_few_rounds')
  })

  it('before a break of definition do not count', () => {
    expect(wordFor(60, 61, 62, 63, 64, 'not_comparable', 65, 66)).toBe('too_few_rounds')
    expect(wordFor(99, 'not_comparable', 60, 61, 62, 63, 64)).toBe('steadily_up')
  })

  it('alone leave nothing to say', () => {
    expect(trendOf([])).toEqual({ word: 'too_few_rounds', slope: null, rounds: 0 })
    expect(refusal(() => wordFor(60, Number.NaN))).toBe('measurement.not_a_number')
  })
})
