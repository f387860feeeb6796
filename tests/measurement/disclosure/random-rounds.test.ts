import { describe, expect, it } from 'vitest'
import {
  admitLate,
  cellsMaking,
  releaseBlock,
  releaseCells,
  type BlockRelease,
} from '../../../api/measurement/disclosure.ts'
import { groupsBelow, RowSpace, worlds, type Row } from './attacker.ts'
import { randomRound, VALUES, type ClosedRound } from './random-round.ts'

const SIZES = [14, 32, 60]
const ROUNDS = 120

const rounds = SIZES.flatMap((invited) =>
  Array.from({ length: ROUNDS }, (_, seed) => ({ invited, seed })),
)

const released = (round: ClosedRound): BlockRelease =>
  releaseBlock(round, { items: new Map([['item', round.answers]]) })

const sizeOf = (round: ClosedRound, atom: string): number =>
  [...(round.answers.get(atom)?.histogram.values() ?? [])].reduce((sum, people) => sum + people, 0)

/** The unknowns are how many of each atom gave each value: a total is a row over atom × value. */
function rowOver(round: ClosedRound, holds: (atom: string) => boolean, value: string): Row {
  return round.atoms.flatMap(({ id }) =>
    VALUES.map((other) => Number(holds(id) && other === value)),
  )
}

/**
 * All a reader has: each shown domain's histogram, domain by domain as pages show them; and how many of each atom
 * answered. Domains in which a number is withheld give nothing.
 */
function published(round: ClosedRound, release: BlockRelease): Row[] {
  const hidden = new Set(
    release.cells
      .filter((cell) => cell.items.get('item')?.histogram === null)
      .flatMap((cell) => cell.atoms),
  )
  const shown = round.domains.filter(({ code }) => release.released.includes(code))
  const totals = shown
    .map((domain) =>
      round.atoms.filter((atom) => domain.holds(atom.attributes)).map((atom) => atom.id),
    )
    .filter((atoms) => !atoms.some((atom) => hidden.has(atom)))
    .flatMap((atoms) =>
      VALUES.map((value) => rowOver(round, (atom) => atoms.includes(atom), value)),
    )
  const sizes = round.atoms.map(({ id }) =>
    round.atoms.flatMap((atom) => VALUES.map(() => Number(atom.id === id))),
  )
  return [...totals, ...sizes]
}

describe('an attacker who adds and subtracts all that is shown', () => {
  it.each(SIZES)('learns no count of fewer than k in rounds of %i', (invited) => {
    let shown = 0
    for (const { seed } of rounds.filter((round) => round.invited === invited)) {
      const round = randomRound(invited, seed)
      const release = released(round)
      if (release.withheld) continue
      shown += 1
      const space = new RowSpace(published(round, release))
      for (const group of groupsBelow(
        round.rule.k,
        round.atoms.map(({ id }) => sizeOf(round, id)),
      )) {
        const names = group.map((index) => round.atoms[index]?.id)
        expect(
          space.gives(rowOver(round, (atom) => names.includes(atom), '4')),
          `seed ${seed}: ${names.join(', ')}`,
        ).toBe(false)
      }
    }
    expect(shown).toBeGreaterThan(ROUNDS / 4)
  })

  it('is no straw man: with each atom’s histogram published, every small group is known', () => {
    const round = randomRound(32, 1)
    const rows = round.atoms.flatMap(({ id }) =>
      VALUES.map((value) => rowOver(round, (atom) => atom === id, value)),
    )
    const space = new RowSpace(rows)
    const groups = groupsBelow(
      5,
      round.atoms.map(({ id }) => sizeOf(round, id)),
    )
    expect(groups.length).toBeGreaterThan(3)
    for (const group of groups) {
      const names = group.map((index) => round.atoms[index]?.id)
      expect(space.gives(rowOver(round, (atom) => names.includes(atom), '4'))).toBe(true)
    }
  })
})

/** Least and most people of a group who may have given a value, over the worlds that a cell's histogram leaves. */
function spread(
  sizes: readonly number[],
  histogram: readonly number[],
  group: readonly number[],
  value: number,
): [number, number] {
  let [least, most, seen] = [Infinity, -Infinity, 0]
  for (const world of worlds(sizes, histogram)) {
    const count = group.reduce((sum, atom) => sum + (world[atom]?.[value] ?? 0), 0)
    least = Math.min(least, count)
    most = Math.max(most, count)
    seen += 1
    if (least < most || seen > 20_000) break
  }
  return [least, most]
}

describe('an attacker who tries every world of whole people', () => {
  it.each(SIZES)('finds more than one for each small group in rounds of %i', (invited) => {
    let tried = 0
    for (const { seed } of rounds.filter((round) => round.invited === invited)) {
      const round = randomRound(invited, seed)
      for (const cell of released(round).cells) {
        const histogram = cell.items.get('item')?.histogram
        if (!histogram) continue
        const sizes = cell.atoms.map((atom) => sizeOf(round, atom))
        const counts = VALUES.map((value) => histogram.get(value) ?? 0)
        for (const group of groupsBelow(round.rule.k, sizes)) {
          counts.forEach((people, value) => {
            // What nobody in a cell said, nobody in it said: that is shown of the whole cell.
            if (people === 0) return
            const [least, most] = spread(sizes, counts, group, value)
            expect(least, `seed ${seed}: ${cell.atoms.join(', ')}`).toBeLessThan(most)
            tried += 1
          })
        }
      }
    }
    expect(tried).toBeGreaterThan(30)
  })
})

