import { describe, expect, test } from 'vitest'
import { dayOfLetter, newestDue, nextDue } from '../../../api/monthly/calendar.ts'

const zone = 'America/Toronto'

describe('the first working day', () => {
  test.each([
    ['a Monday', '2026-06', '2026-06-01'],
    ['a weekend before', '2026-11', '2026-11-02'],
    ['New Year’s Day, a Friday, and the weekend', '2027-01', '2027-01-04'],
    ['New Year’s Day on a Saturday, kept on Monday', '2028-01', '2028-01-04'],
    ['Canada Day', '2026-07', '2026-07-02'],
    ['Canada Day on a Sunday, kept on Monday', '2029-07', '2029-07-03'],
    ['a month of Easter, which begins on a Friday', '2022-04', '2022-04-01'],
    // Good Friday was 2 April 2021, Easter Monday 1 April 2024.
    ['the day before Good Friday', '2021-04', '2021-04-01'],
    ['Easter Monday', '2024-04', '2024-04-02'],
    ['Labour Day, a Monday the first', '2025-09', '2025-09-02'],
  ])('after %s', (_, month, day) => {
    expect(dayOfLetter(month, null)).toBe(day)
  })
})

test('letters leave at nine on the councils’ wall, in summer and in winter', () => {
  const due = newestDue(null, new Date('2026-06-15T16:00:00Z'), zone)
  expect(due).toEqual({ month: '2026-06', day: '2026-06-01', at: new Date('2026-06-01T13:00:00Z') })
  expect(nextDue(null, new Date('2026-12-15T16:00:00Z'), zone).at).toEqual(
    new Date('2027-01-04T14:00:00Z'),
  )
})

test('a day that is set is taken, weekend or not; before it the month before is the newest', () => {
  expect(newestDue(20, new Date('2026-06-20T12:59:00Z'), zone).day).toBe('2026-05-20')
  expect(newestDue(20, new Date('2026-06-20T13:00:00Z'), zone).day).toBe('2026-06-20')
  // The last evening of a month there is already the next month by universal time.
  expect(newestDue(1, new Date('2026-07-01T03:00:00Z'), zone).day).toBe('2026-06-01')
})
