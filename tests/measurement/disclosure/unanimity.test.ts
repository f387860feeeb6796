import { describe, expect, it } from 'vitest'
import { releaseBlock, unanimityOf } from '../../../api/measurement/disclosure.ts'
import { answers, cellsOf, oneItem, round, spread } from './block-round.ts'

describe('nearly everyone alike', () => {
  const satisfied = new Map([
    ['pace', new Map([['satisfied', { values: ['4', '5'], excluded: ['cant_say'] }]])],
  ])

  it('in one order: a coarser partition, no words', () => {
    const release = releaseBlock(
      round,
      oneItem(answers({ 4: 5, 2: 1 }), answers(spread), answers(spread)),
    )
    expect(release.released).toEqual(['everybody', 'provincial'])
    expect(cellsOf(release)).toEqual([['provincial'], ['federal', 'municipal']])
    expect(release.cells.every((cell) => cell.items.get('pace')?.histogram !== null)).toBe(true)
  })

  it.each([
    [{ 4: 6 }, 'four_fifths_or_more'],
    [{ 2: 6 }, 'one_fifth_or_fewer'],
  ] as const)('in all, %o: words, no histogram, nothing finer', (same, words) => {
    const release = releaseBlock(round, {
      ...oneItem(answers(same), answers(same), answers(same)),
      shares: satisfied,
    })
    expect(release.released).toEqual(['everybody'])
    const total = release.cells[0]?.items.get('pace')
    expect(total).toEqual({ people: 18, histogram: null, words: new Map([['satisfied', words]]) })
  })

  it('all but one counts as all; all but two does not', () => {
    const allBut = (others: Record<string, number>) =>
      releaseBlock(
        round,
        oneItem(answers({ 4: 6 }), answers({ 4: 6 }), answers({ 4: 4, ...others })),
      )
    expect(allBut({ 4: 5, 1: 1 }).cells[0]?.items.get('pace')?.histogram).toBeNull()
    expect(allBut({ 1: 2 }).cells[0]?.items.get('pace')?.histogram).not.toBeNull()
  })

  it('nearly all can’t say: no words either', () => {
    const mute = answers({ cant_say: 6 })
    const release = releaseBlock(round, { ...oneItem(mute, mute, mute), shares: satisfied })
    expect(release.cells[0]?.items.get('pace')?.words.size).toBe(0)
  })

  it('words say only what is true', () => {
    const share = { values: ['4'], excluded: [] }
    expect(
      unanimityOf(
        new Map([
          ['4', 4],
          ['1', 1],
        ]),
        share,
      ),
    ).toBe('four_fifths_or_more')
    expect(
      unanimityOf(
        new Map([
          ['1', 4],
          ['4', 1],
        ]),
        share,
      ),
    ).toBe('one_fifth_or_fewer')
    expect(
      unanimityOf(
        new Map([
          ['4', 2],
          ['1', 1],
        ]),
        share,
      ),
    ).toBeNull()
    expect(unanimityOf(new Map([['blank', 5]]), share)).toBeNull()
  })
})
