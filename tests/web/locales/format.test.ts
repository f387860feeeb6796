import { describe, expect, it } from 'vitest'
import {
  date,
  fileSize,
  fiscalYear,
  number,
  percent,
  percentRange,
  points,
  range,
  signed,
  time,
} from '../../../web/locales/index.ts'

describe('numbers', () => {
  it('follow each language', () => {
    expect(number('en', 1234.5, 1)).toBe('1,234.5')
    expect(number('fr', 1234.5, 1)).toBe('1\u00a0234,5')
  })
  it('write a file’s size in its largest unit, one kilobyte at least', () => {
    expect([1, 655_360, 1_258_291].map((bytes) => fileSize('en', bytes))).toEqual([
      '1\u00a0KB',
      '640\u00a0KB',
      '1.2\u00a0MB',
    ])
    expect([1_048_575, 26_214_400].map((bytes) => fileSize('fr', bytes))).toEqual([
      '1,0\u00a0Mo',
      '25,0\u00a0Mo',
    ])
  })
  it('write percentages without a break before the sign', () => {
    expect(percent('en', 0.57)).toBe('57%')
    expect(percent('fr', 0.57)).toBe('57\u00a0%')
    expect(percent('fr', 0.123, 1)).toBe('12,3\u00a0%')
  })
  it('sign differences with a true minus, and zero not at all', () => {
    expect([signed('en', 6), signed('en', -4), signed('en', 0)]).toEqual(['+6', '\u22124', '0'])
  })
  it('count points, one of them singular; none is singular in French', () => {
    expect(points('en', 0.06)).toBe('+6\u00a0points')
    expect(points('en', -0.01)).toBe('\u22121\u00a0point')
    expect(points('en', 0)).toBe('0\u00a0points')
    expect(points('fr', 0)).toBe('0\u00a0point')
  })
  it('say ranges in words', () => {
    expect(percentRange('en', 0.49, 0.65)).toBe('49 to 65')
    expect(percentRange('fr', 0.49, 0.65)).toBe('49 à 65')
    expect(range('fr', 'avril', 'mai')).toBe('avril à mai')
  })
})

describe('dates', () => {
  it('are written out, the first of the month as « 1er »', () => {
    expect(date('en', '2026-05-12')).toBe('12 May 2026')
    expect(date('fr', '2026-05-12')).toBe('12 mai 2026')
    expect(date('fr', '2025-04-01')).toBe('1er avril 2025')
    expect(date('fr', '2025-04-11')).toBe('11 avril 2025')
  })
  it('name the weekday where asked', () => {
    expect(date('en', '2026-01-30', 'weekday')).toBe('Friday, 30 January 2026')
    expect(date('fr', '2026-01-30', 'weekday')).toBe('vendredi 30 janvier 2026')
    expect(date('fr', '2026-04-01', 'weekday')).toBe('mercredi 1er avril 2026')
  })
  it('are the same day everywhere when plain, the programme’s day when an instant', () => {
    expect(date('en', '2026-01-30', 'long', 'Pacific/Kiritimati')).toBe('30 January 2026')
    expect(date('en', '2026-01-31T02:00:00Z', 'long', 'America/Toronto')).toBe('30 January 2026')
  })
  it('tell the time as each language does, in one piece', () => {
    expect(time('en', '2026-01-30T15:32:00Z', 'America/Toronto')).toBe('10:32')
    expect(time('fr', '2026-01-30T15:32:00Z', 'America/Toronto')).toBe('10\u00a0h\u00a032')
  })
  it('shorten a fiscal year in English', () => {
    expect(fiscalYear('en', '2025-2026')).toBe('2025\u201326')
    expect(fiscalYear('fr', '2025-2026')).toBe('2025-2026')
  })
})
