import { expect, it } from 'vitest'
import {
  ageing,
  isUnreviewed,
  monthsBefore,
  stateOf,
} from '../../../../web/pages/taskings/ageing.ts'

const task = {
  askedOn: '2024-01-10',
  dueOn: '2026-05-31',
  closedOn: null,
  retiredOn: null,
  reviewedOn: null,
}

it.each([
  ['2026-08-31', 6, '2026-02-28'],
  ['2024-02-29', 12, '2023-02-28'],
  ['2026-06-15', 12, '2025-06-15'],
])('%s, %d months before: %s', (day, months, before) => {
  expect(monthsBefore(day, months)).toBe(before)
})

it.each([
  [{}, '2026-05-31', 'open'],
  [{}, '2026-06-01', 'overdue'],
  [{ closedOn: '2026-05-31' }, '2026-06-15', 'closed'],
  [{ closedOn: '2026-06-01' }, '2026-06-15', 'closed_late'],
  [{ retiredOn: '2026-06-01' }, '2026-06-15', 'retired'],
])('%j on %s is %s', (fields, on, state) => {
  expect(stateOf({ ...task, ...fields }, on)).toBe(state)
})

it.each([
  [{}, true],
  [{ reviewedOn: '2025-06-15' }, true],
  [{ reviewedOn: '2025-06-16' }, false],
  // Asked within the year: nobody is late with its review yet.
  [{ askedOn: '2025-06-16' }, false],
])('%j is without a review on 15 June 2026: %s', (fields, unreviewed) => {
  expect(isUnreviewed({ ...task, ...fields }, '2026-06-15')).toBe(unreviewed)
})

it('counts open tasks by how long ago they were asked', () => {
  const open = [
    task,
    { ...task, askedOn: '2025-12-15', dueOn: '2026-09-30' },
    { ...task, askedOn: '2025-12-14' },
    { ...task, askedOn: '2025-01-01', reviewedOn: '2026-01-01', dueOn: '2026-09-30' },
  ]
  expect(ageing(open, '2026-06-15')).toEqual([
    { age: 'half', tasks: 1, overdue: 0, unreviewed: 0 },
    { age: 'year', tasks: 1, overdue: 1, unreviewed: 0 },
    { age: 'two', tasks: 1, overdue: 0, unreviewed: 0 },
    { age: 'more', tasks: 1, overdue: 1, unreviewed: 1 },
  ])
})
