import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { predictMean, predictNps, predictShare } from '../../api/measurement/prediction.ts'
import {
  figureFrom,
  recount,
  topTwo,
  withAnswer,
  withCorrection,
  withoutAnswer,
  type Histogram,
  type Statistic,
} from '../../api/measurement/tallies.ts'
import { figure } from './figure.ts'
import { refusal } from './refusal.ts'

const VALUES = ['1', '2', '3', '4', '5', 'cant_say', 'blank']
const EXCLUDED = ['cant_say', 'none_attended']
const satisfied: Statistic = {
  kind: 'share',
  values: topTwo(['1', '2', '3', '4', '5']),
  excluded: EXCLUDED,
}
const average: Statistic = { kind: 'mean', values: ['1', '2', '3', '4', '5'], excluded: EXCLUDED }

const histogram = (counts: Record<string, number>): Histogram => new Map(Object.entries(counts))

describe('a tally', () => {
  it('equals a recount after any submissions, corrections and withdrawals', () => {
    const step = fc.record({
      kind: fc.constantFrom('submit', 'correct', 'withdraw'),
      who: fc.nat(),
      value: fc.constantFrom(...VALUES),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const answers: string[] = []
        let tally: Histogram = new Map()
        for (const { kind, who, value } of steps) {
          const at = who % Math.max(1, answers.length)
          const before = answers[at]
          if (kind === 'submit' || before === undefined) {
            answers.push(value)
            tally = withAnswer(tally, value)
          } else if (kind === 'correct') {
            answers[at] = value
            tally = withCorrection(tally, before, value)
          } else {
            answers.splice(at, 1)
            tally = withoutAnswer(tally, before)
          }
          expect(Object.fromEntries(tally)).toEqual(Object.fromEntries(recount(answers)))
        }
      }),
    )
  })

  it('cannot take back an answer nobody gave', () => {
    expect(refusal(() => withoutAnswer(histogram({ 4: 1 }), '5'))).toBe(
      'measurement.tally_below_zero',
    )
    expect(refusal(() => withCorrection(new Map(), '4', '5'))).toBe('measurement.tally_below_zero')
  })

  it('forgets a value nobody holds any more', () => {
    expect([...withoutAnswer(histogram({ 4: 1, 5: 2 }), '4').keys()]).toEqual(['5'])
  })

  it('is left as it was', () => {
    const before = histogram({ 4: 1 })
    withAnswer(before, '4')
    expect(before.get('4')).toBe(1)
  })
})

describe('from a histogram to a figure', () => {
  const round = histogram({ 2: 1, 3: 2, 4: 3, 5: 3, cant_say: 2, blank: 1 })

  it('can’t say shrinks the frame and the answers alike; a blank is silent', () => {
    const share = figure(figureFrom(satisfied, [{ N: 40, histogram: round }]))
    expect([share.n, share.N]).toEqual([9, 38])
    expect(share.likely).toEqual(figure(predictShare([{ N: 38, n: 9, yes: 6 }])).likely)
  })

  it('makes a mean of the scale’s numbers', () => {
    const mean = figure(figureFrom(average, [{ N: 40, histogram: round }]))
    expect(mean.likely).toEqual(
      figure(predictMean([1, 2, 3, 4, 5], [{ N: 38, counts: [0, 1, 2, 3, 3] }])).likely,
    )
  })

  it('makes a promoter score of 0 to 10', () => {
    const nps = figure(
      figureFrom({ kind: 'nps', excluded: [] }, [
        { N: 40, histogram: histogram({ 0: 2, 8: 1, 10: 4 }) },
      ]),
    )
    expect(nps.point).toBe(
      figure(predictNps([{ N: 40, counts: [2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 4] }])).point,
    )
  })

  it('reads frames under thirty as one stratum, and larger ones as declared', () => {
    const halves = (N: number) => [
      { N, histogram: histogram({ 5: 3 }) },
      { N, histogram: histogram({ 1: 6, cant_say: 1 }) },
    ]
    const [small, large] = [14, 15].map((N) => figure(figureFrom(satisfied, halves(N))))
    expect(small?.point).toBeCloseTo(3 / 9, 12)
    expect(large?.point).toBeCloseTo(15 / 29, 12)
  })

  it('has no figure where nobody claims a universe, or nobody could say', () => {
    expect(figureFrom(satisfied, [{ N: null, histogram: round }])).toEqual({
      missing: 'no_universe',
    })
    expect(
      figureFrom(satisfied, [{ N: 14, histogram: histogram({ cant_say: 5, blank: 2 }) }]),
    ).toEqual({ missing: 'no_answers' })
    expect(figureFrom(satisfied, [{ N: 14, histogram: new Map() }])).toEqual({
      missing: 'no_answers',
    })
  })

  it('counts nobody twice where a value is named twice', () => {
    const twice: Statistic = { kind: 'share', values: ['4', '4', '5'], excluded: [] }
    expect(figure(figureFrom(twice, [{ N: 40, histogram: histogram({ 4: 5, 1: 5 }) }])).point).toBe(
      0.5,
    )
  })

  it.each([
    ['a value off the scale', average, { 6: 1 }, 'measurement.off_scale'],
    [
      'a word in a promoter score',
      { kind: 'nps', excluded: [] } as const,
      { often: 1 },
      'measurement.off_scale',
    ],
    [
      'a scale of words',
      { kind: 'mean', values: ['low', 'high'], excluded: [] } as const,
      { low: 1 },
      'measurement.not_a_number',
    ],
    ['more answers than members', satisfied, { 5: 41 }, 'measurement.n_above_N'],
    ['more blanks than members', satisfied, { blank: 41 }, 'measurement.n_above_N'],
    ['a count below zero', satisfied, { 5: -1 }, 'measurement.not_a_count'],
  ])('%s is refused', (_, statistic, counts, word) => {
    expect(refusal(() => figureFrom(statistic, [{ N: 40, histogram: histogram(counts) }]))).toBe(
      word,
    )
  })
})
