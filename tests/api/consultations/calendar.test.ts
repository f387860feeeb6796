import { describe, expect, test } from 'vitest'
import {
  type Cadence,
  dayOf,
  overlapsItself,
  periodBefore,
  periodsFrom,
} from '../../../api/consultations/calendar.ts'
import { momentOf } from '../../../api/wall-clock.ts'
import { reminderDays } from '../../../api/waves/reminder-days.ts'

/** Days and moments were worked out with Python's calendar and zoneinfo. */
const quarterly: Cadence = {
  every: 'quarter',
  from: 1,
  on: { weekday: 1, nth: 1 },
  openDays: 21,
}

describe('the day a rule finds in a month', () => {
  test.each([
    [2027, 1, { weekday: 1, nth: 1 }, '2027-01-04'],
    [2027, 10, { weekday: 1, nth: 1 }, '2027-10-04'],
    [2028, 2, { weekday: 2, nth: 'last' }, '2028-02-29'],
    [2028, 2, { weekday: 4, nth: 4 }, '2028-02-24'],
    [2026, 11, { weekday: 7, nth: 'last' }, '2026-11-29'],
    [2026, 3, { weekday: 5, nth: 'last' }, '2026-03-27'],
    [2027, 2, { day: 31 }, '2027-02-28'],
    [2028, 2, { day: 31 }, '2028-02-29'],
    [2027, 4, { day: 31 }, '2027-04-30'],
    [2027, 5, { day: 31 }, '2027-05-31'],
  ] as const)('%i-%i %o: %s', (year, month, rule, day) => {
    expect(dayOf(year, month, rule)).toBe(day)
  })
})

describe('the periods of a cadence', () => {
  test('each quarter, the first Monday, three weeks', () => {
    expect(periodsFrom(quarterly, '2026-11-25', 4)).toEqual([
      { period: '2027-01', opensOn: '2027-01-04', closesOn: '2027-01-24', place: 0 },
      { period: '2027-04', opensOn: '2027-04-05', closesOn: '2027-04-25', place: 1 },
      { period: '2027-07', opensOn: '2027-07-05', closesOn: '2027-07-25', place: 2 },
      { period: '2027-10', opensOn: '2027-10-04', closesOn: '2027-10-24', place: 3 },
    ])
  })

  test('the opening day itself counts, the day after no longer', () => {
    expect(periodsFrom(quarterly, '2027-01-04', 1)[0]?.period).toBe('2027-01')
    expect(periodsFrom(quarterly, '2027-01-05', 1)[0]?.period).toBe('2027-04')
    expect(periodBefore(quarterly, '2027-01-04').period).toBe('2027-01')
    expect(periodBefore(quarterly, '2027-01-03').period).toBe('2026-10')
    expect(periodBefore(quarterly, '2027-02-28').period).toBe('2027-01')
  })

  test('on the 31st of each month, over a leap February and a change of year', () => {
    const monthly: Cadence = { every: 'month', from: 1, on: { day: 31 }, openDays: 7 }
    expect(periodsFrom(monthly, '2027-12-30', 4).map(({ opensOn }) => opensOn)).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
    ])
    expect(periodsFrom(monthly, '2028-02-01', 1)[0]?.closesOn).toBe('2028-03-06')
  })

  test('twice a year from September, and once a year from February', () => {
    const half: Cadence = { ...quarterly, every: 'half_year', from: 9 }
    expect(periodsFrom(half, '2026-11-25', 3).map(({ period, place }) => [period, place])).toEqual([
      ['2027-03', 1],
      ['2027-09', 0],
      ['2028-03', 1],
    ])
    const yearly: Cadence = { ...quarterly, every: 'year', from: 2, on: { day: 29 } }
    expect(periodsFrom(yearly, '2026-11-25', 2).map(({ opensOn }) => opensOn)).toEqual([
      '2027-02-28',
      '2028-02-29',
    ])
  })

  test('a round still open when the next one opens is found, even where only some months are short', () => {
    expect(overlapsItself(quarterly, '2026-11-25')).toBe(false)
    const monthly = (openDays: number): Cadence => ({
      every: 'month',
      from: 1,
      on: { day: 1 },
      openDays,
    })
    expect(overlapsItself(monthly(28), '2026-11-25')).toBe(false)
    expect(overlapsItself(monthly(29), '2026-11-25')).toBe(true)
  })
})

describe('the days of reminders', () => {
  const usual = { after: [3, 10], before: [2] }
  test('three and ten days after the opening, two before the last day', () => {
    expect(reminderDays('2027-01-04', '2027-01-24', usual)).toEqual([
      { day: '2027-01-07', beforeEnd: false },
      { day: '2027-01-14', beforeEnd: false },
      { day: '2027-01-22', beforeEnd: true },
    ])
  })
  test('never twice a day, on the opening day, or after the end', () => {
    expect(reminderDays('2027-01-04', '2027-01-09', usual)).toEqual([
      { day: '2027-01-07', beforeEnd: true },
    ])
    expect(reminderDays('2027-01-04', '2027-01-06', usual)).toEqual([])
  })
})

describe('the moment a wall clock shows an hour', () => {
  test.each([
    ['before and after summer time begins', '2027-03-14', 9, 'America/Toronto', '13:00:00'],
    ['in the hour that is skipped', '2027-03-14', 2, 'America/Toronto', '07:00:00'],
    ['in the hour that comes twice: the first', '2027-11-07', 1, 'America/Toronto', '05:00:00'],
    ['on the day summer time ends', '2027-11-07', 9, 'America/Toronto', '14:00:00'],
    ['at midnight in winter', '2027-01-25', 0, 'America/Toronto', '05:00:00'],
    ['where clocks are half an hour off', '2027-07-01', 0, 'America/St_Johns', '02:30:00'],
    ['where there is no summer time', '2027-01-01', 9, 'America/Regina', '15:00:00'],
    ['where midnight is skipped', '2018-11-04', 0, 'America/Sao_Paulo', '03:00:00'],
    ['where clocks change by half an hour', '2027-10-03', 2, 'Australia/Lord_Howe', '15:30:00'],
  ])('%s', (_, day, hour, zone, time) => {
    expect(momentOf(day, hour, zone).toISOString().slice(11, 19)).toBe(time)
  })
  test('a day ahead of universal time begins on its eve', () => {
    expect(momentOf('2026-12-31', 0, 'Pacific/Kiritimati').toISOString()).toBe(
      '2026-12-30T10:00:00.000Z',
    )
  })
})
