import { expect, test } from 'vitest'
import { readDay } from '../../../api/workplan-files/day-text.ts'

test.each([
  ['2027-03-31', '2027-03-31'],
  ['2027/3/31', '2027-03-31'],
  ['2027-03-31 00:00:00', '2027-03-31'],
  ['2027-03-31T00:00:00.000Z', '2027-03-31'],
  ['31 mars 2027', '2027-03-31'],
  ['le 31 mars 2027', '2027-03-31'],
  ['Mercredi 31 mars 2027', '2027-03-31'],
  ['1er avril 2027', '2027-04-01'],
  ['1ᵉʳ avril 2027', '2027-04-01'],
  ['15 FÉVR. 2027', '2027-02-15'],
  ['31-Mar-27', '2027-03-31'],
  ['2027‑03‑31', '2027-03-31'],
  ['20270331', '2027-03-31'],
  ['1 er avril 2027', '2027-04-01'],
  ['March 31, 2027', '2027-03-31'],
  ['31st of March 2027', '2027-03-31'],
  ['2 août 2027', '2027-08-02'],
  ['2\u00a0août\u00a02027', '2027-08-02'],
  ['04.04.2027', '2027-04-04'],
  // The first leap day of the century, as a spreadsheet counts it and as it is written.
  ['36585', '2000-02-29'],
  ['29 février 2000', '2000-02-29'],
])('%s is %s', (text, day) => {
  expect(readDay(text)).toEqual({ day })
})

test.each([
  ['31/03/2027', { first: 31, second: 3, year: 2027 }],
  ['3/4/2027', { first: 3, second: 4, year: 2027 }],
])('%s is left to its column', (text, read) => {
  expect(readDay(text)).toEqual(read)
})

test.each([
  ['29 février 2027', 'day_impossible'],
  ['2027-13-01', 'day_impossible'],
  ['2027-03', 'day_without_day'],
  ['Q1', 'day_unreadable'],
  ['à déterminer', 'day_unreadable'],
  ['12', 'day_unreadable'],
  ['31 mars', 'day_unreadable'],
  ['1/2/27', 'day_short_year'],
])('%s is refused: %s', (text, wrong) => {
  expect(readDay(text)).toEqual({ wrong })
})
