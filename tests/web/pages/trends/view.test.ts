import { describe, expect, it } from 'vitest'
import { readTrendView, startingYears } from '../../../../web/pages/trends/view.ts'

describe('the address of a trend page', () => {
  it('reopens the same view', () => {
    const view = {
      council: 'PSSDC',
      from: '2023-2024',
      by: 'year',
      satisfaction: 'SAT-PACE',
      tables: ['delivery'],
    }
    expect(readTrendView(view)).toEqual(view)
  })
  it('leaves out what makes no sense', () => {
    const odd = {
      council: '../x',
      from: '2023',
      by: 'week',
      delivery: 7,
      tables: ['<b>', 'outcome'],
      other: 1,
    }
    expect(readTrendView(odd)).toEqual({ tables: ['outcome'] })
  })
})

it('offers the fiscal year that runs, which begins in April, and the four before', () => {
  expect(startingYears('2026-03-31')[0]).toBe('2025-2026')
  expect(startingYears('2026-04-01')).toEqual([
    '2026-2027',
    '2025-2026',
    '2024-2025',
    '2023-2024',
    '2022-2023',
  ])
})
