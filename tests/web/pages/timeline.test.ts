import { expect, it } from 'vitest'
import { placeOf } from '../../../web/components/Timeline.tsx'
import { lanesOf, quartersIn } from '../../../web/pages/timeline/lanes.ts'

it('places a day between two others; days outside stand at the edge', () => {
  expect(placeOf('2026-01-06', '2026-01-01', '2026-01-11')).toBe(50)
  expect(placeOf('2025-12-01', '2026-01-01', '2026-01-11')).toBe(0)
  expect(placeOf('2026-12-01', '2026-01-01', '2026-01-11')).toBe(100)
})

it('names the first days of quarters', () => {
  expect(quartersIn('2026-02-15', '2026-10-01')).toEqual(['2026-04-01', '2026-07-01', '2026-10-01'])
})

it('draws a milestone under every priority its group supports, with its group', () => {
  const name = (en: string) => ({ en, fr: en })
  const milestone = {
    reference: 'M-1',
    title: name('Report'),
    startsOn: null,
    firstApprovedDueOn: '2026-06-01',
    expectedOn: '2026-06-01',
    doneOn: null,
    horizon: 'passed' as const,
  }
  const page = {
    asOf: '2026-06-15',
    from: '2026-01-01',
    to: '2026-12-31',
    bounds: { quarter: '2026-06-30', year: '2027-03-31', nextYear: '2028-03-31' },
    total: 2,
    groups: [{ code: 'RES', name: name('Research') }],
    supports: ['A', 'B'].map((code) => ({ group: 'RES', code, name: name(`Priority ${code}`) })),
    milestones: [
      { ...milestone, group: 'RES' },
      { ...milestone, group: 'DI', firstApprovedDueOn: null },
    ],
    lateHolding: 0,
    chains: [],
  }
  const lanes = lanesOf(page, 'priority', 'en', 'No priority named')
  expect(lanes.map(({ heading, bars }) => [heading, bars[0]?.label, bars[0]?.state])).toEqual([
    ['Priority A', 'Report (RES)', 'overdue'],
    ['Priority B', 'Report (RES)', 'overdue'],
    ['No priority named', 'Report (DI)', 'planned'],
  ])
})
