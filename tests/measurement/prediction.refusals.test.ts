import { describe, expect, it } from 'vitest'
import { predictMean, predictNps, predictShare } from '../../api/measurement/prediction.ts'
import { figure } from './figure.ts'
import { refusal } from './refusal.ts'

describe('bad arguments are refused by name', () => {
  it.each([
    [
      'more answers than members',
      () => predictShare([{ N: 5, n: 6, yes: 2 }]),
      'measurement.n_above_N',
    ],
    [
      'more yes than answers',
      () => predictShare([{ N: 5, n: 2, yes: 3 }]),
      'measurement.yes_above_n',
    ],
    [
      'a negative count',
      () => predictMean([1, 2], [{ N: 5, counts: [-1, 2] }]),
      'measurement.not_a_count',
    ],
    ['half a person', () => predictShare([{ N: 5, n: 2.5, yes: 1 }]), 'measurement.not_a_count'],
    [
      'NaN members',
      () => predictShare([{ N: Number.NaN, n: 2, yes: 1 }]),
      'measurement.not_a_count',
    ],
    [
      'endless members',
      () => predictShare([{ N: Number.POSITIVE_INFINITY, n: 2, yes: 1 }]),
      'measurement.not_a_count',
    ],
    [
      'counts off the scale',
      () => predictMean([1, 2], [{ N: 5, counts: [1, 1, 1] }]),
      'measurement.scale_mismatch',
    ],
    [
      'eleven answers in ten places',
      () => predictNps([{ N: 5, counts: [1] }]),
      'measurement.scale_mismatch',
    ],
    [
      'a score twice',
      () => predictMean([1, 1], [{ N: 5, counts: [1, 1] }]),
      'measurement.off_scale',
    ],
    ['no scale', () => predictMean([], [{ N: 5, counts: [] }]), 'measurement.off_scale'],
    [
      'a score that is no number',
      () => predictMean([1, Number.NaN], [{ N: 5, counts: [1, 1] }]),
      'measurement.not_a_number',
    ],
    [
      'a score between all lattices',
      () => predictMean([1, Math.PI], [{ N: 5, counts: [1, 1] }]),
      'measurement.off_scale',
    ],
    [
      'a target that is no number',
      () => figure(predictShare([{ N: 5, n: 2, yes: 1 }])).atLeast(Number.NaN),
      'measurement.not_a_number',
    ],
  ])('%s', (_, attempt, expected) => {
    expect(refusal(attempt)).toBe(expected)
  })

  it('says what was wrong, in a message JSON can carry', () => {
    expect(() => predictShare([{ N: Number.NaN, n: 2, yes: 1 }])).toThrow(
      '{"name":"strata[0].N","value":"NaN"}',
    )
  })
})
