import { describe, expect, it } from 'vitest'
import { censusOf, deliveryToDate, type Milestone } from '../../api/measurement/registers.ts'
import { figure } from './figure.ts'
import { rowsOf } from './oracle-data.ts'
import oracle from './oracles/milestones.json' with { type: 'json' }
import { refusal } from './refusal.ts'

const rows = rowsOf('milestones.csv')

const milestonesOf = (group?: string): Milestone[] =>
  rows
    .filter((row) => group === undefined || row['wg'] === group)
    .map((row) => ({
      due: row['due'] ?? null,
      delivered: row['delivered'] || null,
      cancelled: row['cancelled'] === '1',
    }))

describe('delivery to date', () => {
  it('counts what R counts', () => {
    const { figure: ratio, ...counts } = deliveryToDate(milestonesOf(), oracle.as_of)
    expect(counts).toEqual({
      due: oracle.due,
      onTime: oracle.on_time,
      late: oracle.late,
      undelivered: oracle.not_delivered,
      undated: 0,
    })
    expect(figure(ratio).point).toBeCloseTo(oracle.ratio_of_sums, 10)
    expect(figure(ratio).census).toBe(true)
  })

  it.each(oracle.by_wg)('of $wg: $on of $due', ({ wg, due, on }) => {
    expect(deliveryToDate(milestonesOf(wg), oracle.as_of)).toMatchObject({ due, onTime: on })
  })

  it('rolls up as a ratio of sums, which is not the mean of ratios', () => {
    const sums = oracle.by_wg.reduce(
      (sum, { due, on }) => ({ due: sum.due + due, on: sum.on + on }),
      { due: 0, on: 0 },
    )
    expect(figure(censusOf(sums.on, sums.due)).point).toBeCloseTo(oracle.ratio_of_sums, 10)
    expect(figure(censusOf(sums.on, sums.due)).point).not.toBeCloseTo(
      oracle.mean_of_ratios_WRONG,
      2,
    )
  })
})

describe('delivery of one milestone, by the end of 2025', () => {
  const milestone = (
    due: string | null,
    delivered: string | null = null,
    cancelled = false,
  ): Milestone => ({ due, delivered, cancelled })

  it.each([
    [
      'on its day',
      milestone('2025-06-30', '2025-06-30'),
      { due: 1, onTime: 1, late: 0, undelivered: 0 },
    ],
    [
      'a day late',
      milestone('2025-06-30', '2025-07-01'),
      { due: 1, onTime: 0, late: 1, undelivered: 0 },
    ],
    ['not delivered', milestone('2025-06-30'), { due: 1, onTime: 0, late: 0, undelivered: 1 }],
    [
      'delivered afterwards',
      milestone('2025-12-31', '2026-01-01'),
      { due: 1, onTime: 0, late: 0, undelivered: 1 },
    ],
    ['cancelled', milestone('2025-06-30', null, true), { due: 0 }],
    ['due the day after', milestone('2026-01-01'), { due: 0 }],
    ['never approved', milestone(null, '2025-06-30'), { due: 0, undated: 1 }],
  ] as const)('%s', (_, given, expected) => {
    expect(deliveryToDate([given], '2025-12-31')).toMatchObject(expected)
  })

  it('with nothing due says so, and divides by nothing', () => {
    expect(deliveryToDate([], '2025-12-31').figure).toEqual({ missing: 'not_due' })
  })

  it('refuses dates the calendar does not have', () => {
    expect(refusal(() => deliveryToDate([milestone('2025-02-30')], '2025-12-31'))).toBe(
      'measurement.not_a_date',
    )
    expect(refusal(() => deliveryToDate([milestone('2025-06-30', 'June')], '2025-12-31'))).toBe(
      'measurement.not_a_date',
    )
    expect(refusal(() => deliveryToDate([], ''))).toBe('measurement.not_a_date')
  })
})

describe('a census', () => {
  it('of nothing is missing, for the reason given', () => {
    expect(censusOf(0, 0)).toEqual({ missing: 'no_register' })
    expect(censusOf(0, 0, 'not_due')).toEqual({ missing: 'not_due' })
  })

  it.each([
    [3, 2, 'measurement.numerator_above_denominator'],
    [-1, 2, 'measurement.not_a_count'],
    [1, Number.NaN, 'measurement.not_a_count'],
  ])('%d of %d is refused', (numerator, denominator, word) => {
    expect(refusal(() => censusOf(numerator, denominator))).toBe(word)
  })
})
