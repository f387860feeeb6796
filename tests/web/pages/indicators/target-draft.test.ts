import { describe, expect, it } from 'vitest'
import { texts } from '../../../../web/locales/index.ts'
import type { Indicator, Version } from '../../../../web/pages/indicators/requests.ts'
import {
  draftOf,
  numberOf,
  openYears,
  targetOf,
} from '../../../../web/pages/indicators/target-draft.ts'

const { errors } = texts.en.indicators.target
const percent = { unit: 'percent', baseline: '2023-2024' } as Version
const target = (period: string, value: number, replacedOn: string | null = null) => ({
  period,
  value,
  tolerance: 0.05,
  toAchieveBy: `${period.slice(5)}-03-31`,
  draft: false,
  recordedOn: null,
  author: null,
  replacedOn,
})
const indicator = {
  targets: [
    target('2023-2024', 0.55),
    target('2024-2025', 0.7),
    target('2024-2025', 0.6, '2024-05-01'),
  ],
} as unknown as Indicator

describe('a target as it is typed', () => {
  it.each([
    ['65', 65],
    [' 65 % ', 65],
    ['57,5', 57.5],
    ['57.5', 57.5],
    ['1 200', 1200],
    ['-12', -12],
    ['', null],
    ['about 60', null],
    ['1e3', null],
    ['Infinity', null],
  ])('%j is %j', (text, number) => {
    expect(numberOf(text)).toBe(number)
  })

  it('is a share of one, sent from percent, and comes back as it was', () => {
    const draft = draftOf(indicator, percent, '2023-2024', '2025-06-01')
    expect(draft).toMatchObject({ value: '55', tolerance: '5', due: '2024-03-31' })
    expect(targetOf(draft, percent, errors).target).toMatchObject({ value: 0.55, tolerance: 0.05 })
  })

  it('starts, for a new one, at the year after the last', () => {
    expect(draftOf(indicator, percent, null, '2025-06-01')).toMatchObject({
      year: '2025-2026',
      due: '2026-03-31',
    })
    expect(openYears(indicator, percent, '2025-06-01')).toEqual([
      '2025-2026',
      '2026-2027',
      '2027-2028',
      '2028-2029',
      '2029-2030',
      '2030-2031',
    ])
  })

  it('says what is missing, by its field', () => {
    const { target: made, faults } = targetOf(
      { year: '2025-2026', value: 'x', tolerance: '', due: '', draft: true },
      percent,
      errors,
    )
    expect(made).toBeNull()
    expect(faults.map(({ id }) => id)).toEqual(['target-value', 'target-tolerance', 'target-due'])
  })
})
