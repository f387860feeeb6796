import { describe, expect, it } from 'vitest'
import {
  predictMean,
  predictNps,
  predictShare,
  strataFor,
} from '../../api/measurement/prediction.ts'
import { figure } from './figure.ts'
import { enumerate, toNumber } from './urn.ts'

describe('every sequence of silent answers, enumerated, gives the same probabilities', () => {
  const cases = [
    { name: 'one stratum of a share', scores: [0, 1], strata: [{ N: 9, counts: [1, 3] }] },
    {
      name: 'a share with a stratum nobody answered in',
      scores: [0, 1],
      strata: [
        { N: 3, counts: [0, 0] },
        { N: 6, counts: [1, 3] },
      ],
    },
    {
      name: 'a share with a census stratum',
      scores: [0, 1],
      strata: [
        { N: 4, counts: [2, 2] },
        { N: 5, counts: [0, 1] },
      ],
    },
    {
      name: 'a mean of five',
      scores: [1, 2, 3, 4, 5],
      strata: [{ N: 8, counts: [0, 1, 2, 0, 1] }],
    },
    {
      name: 'a mean of three strata',
      scores: [1, 2, 3],
      strata: [
        { N: 3, counts: [1, 0, 0] },
        { N: 4, counts: [0, 2, 1] },
        { N: 2, counts: [0, 0, 0] },
      ],
    },
    {
      name: 'a mean by quarters of a hundred',
      scores: [0, 25, 50, 75, 100],
      strata: [{ N: 6, counts: [1, 0, 0, 1, 1] }],
    },
    {
      name: 'a mean of uneven half steps',
      scores: [-0.5, 0, 2.5],
      strata: [{ N: 7, counts: [1, 1, 1] }],
    },
    {
      name: 'a mean with scores out of order',
      scores: [3, 1, 2],
      strata: [{ N: 6, counts: [2, 0, 1] }],
    },
    { name: 'a mean all alike', scores: [1, 2, 3, 4], strata: [{ N: 7, counts: [0, 0, 0, 3] }] },
  ]

  it.each(cases)('$name', ({ scores, strata }) => {
    const N = strata.reduce((sum, stratum) => sum + stratum.N, 0)
    const exact = [...enumerate(scores, strata)].toSorted(([one], [other]) => one - other)
    const mean = figure(predictMean(scores, strata))
    let below = 0
    for (const [total, rational] of exact) {
      expect(Math.abs(mean.atLeast(total / N) - (1 - below))).toBeLessThan(1e-11)
      below += toNumber(rational)
      expect(Math.abs(mean.atMost(total / N) - below)).toBeLessThan(1e-11)
    }
    const low = exact.find((_, i) => cumulative(exact, i) > 0.025)?.[0] ?? Number.NaN
    const high = exact.find((_, i) => cumulative(exact, i) >= 0.975 - 1e-12)?.[0] ?? Number.NaN
    expect(mean.likely?.low).toBeLessThanOrEqual(low / N + 1e-9)
    expect(mean.likely?.high).toBeGreaterThanOrEqual(high / N - 1e-9)
  })

  const cumulative = (exact: [number, { top: bigint; bottom: bigint }][], last: number): number =>
    exact.slice(0, last + 1).reduce((sum, [, rational]) => sum + toNumber(rational), 0)

  it('a promoter score distinguishes three groups', () => {
    const counts = [0, 1, 0, 0, 0, 0, 1, 0, 1, 2, 1]
    const nps = figure(predictNps([{ N: 9, counts }]))
    const exact = enumerate([-1, 0, 1], [{ N: 9, counts: [2, 1, 3] }])
    const atLeastTwo = [...exact]
      .filter(([total]) => total >= 2)
      .reduce((sum, [, p]) => sum + toNumber(p), 0)
    expect(nps.atLeast((100 * 2) / 9)).toBeCloseTo(atLeastTwo, 11)
    expect(nps.point).toBeCloseTo((100 * (3 - 2)) / 6, 11)
    expect(nps.possible).toEqual({
      low: expect.closeTo((100 * -2) / 9, 9),
      high: expect.closeTo((100 * 4) / 9, 9),
    })
  })

  it('a share is the mean of noes and yeses', () => {
    const share = figure(predictShare([{ N: 20, n: 12, yes: 5 }]))
    const mean = figure(predictMean([0, 1], [{ N: 20, counts: [7, 5] }]))
    expect(share.likely).toEqual(mean.likely)
    expect(share.atLeast(0.5)).toBe(mean.atLeast(0.5))
  })
})

describe('seven of the nine who answered, of fourteen', () => {
  const share = figure(predictShare([{ N: 14, n: 9, yes: 7 }]))

  it('is likely 8 to 12 of 14, and possibly 7 to 12', () => {
    expect([share.likely?.low, share.likely?.high].map((end) => (end ?? 0) * 14)).toEqual([8, 12])
    expect([share.possible.low, share.possible.high].map((end) => end * 14)).toEqual([7, 12])
  })

  it('expects four yes of the five silent', () => {
    expect(share.expected).toEqual([
      { score: 0, people: 1 },
      { score: 1, people: 4 },
    ])
    expect(share.point).toBeCloseTo(7 / 9, 12)
  })

  it('is at least its target where the count is, though the product of target and N is not whole in binary', () => {
    const census = figure(predictShare([{ N: 10, n: 10, yes: 7 }]))
    expect(census.atLeast(0.7)).toBe(1)
    expect(census.atMost(0.7)).toBe(1)
    expect(census.atLeast(0.71)).toBe(0)
  })
})

describe('what may go missing', () => {
  it('an empty stratum borrows the rate of those who answered, and says so', () => {
    const share = figure(
      predictShare([
        { N: 4, n: 0, yes: 0 },
        { N: 6, n: 4, yes: 3 },
      ]),
    )
    expect(share.borrowed).toBe(true)
    expect(share.point).toBeCloseTo(0.75, 12)
    expect(figure(predictShare([{ N: 6, n: 4, yes: 3 }])).borrowed).toBe(false)
  })

  it('an empty stratum of nobody borrows nothing', () => {
    expect(
      figure(
        predictShare([
          { N: 0, n: 0, yes: 0 },
          { N: 6, n: 4, yes: 3 },
        ]),
      ).borrowed,
    ).toBe(false)
  })

  it('without answers, or without members, there is no figure and a reason', () => {
    expect(predictShare([{ N: 14, n: 0, yes: 0 }])).toEqual({ missing: 'no_answers' })
    expect(predictShare([])).toEqual({ missing: 'no_answers' })
    expect(predictMean([1, 2], [{ N: 0, counts: [0, 0] }])).toEqual({ missing: 'no_answers' })
    expect(predictNps([{ N: 3, counts: Array.from({ length: 11 }, () => 0) }])).toEqual({
      missing: 'no_answers',
    })
  })

  it('frames under thirty are one stratum', () => {
    expect([14, 29, 30, 60].map(strataFor)).toEqual(['one', 'one', 'declared', 'declared'])
  })
})
