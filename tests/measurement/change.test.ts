import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeBetween } from '../../api/measurement/change.ts'
import {
  isMissing,
  missing,
  predictMean,
  predictNps,
  predictShare,
} from '../../api/measurement/prediction.ts'
import { censusOf } from '../../api/measurement/registers.ts'
import { refusal } from './refusal.ts'
import { enumerate, toNumber } from './urn.ts'

const share = (N: number, n: number, yes: number) => predictShare([{ N, n, yes }])

function between(before: ReturnType<typeof share>, after: ReturnType<typeof share>) {
  const change = changeBetween(before, after, true)
  if (isMissing(change)) throw new Error(change.missing)
  return change
}

describe('the words of a change', () => {
  it.each([
    [share(14, 9, 3), share(14, 10, 9), 'likely_up', 'likely_down'],
    [share(14, 9, 5), share(14, 10, 7), 'leaning_up', 'leaning_down'],
    [share(14, 9, 6), share(14, 9, 6), 'no_clear_change', 'no_clear_change'],
    [share(60, 41, 23), share(60, 41, 24), 'no_clear_change', 'no_clear_change'],
  ] as const)('%#: %j, and back again', (before, after, word, back) => {
    expect(between(before, after).word).toBe(word)
    expect(between(after, before).word).toBe(back)
  })

  it('says the difference of the points and the chances in ten', () => {
    const change = between(share(60, 40, 20), share(60, 40, 26))
    expect(change.difference).toBeCloseTo(6 / 40, 12)
    expect(change.probabilityOfRise).toBeLessThan(1)
    expect(change.chances).toBe(9)
  })

  it('between two censuses there is no doubt', () => {
    expect(between(censusOf(5, 10), censusOf(6, 10))).toEqual({
      word: 'likely_up',
      difference: expect.closeTo(0.1, 12),
      probabilityOfRise: 1,
      chances: 10,
    })
    expect(between(censusOf(5, 10), censusOf(10, 20))).toMatchObject({
      word: 'no_clear_change',
      probabilityOfRise: 0,
      chances: 0,
    })
  })
})

describe('the probability of a rise', () => {
  it.each([
    ['shares', [0, 1], { N: 7, counts: [2, 2] }, { N: 8, counts: [1, 4] }],
    ['means', [1, 2, 3], { N: 6, counts: [1, 1, 1] }, { N: 5, counts: [0, 1, 2] }],
  ] as const)('of %s is that of every pair of sequences', (_, scores, before, after) => {
    let rise = 0
    for (const [a, p] of enumerate(scores, [before])) {
      for (const [b, q] of enumerate(scores, [after])) {
        if (b / after.N > a / before.N + 1e-9) rise += toNumber(p) * toNumber(q)
      }
    }
    const change = changeBetween(predictMean(scores, [before]), predictMean(scores, [after]), true)
    expect(isMissing(change) ? null : change.probabilityOfRise).toBeCloseTo(rise, 10)
  })

  it('of a rise and of a fall never exceed one together', () => {
    const anyShare = fc
      .record({ n: fc.integer({ min: 1, max: 20 }), silent: fc.nat(15), yes: fc.nat(20) })
      .map(({ n, silent, yes }) => share(n + silent, n, Math.min(yes, n)))
    fc.assert(
      fc.property(anyShare, anyShare, (one, other) => {
        const [rise, fall] = [between(one, other), between(other, one)].map(
          (change) => change.probabilityOfRise ?? 0,
        )
        expect((rise ?? 0) + (fall ?? 0)).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  it('in frames of a million sees half a point', () => {
    const [before, after] = [0.6, 0.605].map((rate) =>
      share(2_000_000, 1_000_000, rate * 1_000_000),
    )
    expect(before && after && between(before, after).word).toBe('likely_up')
  })
})

describe('what is not compared', () => {
  it('definitions that differ', () => {
    expect(changeBetween(share(14, 9, 3), share(14, 9, 3), false)).toEqual({
      word: 'not_comparable',
      difference: null,
      probabilityOfRise: null,
      chances: null,
    })
  })

  it('a missing figure, with its reason', () => {
    expect(changeBetween(missing('confidential'), share(14, 9, 3), true)).toEqual({
      missing: 'confidential',
    })
    expect(changeBetween(share(14, 9, 3), missing('not_asked'), true)).toEqual({
      missing: 'not_asked',
    })
  })

  it('a share with a promoter score', () => {
    const nps = predictNps([{ N: 5, counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3] }])
    expect(refusal(() => changeBetween(share(14, 9, 3), nps, true))).toBe('measurement.mixed_units')
  })
})
