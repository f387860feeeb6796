import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { predictMean, predictNps, predictShare } from '../../api/measurement/prediction.ts'
import { statusOf } from '../../api/measurement/status.ts'
import { figure } from './figure.ts'

const sevenOfNine = predictShare([{ N: 14, n: 9, yes: 7 }])

const judged = (target: number, tolerance = 0, given = sevenOfNine) =>
  statusOf({ figure: given, target, tolerance, direction: 'up', due: true })

describe('how many silent members would have to differ', () => {
  // Four of the five silent are expected to say yes: 11 of 14.
  it.each([
    [0.6, 0, 3, 'two noes leave 9; a third falls to 8 of 14, under .6'],
    [0.75, 0, 1, 'one no leaves 10, under .75'],
    [11 / 14, 0, 1, 'one no leaves 10'],
    [12 / 14, 0, 1, 'the one expected no says yes'],
    [0.5, 0, null, 'even five noes leave 7 of 14'],
    [13 / 14, 0, null, 'the one expected no is not enough'],
    [12 / 14, 2 / 14, 1, 'the one expected no says yes: met'],
    [13 / 14, 2 / 14, 1, 'one no leaves 10: no longer close'],
  ] as const)('target %f, tolerance %f: %s (%s)', (target, tolerance, expected, _why) => {
    expect(judged(target, tolerance).overturning).toBe(expected)
  })

  it('in a mean, those who can move furthest go first', () => {
    // Known 4+4+3+2 = 13; silent expected 4, 4, 3, 2; 26 of 8 people: 3.25.
    const mean = predictMean([1, 2, 3, 4, 5], [{ N: 8, counts: [0, 1, 1, 2, 0] }])
    // 3.5 needs 2 more: the 2 goes to 5. 3.75 needs 4: the 2 and the 3. 3.875 needs 5 and gets it from the same two.
    expect([3.5, 3.75, 3.875].map((target) => judged(target, 0, mean).overturning)).toEqual([
      1, 2, 2,
    ])
    // Below 3 the sum must pass 24: a 4 answers 1. Below 2.5, pass 20: three 3s of descent.
    expect([3, 2.5].map((target) => judged(target, 0, mean).overturning)).toEqual([1, 3])
  })

  it('in a promoter score, a detractor who promotes counts twice', () => {
    const counts = [0, 0, 0, 0, 0, 0, 2, 1, 0, 1, 0]
    const nps = predictNps([{ N: 8, counts }])
    // Expected −2 of 8: −25. Zero needs +2: one detractor. 25 needs +4: both of them.
    expect([0, 25].map((target) => judged(target, 0, nps).overturning)).toEqual([1, 2])
  })

  it('by brute force over every way the silent of a share may answer', () => {
    const anyCase = fc.record({
      n: fc.integer({ min: 1, max: 15 }),
      silent: fc.integer({ min: 1, max: 10 }),
      yes: fc.nat(15),
      target: fc.integer({ min: 0, max: 12 }),
      tolerance: fc.nat(3),
    })
    fc.assert(
      fc.property(anyCase, ({ n, silent, yes: wanted, target: twelfths, tolerance }) => {
        const yes = Math.min(wanted, n)
        const share = figure(predictShare([{ N: n + silent, n, yes }]))
        const [target, tolerated] = [twelfths / 12, (twelfths - tolerance) / 12]
        const grade = (silentYes: number): number => {
          const value = (yes + silentYes) / (n + silent) + 1e-12
          return Number(value >= target) + Number(value >= tolerated)
        }
        const expected = share.expected[1]?.people ?? Number.NaN
        const distances = Array.from({ length: silent + 1 }, (_, other) => other)
          .filter((other) => grade(other) !== grade(expected))
          .map((other) => Math.abs(other - expected))
        const least = distances.length > 0 ? Math.min(...distances) : null
        expect(judged(target, tolerance / 12, share).overturning).toBe(least)
      }),
    )
  })
})
