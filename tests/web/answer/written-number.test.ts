import { describe, expect, test } from 'vitest'
import { readNumber } from '../../../web/answer/form/written-number.ts'

describe('a number as people write it', () => {
  test.each([
    ['3,5', 3.5],
    ['3.5', 3.5],
    [' 1 200 ', 1200],
    ['1\u00a0200,25', 1200.25],
    ['1\u202f200', 1200],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1_234_567],
    ["1'234.5", 1234.5],
    ['-4', -4],
    ['\u22124,5', -4.5],
    ['0,125', 0.125],
    [',5', 0.5],
    ['3,', 3],
  ])('%s is %d in both languages', (text, value) => {
    expect(readNumber(text, 'en')).toBe(value)
    expect(readNumber(text, 'fr')).toBe(value)
  })

  test('a lone comma before three digits parts thousands in English, decimals in French', () => {
    expect(readNumber('1,234', 'en')).toBe(1234)
    expect(readNumber('1,234', 'fr')).toBe(1.234)
    expect(readNumber('1.234', 'en')).toBe(1.234)
  })

  test.each([
    '',
    ' ',
    'twelve',
    '12 dozen',
    '1e5',
    '0x10',
    '1,2,3',
    '1.2.3',
    '12,34.5',
    '-',
    ',',
    '3,5,',
    '5-',
    '1'.repeat(16),
  ])('"%s" is none', (text) => {
    expect(readNumber(text, 'en')).toBeNull()
    expect(readNumber(text, 'fr')).toBeNull()
  })
})