describe('two releases of one round', () => {
  it.each(SIZES)(
    'subtracted, tell no count of fewer than k late answers in rounds of %i',
    (invited) => {
      let admitted = 0
      for (const { seed } of rounds.filter((round) => round.invited === invited)) {
        const early = randomRound(invited, seed)
        const { cells } = released(early)
        const late = randomRound(invited, seed + 1000)
        const batch = admitLate(cells, late.answers, early.rule)
        for (const index of batch.admitted) {
          admitted += 1
          const atoms = cells[index]?.atoms ?? []
          const sizes = [
            ...atoms.map((atom) => sizeOf(early, atom)),
            ...atoms.map((atom) => sizeOf(late, atom)),
          ]
          const first = sizes.map((_, i) => Number(i < atoms.length))
          const space = new RowSpace([first, sizes.map(() => 1)])
          for (const group of groupsBelow(early.rule.k, sizes)) {
            expect(space.gives(sizes.map((_, i) => Number(group.includes(i))))).toBe(false)
          }
        }
        for (const index of batch.waiting) expect(batch.admitted).not.toContain(index)
      }
      expect(admitted).toBeGreaterThan(10)
    },
  )
})

describe('the cells of a round', () => {
  it('are apart, each fit to be shown, and make up every domain that is shown', () => {
    for (const { invited, seed } of rounds) {
      const { atoms, domains, rule } = randomRound(invited, seed)
      const { cells, released: shown, suppressed } = releaseCells(atoms, domains, rule)
      expect([...shown, ...suppressed].toSorted()).toEqual(
        domains.map(({ code }) => code).toSorted(),
      )
      const held = cells.flatMap((cell) => cell.atoms)
      expect(new Set(held).size).toBe(held.length)
      for (const cell of cells) {
        const members = atoms.filter(({ id }) => cell.atoms.includes(id))
        expect(members.reduce((sum, atom) => sum + atom.people, 0)).toBeGreaterThanOrEqual(rule.k)
        expect(
          new Set(members.flatMap((atom) => [...atom.units.keys()])).size,
        ).toBeGreaterThanOrEqual(rule.units)
      }
      for (const domain of domains.filter(({ code }) => shown.includes(code))) {
        const ids = atoms.filter((atom) => domain.holds(atom.attributes)).map(({ id }) => id)
        expect(cellsMaking(new Set(ids), cells)).not.toBeNull()
      }
    }
  })

  it('of an item are unions of the round’s, or parts of them where not all were asked', () => {
    for (const { invited, seed } of rounds) {
      const round = randomRound(invited, seed)
      const whole = releaseCells(round.atoms, round.domains, round.rule)
      for (const cell of released(round).cells) {
        const touched = whole.cells.filter((one) =>
          one.atoms.some((atom) => cell.atoms.includes(atom)),
        )
        const answered = touched
          .flatMap(({ atoms }) => atoms)
          .filter((atom) => sizeOf(round, atom) > 0)
        expect(cell.atoms.toSorted()).toEqual(answered.toSorted())
      }
    }
  })
})

describe('a swap inside a cell', () => {
  it('changes nothing that is shown', () => {
    let swapped = 0
    for (const { invited, seed } of rounds) {
      const round = randomRound(invited, seed)
      const before = released(round)
      const cell = before.cells.find((one) => one.atoms.length > 1)
      const [one, other] = cell?.atoms ?? []
      if (one === undefined || other === undefined) continue
      const answers = swap(round, one, other)
      if (!answers) continue
      swapped += 1
      const after = releaseBlock(
        { ...round, released: before.released },
        { items: new Map([['item', answers]]) },
      )
      expect(figures(after)).toEqual(figures(before))
    }
    expect(swapped).toBeGreaterThan(20)
  })

  const figures = (release: BlockRelease) =>
    release.cells.map((cell) =>
      VALUES.map((value) => cell.items.get('item')?.histogram?.get(value) ?? null),
    )

  /** One person of each atom takes the other's answer. */
  function swap({ answers }: ClosedRound, one: string, other: string) {
    const [mine, theirs] = [answers.get(one), answers.get(other)]
    const given = [...(mine?.histogram.keys() ?? [])].find((value) => !theirs?.histogram.has(value))
    const taken = [...(theirs?.histogram.keys() ?? [])].find((value) => value !== given)
    if (!mine || !theirs || given === undefined || taken === undefined) return null
    return new Map([
      ...answers,
      [one, { ...mine, histogram: moved(mine.histogram, given, taken) }],
      [other, { ...theirs, histogram: moved(theirs.histogram, taken, given) }],
    ])
  }

  const moved = (
    histogram: ReadonlyMap<string, number>,
    from: string,
    to: string,
  ): Map<string, number> => {
    const next = new Map(histogram)
    next.set(from, (next.get(from) ?? 0) - 1)
    next.set(to, (next.get(to) ?? 0) + 1)
    return next
  }
})
