import { describe, expect, it } from 'vitest'
import type { BlockRelease } from '../../../api/measurement/disclosure.ts'
import { groupsBelow, RowSpace, worlds, type Row } from './attacker.ts'
import {
  randomRound,
  released,
  ROUNDS,
  rounds,
  SIZES,
  sizeOf,
  VALUES,
  type ClosedRound,
} from './random-round.ts'

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
