import type { Answers } from '../../instruments/answers.ts'
import type { CompiledInstrument } from '../../instruments/compiled.ts'
import { itemValues } from '../../instruments/items.ts'
import type { TallyCount } from '../../responses/bulk-queries.ts'
import { syntheticAnswers } from '../demo/answers.ts'
import { type Random, seeded } from '../demo/random.ts'

/** Sets of answers to draw from, counting what is drawn. */
export type Pool = {
  draw(random: Random, cellId: string): Answers
  tallies(): TallyCount[]
}

const setsOfAnswers = 1000

/** Makes so many checked sets of answers: each person's are one of them. */
export function answersTo(instrument: CompiledInstrument): Answers[] {
  const random = seeded(41)
  return Array.from({ length: setsOfAnswers }, () =>
    syntheticAnswers(random, instrument, 0.35 + 0.5 * random.next(), 'en'),
  )
}

/** Begins to draw from sets of answers, and to count. */
export function poolOf(instrument: CompiledInstrument, sets: readonly Answers[]): Pool {
  const drawn = new Map<string, Map<Answers, number>>()
  return {
    draw(chance, cellId) {
      const answers = chance.pick(sets)
      const cell = drawn.get(cellId) ?? new Map<Answers, number>()
      drawn.set(cellId, cell.set(answers, (cell.get(answers) ?? 0) + 1))
      return answers
    },
    tallies: () => talliesOf(instrument, drawn),
  }
}

function talliesOf(
  instrument: CompiledInstrument,
  drawn: ReadonlyMap<string, ReadonlyMap<Answers, number>>,
): TallyCount[] {
  const counts = new Map<string, TallyCount>()
  for (const [cellId, sets] of drawn) {
    for (const [answers, people] of sets) {
      for (const { item, version, value } of itemValues(instrument, answers)) {
        const key = JSON.stringify([item, version, cellId, value])
        const count = counts.get(key) ?? { item, version, cellId, value, n: 0 }
        counts.set(key, { ...count, n: count.n + people })
      }
    }
  }
  return [...counts.values()]
}
