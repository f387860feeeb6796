import { describe, expect, it } from 'vitest'
import {
  cellsMaking,
  releaseBlock,
  releaseCells,
  type BlockRelease,
} from '../../../api/measurement/disclosure.ts'
import { randomRound, released, rounds, sizeOf, VALUES, type ClosedRound } from './random-round.ts'

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
