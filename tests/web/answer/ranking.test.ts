import { expect, test } from 'vitest'
import { moved } from '../../../web/answer/form/ranking.ts'

test.each([
  ['up', 'c', ['a', 'c', 'b']],
  ['down', 'a', ['b', 'a', 'c']],
  ['keep', 'b', ['a', 'b', 'c']],
  ['out', 'b', ['a', 'c']],
  ['in', 'd', ['a', 'b', 'c', 'd']],
] as const)('a choice moved: %s %s', (move, value, order) => {
  expect(moved(['a', 'b', 'c'], move, value)).toEqual(order)
})
