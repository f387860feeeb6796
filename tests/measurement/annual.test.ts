import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanOfRounds } from '../../api/measurement/annual.ts'
import {
  isMissing,
  type Prediction,
  predictMean,
  predictShare,
} from '../../api/measurement/prediction.ts'
import { statusOf } from '../../api/measurement/status.ts'

function share(N: number, n: number, yes: number): Prediction {
  const figure = predictShare([{ N, n, yes }])
  if (isMissing(figure)) throw new Error('no answers')
  return figure
}

describe('the mean of a year’s rounds', () => {
  it('of one round is that round', () => {
    const round = share(14, 9, 7)
    expect(meanOfRounds([round])).toBe(round)
  })

  // 14 members: 9 answered, 7 yes, likely 8 to 12, possible 7 to 12; then 3 yes, likely 3 to 7, possible 3 to 8.
  it('lies between the means of the ends', () => {
    const year = meanOfRounds([share(14, 9, 7), share(14, 9, 3)])
    expect(year.point).toBeCloseTo(5 / 9, 12)
    expect(year.likely?.low).toBeCloseTo((8 + 3) / 28, 12)
    expect(year.likely?.high).toBeCloseTo((12 + 7) / 28, 12)
    expect(year.possible.low).toBeCloseTo((7 + 3) / 28, 12)
    expect(year.possible.high).toBeCloseTo((12 + 8) / 28, 12)
    expect(year).toMatchObject({ n: 18, N: 28, census: false })
  })

  // 2 members, one answered yes: the other's yes is BetaBinomial(1, 3/2, 1/2) = 3/4. Then one answered no: 1/4.
  it('joins rounds rank by rank', () => {
    const year = meanOfRounds([share(2, 1, 1), share(2, 1, 0)])
    const outcomes = year.outcomes().map(({ value, probability }) => [value, probability])
    expect(outcomes).toHaveLength(3)
    for (const [i, [value, probability]] of [
      [0.25, 0.25],
      [0.5, 0.5],
      [0.75, 0.25],
    ].entries()) {
      expect(outcomes[i]?.[0]).toBeCloseTo(value ?? 0, 12)
      expect(outcomes[i]?.[1]).toBeCloseTo(probability ?? 0, 12)
    }
    expect(year.atLeast(0.5)).toBeCloseTo(0.75, 12)
    expect(year.atMost(0.5)).toBeCloseTo(0.75, 12)
  })

  it('of the same round twice is as uncertain as once: the same people are silent', () => {
    const once = share(14, 9, 7)
    const twice = meanOfRounds([once, once])
    expect(twice.likely?.low).toBeCloseTo(once.likely?.low ?? 0, 12)
    expect(twice.likely?.high).toBeCloseTo(once.likely?.high ?? 0, 12)
    expect(twice.atLeast(0.65)).toBeCloseTo(once.atLeast(0.65), 12)
  })

  it('of censuses is a census, judged without chance', () => {
    const year = meanOfRounds([share(10, 10, 6), share(10, 10, 8)])
    expect(year).toMatchObject({ census: true, likely: null })
    const status = statusOf({
      figure: year,
      target: 0.7,
      tolerance: 0.05,
      direction: 'up' as const,
      due: true,
    })
    expect(status).toMatchObject({ word: 'met', overturning: null, silent: 0 })
  })

  it('of a census and a round with silent members keeps the latter’s range, halved', () => {
    const year = meanOfRounds([share(10, 10, 6), share(14, 9, 7)])
    expect(year.likely?.low).toBeCloseTo((0.6 + 8 / 14) / 2, 12)
    expect(year.likely?.high).toBeCloseTo((0.6 + 12 / 14) / 2, 12)
  })

  it('refuses rounds of different units, and none', () => {
    const mean = predictMean([1, 2], [{ N: 3, counts: [1, 1] }])
    if (isMissing(mean)) throw new Error('no answers')
    expect(() => meanOfRounds([share(14, 9, 7), mean])).toThrow('measurement.mixed_units')
    expect(() => meanOfRounds([])).toThrow('measurement.not_a_count')
  })

  it('holds its point, stays possible, and its outcomes add up to one', () => {
    const round = fc
      .tuple(fc.nat(40), fc.nat(40), fc.nat(40))
      .map(([yes, no, silent]) => share(yes + no + silent + 1, yes + no + 1, yes))
    fc.assert(
      fc.property(fc.array(round, { minLength: 1, maxLength: 5 }), (rounds) => {
        const { point, likely, possible, outcomes } = meanOfRounds(rounds)
        const [low, high] = [likely?.low ?? point, likely?.high ?? point]
        expect(low).toBeLessThanOrEqual(point + 1e-9)
        expect(high).toBeGreaterThanOrEqual(point - 1e-9)
        expect(low).toBeGreaterThanOrEqual(possible.low - 1e-9)
        expect(high).toBeLessThanOrEqual(possible.high + 1e-9)
        const total = outcomes().reduce((sum, { probability }) => sum + probability, 0)
        expect(total).toBeCloseTo(1, 9)
      }),
    )
  })
})
