import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDate, fiscalYearOf, periodFrom, quarterOf } from '../../api/measurement/period.ts'
import { refusal } from './refusal.ts'

describe('fiscal years run April to March', () => {
  it.each([
    ['2025-03-31', '2024-2025', '2024-2025-Q4'],
    ['2025-04-01', '2025-2026', '2025-2026-Q1'],
    ['2025-06-30', '2025-2026', '2025-2026-Q1'],
    ['2025-07-01', '2025-2026', '2025-2026-Q2'],
    ['2025-12-31', '2025-2026', '2025-2026-Q3'],
    ['2026-01-01', '2025-2026', '2025-2026-Q4'],
    ['2024-02-29', '2023-2024', '2023-2024-Q4'],
  ])('%s is in %s, %s', (date, year, quarter) => {
    expect(fiscalYearOf(date).code).toBe(year)
    expect(quarterOf(date).code).toBe(quarter)
  })

  it('have bounds', () => {
    expect(fiscalYearOf('2026-01-15')).toEqual({
      code: '2025-2026',
      fiscalYear: '2025-2026',
      quarter: null,
      from: '2025-04-01',
      to: '2026-03-31',
    })
    expect(quarterOf('2026-01-15')).toEqual({
      code: '2025-2026-Q4',
      fiscalYear: '2025-2026',
      quarter: 4,
      from: '2026-01-01',
      to: '2026-03-31',
    })
    expect(periodFrom('2025-2026-Q2')).toMatchObject({ from: '2025-07-01', to: '2025-09-30' })
    expect(periodFrom('2025-2026-Q3')).toMatchObject({ from: '2025-10-01', to: '2025-12-31' })
  })

  it('hold the dates that fall in them, and their codes lead back', () => {
    const dates = fc.date({
      min: new Date('1950-01-01'),
      max: new Date('2150-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(
        dates.map((date) => date.toISOString().slice(0, 10)),
        (date) => {
          for (const period of [fiscalYearOf(date), quarterOf(date)]) {
            expect(period.from <= date && date <= period.to).toBe(true)
            expect(periodFrom(period.code)).toEqual(period)
          }
        },
      ),
    )
  })
})

describe('refused', () => {
  it.each(['2025-02-29', '2025-13-01', '2025-1-1', 'today', '', '2025-04-01T00:00'])(
    'the date %j',
    (date) => {
      expect(refusal(() => asDate(date))).toBe('measurement.not_a_date')
    },
  )

  it.each(['2025-2027', '2025-2026-Q5', '2025', ''])('the period %j', (code) => {
    expect(refusal(() => periodFrom(code))).toBe('measurement.not_a_date')
  })
})
