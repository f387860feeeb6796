import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  missing,
  predictMean,
  predictNps,
  predictShare,
  type MissingReason,
} from '../../api/measurement/prediction.ts'
import { censusOf } from '../../api/measurement/registers.ts'
import {
  gcWord,
  qualityOf,
  statusOf,
  symbolFor,
  type StatusWord,
} from '../../api/measurement/status.ts'
import { figure } from './figure.ts'
import { refusal } from './refusal.ts'

const sevenOfNine = predictShare([{ N: 14, n: 9, yes: 7 }])

const judged = (
  target: number,
  tolerance = 0,
  given = sevenOfNine,
  direction: 'up' | 'down' = 'up',
) => statusOf({ figure: given, target, tolerance, direction, due: true })

describe('7 of the 9 who answered, of 14: P(at least 8, 9, 10, 11, 12 of 14) is .994, .960, .856, .635, .304', () => {
  it.each([
    [0.6, 0, 'met', 0.9603],
    [9 / 14, 0, 'met', 0.9603],
    [10 / 14, 0, 'likely_met', 0.8559],
    [0.75, 0, 'likely_met', 0.6353],
    [12 / 14, 0, 'likely_not_met', 0.3044],
    [12 / 14, 1 / 14, 'at_risk', 0.3044],
    [13 / 14, 0, 'not_met', 0],
    [13 / 14, 1 / 14, 'likely_not_met', 0],
    [13 / 14, 3 / 14, 'at_risk', 0],
    [13 / 14, 4 / 14, 'close', 0],
  ] as const)('target %f, tolerance %f: %s', (target, tolerance, word, probability) => {
    const status = judged(target, tolerance)
    expect(status.word).toBe(word)
    expect(status.probability).toBeCloseTo(probability, 3)
    expect(status.silent).toBe(5)
  })
})

describe('the direction that is better', () => {
  it('downwards, the probability is of at most the target', () => {
    const share = predictShare([{ N: 14, n: 9, yes: 2 }])
    expect(judged(0.4, 0, share, 'down').word).toBe('met')
    expect(judged(0.4, 0, share, 'down').probability).toBeCloseTo(judged(0.6).probability ?? 0, 10)
    expect(judged(1 / 14, 4 / 14, share, 'down').word).toBe('close')
    expect(judged(1 / 14, 0, share, 'down').word).toBe('not_met')
  })

  it('mirrors: yes upwards is no downwards, word and count', () => {
    const anyCase = fc.record({
      n: fc.integer({ min: 1, max: 20 }),
      silent: fc.nat(12),
      yes: fc.nat(20),
      target: fc.integer({ min: 0, max: 20 }),
      tolerance: fc.nat(4),
    })
    fc.assert(
      fc.property(anyCase, ({ n, silent, yes: wanted, target, tolerance }) => {
        const yes = Math.min(wanted, n)
        const up = judged(target / 20, tolerance / 20, predictShare([{ N: n + silent, n, yes }]))
        const down = judged(
          1 - target / 20,
          tolerance / 20,
          predictShare([{ N: n + silent, n, yes: n - yes }]),
          'down',
        )
        expect(down.word).toBe(up.word)
        // The expected answers of the silent are whole people, and a tie goes to one of them.
        if (Number.isInteger((silent * yes) / n)) expect(down.overturning).toBe(up.overturning)
      }),
    )
  })
})

describe('a census', () => {
  it.each([
    [7, 10, 0.7, 0, 'met'],
    [7, 10, 0.75, 0.05, 'close'],
    [7, 10, 0.75, 0.04, 'not_met'],
    [0, 10, 0, 0, 'met'],
  ] as const)(
    '%i of %i against %f, tolerance %f: %s',
    (numerator, denominator, target, tolerance, word) => {
      expect(judged(target, tolerance, censusOf(numerator, denominator))).toEqual({
        word,
        probability: word === 'met' ? 1 : 0,
        overturning: null,
        silent: 0,
        quality: '',
      })
    },
  )

  it('is never likely or at risk', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (yes, target, tolerance) => {
          expect(['met', 'close', 'not_met']).toContain(
            judged(target, tolerance, censusOf(yes, 20)).word,
          )
        },
      ),
    )
  })
})

describe('what is not judged', () => {
  it('before the date to achieve: not due, with the reading’s silent members and quality', () => {
    const status = statusOf({
      figure: sevenOfNine,
      target: 0.6,
      tolerance: 0,
      direction: 'up',
      due: false,
    })
    expect(status).toEqual({
      word: 'not_due',
      probability: null,
      overturning: null,
      silent: 5,
      quality: 'E',
    })
  })

  it('without a target: not available, no target set', () => {
    const status = statusOf({
      figure: sevenOfNine,
      target: null,
      tolerance: 0,
      direction: 'up',
      due: true,
    })
    expect([status.word, status.reason]).toEqual(['not_available', 'no_target'])
  })

  it.each([
    'not_asked',
    'no_answers',
    'confidential',
    'not_comparable',
    'no_universe',
    'no_register',
  ] as const)('%s: not available, with the reason and nothing else', (reason) => {
    expect(judged(0.6, 0, missing(reason))).toEqual({
      word: 'not_available',
      reason,
      probability: null,
      overturning: null,
      silent: 0,
      quality: '',
    })
  })

  it.each([
    [Number.NaN, 0],
    [0.5, Number.POSITIVE_INFINITY],
    [0.5, -0.1],
  ])('target %f with tolerance %f is refused', (target, tolerance) => {
    expect(refusal(() => judged(target, tolerance))).toBe('measurement.not_a_number')
  })
})

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

describe('quality by the width of the range', () => {
  it.each([
    [{ N: 60, n: 59, yes: 30 }, ''],
    [{ N: 14, n: 9, yes: 7 }, 'E'],
    [{ N: 14, n: 1, yes: 1 }, 'F'],
    [{ N: 14, n: 14, yes: 1 }, ''],
  ] as const)('%o: %s', (stratum, letter) => {
    expect(qualityOf(figure(predictShare([stratum])))).toBe(letter)
  })

  it('reads a mean and a promoter score in hundredths of their scales', () => {
    const mean = figure(predictMean([1, 2, 3, 4, 5], [{ N: 14, counts: [0, 1, 2, 4, 2] }]))
    // 3.36 to 4.07 is .71 of 4: 18 hundredths.
    expect(qualityOf(mean)).toBe('')
    const nps = figure(predictNps([{ N: 14, counts: [0, 0, 1, 0, 0, 0, 1, 1, 2, 2, 2] }]))
    const width = ((nps.likely?.high ?? 0) - (nps.likely?.low ?? 0)) / 2
    expect(width).toBeGreaterThan(20)
    expect(qualityOf(nps)).toBe(width > 40 ? 'F' : 'E')
  })
})

describe('words for others', () => {
  it('the Government of Canada has four', () => {
    const words: StatusWord[] = [
      'met',
      'likely_met',
      'close',
      'at_risk',
      'likely_not_met',
      'not_met',
      'not_due',
      'not_available',
    ]
    expect(words.map(gcWord)).toEqual([
      'met',
      'met',
      'not_met',
      'not_met',
      'not_met',
      'not_met',
      'future',
      'not_available',
    ])
  })

  it('Statistics Canada has three symbols', () => {
    const reasons: MissingReason[] = [
      'not_asked',
      'no_answers',
      'no_register',
      'confidential',
      'not_due',
      'no_target',
      'no_universe',
      'not_comparable',
    ]
    expect(reasons.map(symbolFor)).toEqual(['..', '..', '..', 'x', '...', '...', '...', '...'])
  })
})
