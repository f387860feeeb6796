import { describe, expect, it } from 'vitest'
import {
  admitLate,
  releaseBlock,
  releaseCells,
  unanimityOf,
  type ItemAnswers,
  type Rule,
} from '../../../api/measurement/disclosure.ts'
import { refusal } from '../refusal.ts'
import { everybody, ORDERS, orders, people } from './round.ts'

const rule: Rule = { k: 5, units: 3 }
const atoms = ORDERS.map((order) => people({ order }, 2, 2, 2))
const domains = [everybody, ...orders]
const { released } = releaseCells(atoms, domains, rule)
const round = { atoms, domains, released, rule }

/** Answers by value, from as many organisations as given, one after the other. */
function answers(counts: Record<string, number>, organisations = 3): ItemAnswers {
  const histogram = new Map(Object.entries(counts))
  const total = [...histogram.values()].reduce((sum, count) => sum + count, 0)
  const units = new Map<string, number>()
  for (let i = 0; i < total; i += 1)
    units.set(`unit ${i % organisations}`, (units.get(`unit ${i % organisations}`) ?? 0) + 1)
  return { units, histogram }
}

const item = (...each: (ItemAnswers | null)[]) =>
  new Map(
    each.flatMap((given, i): [string, ItemAnswers][] => (given ? [[ORDERS[i] ?? '', given]] : [])),
  )

const oneItem = (...each: (ItemAnswers | null)[]) => ({ items: new Map([['pace', item(...each)]]) })

const cellsOf = (release: ReturnType<typeof releaseBlock>) =>
  release.cells.map((cell) => cell.atoms)

const spread = { 3: 2, 4: 2, 5: 2 }

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

describe('late answers', () => {
  const cells = [{ atoms: ['provincial'] }, { atoms: ['federal', 'municipal'] }]

  it('are added to a cell from five people of three organisations on, else they wait', () => {
    expect(
      admitLate(
        cells,
        item(answers({ 4: 2, 5: 1 }), answers({ 4: 2, 2: 2 }), answers({ 3: 1, 2: 1 })),
        rule,
      ),
    ).toEqual({ admitted: [1], waiting: [0] })
  })

  it('wait when nearly all alike, or from two organisations', () => {
    expect(admitLate(cells, item(null, answers({ 4: 5, 1: 1 })), rule)).toEqual({
      admitted: [],
      waiting: [0],
    })
    expect(admitLate(cells, item(null, answers(spread, 2)), rule)).toEqual({
      admitted: [],
      waiting: [0],
    })
  })

  it('none are none', () => {
    expect(admitLate(cells, new Map(), rule)).toEqual({ admitted: [], waiting: [] })
  })
})
