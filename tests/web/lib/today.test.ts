import { expect, it } from 'vitest'
import { dayIn } from '../../../web/lib/today.ts'

it('is the programme’s day, not Greenwich’s', () => {
  const lateEvening = new Date('2026-04-01T02:30:00Z')
  expect(dayIn('America/Toronto', lateEvening)).toBe('2026-03-31')
  expect(dayIn('UTC', lateEvening)).toBe('2026-04-01')
})
