import { describe, expect, test } from 'vitest'
import { tallying } from '../../../api/responses/tallying.ts'

const value = (item: string, given: string, version = 1) => ({ item, version, value: given })

/** Three people, two of one cell. */
const people = [
  { cell: 'b', values: [value('pace', '4'), value('next', 'tools|"other"')] },
  { cell: 'a', values: [value('pace', '10'), value('next', 'blank')] },
  { cell: 'b', values: [value('pace', '4'), value('pace', '4', 2)] },
]

function countedIn(order: readonly number[]) {
  const tallies = tallying()
  for (const at of order) tallies.count(people[at]?.cell ?? '', people[at]?.values ?? [], 1)
  return tallies
}

describe('what a batch adds to the tallies', () => {
  test('by cell, item, version and value', () => {
    expect(countedIn([0, 1, 2]).changes()).toEqual([
      { cellId: 'a', item: 'next', version: 1, value: 'blank', n: 1 },
      { cellId: 'a', item: 'pace', version: 1, value: '10', n: 1 },
      { cellId: 'b', item: 'next', version: 1, value: 'tools|"other"', n: 1 },
      { cellId: 'b', item: 'pace', version: 1, value: '4', n: 2 },
      { cellId: 'b', item: 'pace', version: 2, value: '4', n: 1 },
    ])
  })

  test('as JSON, whatever stands in a value', () => {
    expect(JSON.parse(countedIn([0, 1, 2]).written())).toEqual({
      a: { next: { 1: { blank: 1 } }, pace: { 1: { 10: 1 } } },
      b: { next: { 1: { 'tools|"other"': 1 } }, pace: { 1: { 4: 2 }, 2: { 4: 1 } } },
    })
  })

  test('tells nothing of who came first', () => {
    for (const order of [
      [0, 2, 1],
      [1, 0, 2],
      [2, 1, 0],
    ]) {
      expect(countedIn(order).written()).toBe(countedIn([0, 1, 2]).written())
      expect(countedIn(order).changes()).toEqual(countedIn([0, 1, 2]).changes())
    }
  })

  test('what is taken out again changes nothing', () => {
    const tallies = countedIn([0, 1, 2])
    for (const { cell, values } of people) tallies.count(cell, values, -1)
    expect(tallies.changes()).toEqual([])
  })
})
