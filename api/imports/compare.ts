import { date } from '../../web/locales/index.ts'
import { type Mistake, mistake } from './mistakes.ts'
import type { PastRound } from './past-rounds.ts'
import type { KnownWave } from './queries.ts'

/** What the database holds of a round: the same one, nothing, or something that stands in its way. */
export type Standing = { wave: string | null; mistakes: Mistake[] }

/** Compares a round with the instrument's closed waves; the same content under the same label is the same round. */
export function compareRound(
  { label, line, closedOn }: PastRound,
  mark: Buffer,
  known: readonly KnownWave[],
): Standing {
  const at = { file: 'responses', line, column: 'wave' } as const
  const labelled = known.find((wave) => wave.label === label)
  if (labelled?.mark?.equals(mark)) return { wave: labelled.id, mistakes: [] }
  if (labelled) return { wave: null, mistakes: [mistake(at, 'label_taken', { label })] }
  const sameDay = known.find((wave) => wave.closedOn === closedOn)
  if (!sameDay) return { wave: null, mistakes: [] }
  const day = { en: date('en', closedOn), fr: date('fr', closedOn) }
  return { wave: null, mistakes: [mistake(at, 'round_elsewhere', { day, title: sameDay.title })] }
}
