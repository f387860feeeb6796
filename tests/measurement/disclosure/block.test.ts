import { describe, expect, it } from 'vitest'
import { releaseBlock } from '../../../api/measurement/disclosure.ts'
import { refusal } from '../refusal.ts'
import { answers, cellsOf, item, oneItem, released, round, spread } from './block-round.ts'
import { ORDERS } from './round.ts'

describe('one item', () => {
  it('everyone answered: the round’s cells, one histogram each', () => {
    const release = releaseBlock(
      round,
      oneItem(answers(spread), answers({ 2: 3, 5: 3 }), answers({ 1: 2, cant_say: 4 })),
    )
    expect(release.released).toEqual(released)
    expect(cellsOf(release)).toEqual([['federal'], ['provincial'], ['municipal']])
    expect(
      release.cells.map((cell) => Object.fromEntries(cell.items.get('pace')?.histogram ?? [])),
    ).toEqual([spread, { 2: 3, 5: 3 }, { 1: 2, cant_say: 4 }])
  })

  it('few of an order were asked: that order is shown with the next', () => {
    const release = releaseBlock(
      round,
      oneItem(answers({ 4: 1, 5: 1 }), answers(spread), answers(spread)),
    )
    expect(release.released).toEqual(['everybody', 'provincial'])
    expect(release.suppressed).toEqual(['federal', 'municipal'])
    expect(cellsOf(release)).toEqual([['provincial'], ['federal', 'municipal']])
  })

  it('an order that was not asked at all is in no cell', () => {
    expect(cellsOf(releaseBlock(round, oneItem(null, answers(spread), answers(spread))))).toEqual([
      ['provincial'],
      ['municipal'],
    ])
  })

  it('answers from two organisations are not shown apart', () => {
    const release = releaseBlock(
      round,
      oneItem(answers(spread, 2), answers(spread), answers(spread)),
    )
    expect(release.suppressed).toContain('federal')
  })

  it('goes through released domains only', () => {
    const coarse = { ...round, released: ['everybody'] }
    const release = releaseBlock(coarse, oneItem(answers(spread), answers(spread), answers(spread)))
    expect(cellsOf(release)).toEqual([ORDERS])
    expect(release.suppressed).toEqual(ORDERS)
  })

  it('too few answers in all: nothing', () => {
    expect(releaseBlock(round, oneItem(answers({ 4: 2 }), answers({ 5: 2 }), null))).toMatchObject({
      cells: [],
      withheld: true,
    })
    expect(releaseBlock(round, { items: new Map() }).withheld).toBe(true)
  })

  it('answers and organisations must count the same people', () => {
    const wrong = { units: new Map([['unit', 3]]), histogram: new Map([['4', 2]]) }
    expect(refusal(() => releaseBlock(round, oneItem(wrong)))).toBe('measurement.mixed_units')
    expect(
      refusal(() =>
        releaseBlock(round, {
          items: new Map([['pace', new Map([['nowhere', answers(spread)]])]]),
        }),
      ),
    ).toBe('measurement.unknown_atom')
  })
})

describe('items in one block', () => {
  const same = answers({ no: 6 })
  const mixed = answers({ yes: 3, no: 3 })

  it('are cut in one way: an option nobody of an order chose keeps the order unshown for all options', () => {
    const release = releaseBlock(round, {
      items: new Map([
        ['first', item(mixed, mixed, mixed)],
        ['second', item(same, mixed, mixed)],
      ]),
    })
    expect(release.released).toEqual(['everybody', 'provincial'])
  })

  it('options apart: the one nearly all refuse is in words, the others are shown', () => {
    const release = releaseBlock(round, {
      items: new Map([
        ['first', item(mixed, mixed, mixed)],
        ['second', item(same, same, same)],
      ]),
    })
    const items = release.cells[0]?.items
    expect([
      items?.get('first')?.histogram === null,
      items?.get('second')?.histogram === null,
    ]).toEqual([false, true])
  })

  it('tied: one in words puts all in words, since the others would tell it', () => {
    const release = releaseBlock(round, {
      items: new Map([
        ['first', item(mixed, mixed, mixed)],
        ['second', item(same, same, same)],
      ]),
      tied: true,
    })
    expect([...(release.cells[0]?.items.values() ?? [])].map((given) => given.histogram)).toEqual([
      null,
      null,
    ])
  })

  it('a follow-up few were asked is shown nowhere; what it follows is', () => {
    const release = releaseBlock(round, {
      items: new Map([
        ['used', item(mixed, mixed, mixed)],
        ['how', item(answers({ a: 1 }), answers({ b: 2 }), null)],
      ]),
    })
    expect(release.released).toEqual(released)
    expect(release.cells.map((cell) => [...cell.items.keys()])).toEqual([
      ['used'],
      ['used'],
      ['used'],
    ])
  })
})
