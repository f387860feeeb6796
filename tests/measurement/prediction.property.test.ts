import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  predictMean,
  predictNps,
  predictShare,
  type Prediction,
} from '../../api/measurement/prediction.ts'
import { figure } from './figure.ts'

const SLACK = 1e-9

const stratumOf = (categories: number, silentAtMost: number) =>
  fc
    .record({
      counts: fc.array(fc.nat(12), { minLength: categories, maxLength: categories }),
      silent: fc.nat(silentAtMost),
    })
    .map(({ counts, silent }) => ({
      N: counts.reduce((sum, count) => sum + count, silent),
      counts,
    }))

const someAnswered = (strata: readonly { counts: readonly number[] }[]): boolean =>
  strata.some((stratum) => stratum.counts.some((count) => count > 0))

const strataOf = (categories: number) =>
  fc.array(stratumOf(categories, 15), { minLength: 1, maxLength: 4 }).filter(someAnswered)

const asShare = (strata: readonly { N: number; counts: readonly number[] }[]) =>
  strata.map(({ N, counts: [no = 0, yes = 0] }) => ({ N, n: no + yes, yes }))

const anyFigure: fc.Arbitrary<Prediction> = fc.oneof(
  strataOf(2).map((strata) => figure(predictShare(asShare(strata)))),
  strataOf(5).map((strata) => figure(predictMean([1, 2, 3, 4, 5], strata))),
  strataOf(11).map((strata) => figure(predictNps(strata))),
)

describe('every figure', () => {
  it('has a likely range that holds the point and stays within the possible', () => {
    fc.assert(
      fc.property(anyFigure, ({ point, likely, possible, census }) => {
        expect(likely === null).toBe(census)
        const { low, high } = likely ?? { low: point, high: point }
        expect(low).toBeLessThanOrEqual(point + SLACK)
        expect(high).toBeGreaterThanOrEqual(point - SLACK)
        expect(possible.low).toBeLessThanOrEqual(low + SLACK)
        expect(possible.high).toBeGreaterThanOrEqual(high - SLACK)
      }),
    )
  })

  it('covers at least 95 % of what may be, by its own probabilities', () => {
    fc.assert(
      fc.property(anyFigure, (given) => {
        if (given.likely === null) return
        const { low, high } = given.likely
        expect(given.atMost(high) + given.atLeast(low) - 1).toBeGreaterThanOrEqual(0.95 - SLACK)
      }),
    )
  })

  it('has probabilities that add up, and mean what they say', () => {
    fc.assert(
      fc.property(anyFigure, fc.double({ min: 0, max: 1, noNaN: true }), (given, where) => {
        const target = given.scale.low + where * (given.scale.high - given.scale.low)
        const outcomes = given.outcomes()
        const all = outcomes.reduce((sum, { probability }) => sum + probability, 0)
        expect(Math.abs(all - 1)).toBeLessThan(SLACK)
        const reached = outcomes.filter(({ value }) => value >= target - SLACK)
        const sum = reached.reduce((total, { probability }) => total + probability, 0)
        expect(Math.abs(given.atLeast(target) - sum)).toBeLessThan(SLACK)
      }),
    )
  })

  it('expects as many answers as there are silent members', () => {
    fc.assert(
      fc.property(anyFigure, ({ n, N, expected }) => {
        expect(expected.reduce((sum, { people }) => sum + people, 0)).toBe(N - n)
      }),
    )
  })
})

describe('answers', () => {
  it('one more never widens the possible range', () => {
    fc.assert(
      fc.property(strataOf(5), fc.nat(), fc.nat(4), (strata, which, value) => {
        const open = strata.filter(
          ({ N, counts }) => counts.reduce((sum, count) => sum + count, 0) < N,
        )
        const chosen = open[which % Math.max(1, open.length)]
        if (!chosen) return
        const more = strata.map((stratum) =>
          stratum === chosen
            ? {
                N: stratum.N,
                counts: stratum.counts.map((count, k) => count + (k === value ? 1 : 0)),
              }
            : stratum,
        )
        const [before, after] = [strata, more].map(
          (given) => figure(predictMean([1, 2, 3, 4, 5], given)).possible,
        )
        expect(after?.low).toBeGreaterThanOrEqual((before?.low ?? 0) - SLACK)
        expect(after?.high).toBeLessThanOrEqual((before?.high ?? 0) + SLACK)
      }),
    )
  })

  it('strata in another order change nothing', () => {
    fc.assert(
      fc.property(strataOf(5), fc.double({ min: 1, max: 5, noNaN: true }), (strata, target) => {
        const [one, other] = [strata, strata.toReversed()].map((given) =>
          figure(predictMean([1, 2, 3, 4, 5], given)),
        )
        expect(one?.point).toBeCloseTo(other?.point ?? Number.NaN, 10)
        expect(one?.likely).toEqual(other?.likely)
        expect(one?.atLeast(target)).toBeCloseTo(other?.atLeast(target) ?? Number.NaN, 10)
      }),
    )
  })

  it('a census is exact', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.nat(20), { minLength: 5, maxLength: 5 })
          .filter((counts) => counts.some(Boolean)),
        (counts) => {
          const N = counts.reduce((sum, count) => sum + count, 0)
          const mean = figure(predictMean([1, 2, 3, 4, 5], [{ N, counts }]))
          const exact = counts.reduce((sum, count, k) => sum + count * (k + 1), 0) / N
          expect(mean.point).toBeCloseTo(exact, 12)
          expect(mean.possible).toEqual({
            low: expect.closeTo(exact, 12),
            high: expect.closeTo(exact, 12),
          })
          expect([mean.census, mean.likely]).toEqual([true, null])
          expect([mean.atLeast(exact), mean.atLeast(exact + 0.01)]).toEqual([1, 0])
        },
      ),
    )
  })

  it('a yes for a no never lowers the chance of a target', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.nat(20),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, silent, target) => {
          const chances = Array.from({ length: n + 1 }, (_, yes) =>
            figure(predictShare([{ N: n + silent, n, yes }])).atLeast(target),
          )
          chances
            .slice(1)
            .forEach((chance, i) =>
              expect(chance).toBeGreaterThanOrEqual((chances[i] ?? 0) - SLACK),
            )
        },
      ),
    )
  })
})
