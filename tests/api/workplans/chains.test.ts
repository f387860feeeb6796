import { expect, test } from 'vitest'
import { heldUp, wayBack } from '../../../api/workplans/chains.ts'

/** `b<a` reads: b waits for a. */
const read = (...words: string[]) =>
  words.map((word) => {
    const [milestone = '', needs = ''] = word.split('<')
    return { milestone, needs }
  })

test('a late milestone holds up all that waits for it; the longest chain is the critical one', () => {
  const dependencies = read('b<a', 'c<b', 'd<a', 'e<d', 'f<e', 'c<d', 'y<x')
  const open = [
    { id: 'a', expectedOn: '2026-06-14' },
    { id: 'd', expectedOn: '2026-06-15' },
    { id: 'x', expectedOn: '2026-01-01' },
    { id: 'b', expectedOn: null },
  ]
  const held = heldUp(open, dependencies, '2026-06-15')
  // a: b, c, d, e, f wait; a → d → e → f is longer than a → b → c. d is due today: not late.
  expect(
    held.map(({ late, holdsUp, chain }) => [late, holdsUp.toSorted().join(''), chain.join('')]),
  ).toEqual([
    ['a', 'bcdef', 'def'],
    ['x', 'y', 'y'],
  ])
})

test('a chain of ten thousand is walked, and a mesh of thirty layers', () => {
  const chain = Array.from({ length: 10_000 }, (_, n) => ({ milestone: `${n + 1}`, needs: `${n}` }))
  const [held] = heldUp([{ id: '0', expectedOn: '2026-01-01' }], chain, '2026-06-15')
  expect(held?.chain).toHaveLength(10_000)
  const mesh = Array.from({ length: 30 }, (_, n) =>
    read(`a${n + 1}<a${n}`, `a${n + 1}<b${n}`, `b${n + 1}<a${n}`, `b${n + 1}<b${n}`),
  ).flat()
  const [crossed] = heldUp([{ id: 'a0', expectedOn: '2026-01-01' }], mesh, '2026-06-15')
  expect(crossed).toMatchObject({ late: 'a0' })
  expect(crossed?.holdsUp).toHaveLength(60)
  expect(wayBack(mesh, 'a30')).toBeNull()
})

test('the way back to a milestone is the shortest', () => {
  expect(wayBack(read('a<b', 'b<c', 'c<a', 'b<a'), 'a')).toEqual(['a', 'b', 'a'])
  expect(wayBack(read('a<b', 'b<c', 'c<d'), 'a')).toBeNull()
})
