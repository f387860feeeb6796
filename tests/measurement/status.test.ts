import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missing, predictShare } from '../../api/measurement/prediction.ts'
import { censusOf } from '../../api/measurement/registers.ts'
import { statusOf } from '../../api/measurement/status.ts'
import { refusal } from './refusal.ts'

const sevenOfNine = predictShare([{ N: 14, n: 9, yes: 7 }])

/** The status of 7 of 9 of 14, or of another figure. */
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
