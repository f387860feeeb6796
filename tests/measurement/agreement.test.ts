import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { krippendorffAlpha, type Metric } from '../../api/measurement/agreement.ts'
import { rowsOf } from './oracle-data.ts'
import oracle from './oracles/krippendorff.json' with { type: 'json' }
import { refusal } from './refusal.ts'

const METRICS: Metric[] = ['nominal', 'ordinal', 'interval', 'ratio']

const codesOf = (file: string): (number | null)[][] =>
  rowsOf(file).map((row) =>
    Object.values(row)
      .slice(1)
      .map((code) => (code === '' ? null : Number(code))),
  )

describe.each([
  ['krippendorff_C.csv', oracle.krippendorff_C],
  ['krippendorff_open_answers.csv', oracle.open_answers],
])('%s', (file, expected) => {
  it.each(METRICS)('%s', (metric) => {
    expect(krippendorffAlpha(codesOf(file), metric)).toBeCloseTo(expected[metric], 10)
  })
})

describe.each(METRICS)('%s', (metric) => {
  it('is 1 when all agree', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 2, 3, 4],
          [1, 2, 3, 4],
        ],
        metric,
      ),
    ).toBe(oracle.perfect[metric])
  })

  it('is undefined, never 1, when one value occurs', () => {
    expect(
      krippendorffAlpha(
        [
          [2, 2, 2],
          [2, 2, 2],
        ],
        metric,
      ),
    ).toBe(oracle.only_one_value[metric])
  })

  it('is below zero when coders always disagree', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 2, 1, 2],
          [2, 1, 2, 1],
        ],
        metric,
      ),
    ).toBeCloseTo(oracle.systematic_disagreement[metric], 10)
  })

  it('is undefined without two codes of one excerpt', () => {
    expect(krippendorffAlpha([], metric)).toBeNull()
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 3],
        ],
        metric,
      ),
    ).toBeNull()
  })

  it('does not know coders apart', () => {
    const codes = fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 6, maxLength: 6 }),
      { minLength: 2, maxLength: 4 },
    )
    fc.assert(
      fc.property(codes, (given) => {
        const [one, other] = [given, given.toReversed()].map((rows) =>
          krippendorffAlpha(rows, metric),
        )
        if (one === null || one === undefined) expect(other).toBeNull()
        else expect(other).toBeCloseTo(one, 10)
      }),
    )
  })
})

describe('codes that mean nothing', () => {
  it.each([
    [Number.NaN, 'interval', 'measurement.not_a_number'],
    [-1, 'ratio', 'measurement.off_scale'],
  ] as const)('%d on the %s metric', (code, metric, word) => {
    expect(
      refusal(() =>
        krippendorffAlpha(
          [
            [code, 1],
            [2, 1],
          ],
          metric,
        ),
      ),
    ).toBe(word)
  })
})
