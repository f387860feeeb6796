import { expect, test } from 'vitest'
import type { Series } from '../../../api/indicators/actions.ts'
import { seriesCsv } from '../../../api/indicators/csv.ts'

const said = { en: '=HYPERLINK("http://example.org")', fr: '=1+1' }
const place = {
  period: '2025-2026',
  label: {
    en: '2025–26',
    fr: '2025-2026',
  },
  date: '2026-03-31',
  version: 1,
  wave: null,
  target: -10,
  tolerance: 5,
  complete: true,
}
const series = {
  domain: { kind: 'council', code: 'JC', name: said },
  synthetic: false,
  direction: 'too_few_rounds',
  change: null,
  indicator: {
    code: 'NPS',
    name: said,
  },
  points: [
    {
      ...place,
      value: -12.5,
      low: -20,
      high: -5,
      possibleLow: -30,
      possibleHigh: 0,
      n: 9,
      N: 14,
      kind: 'estimate',
      rounds: 1,
      status: 'close',
      reason: null,
      probability: 0.2,
      overturning: 1,
      silent: 5,
      quality: '',
    },
  ],
} as unknown as Series

test('a text that a spreadsheet would run is disarmed; a negative number stays a number', () => {
  const text = seriesCsv(series, 'en')
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(text).toContain(`'=HYPERLINK`)
  expect(text).toContain(',-12.5,-20,-5,')
  expect(seriesCsv(series, 'fr')).toContain(';-12,5;-20;-5;')
})
