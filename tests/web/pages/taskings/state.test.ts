import { expect, it } from 'vitest'
import { stateOf } from '../../../../web/pages/taskings/state.ts'

const task = { dueOn: '2026-05-31', closedOn: null, retiredOn: null }

it.each([
  [{}, '2026-05-31', 'open'],
  [{}, '2026-06-01', 'overdue'],
  [{ closedOn: '2026-05-31' }, '2026-06-15', 'closed'],
  [{ closedOn: '2026-06-01' }, '2026-06-15', 'closed_late'],
  [{ retiredOn: '2026-06-01' }, '2026-06-15', 'retired'],
])('%j on %s is %s', (fields, on, state) => {
  expect(stateOf({ ...task, ...fields }, on)).toBe(state)
})
