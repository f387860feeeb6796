import type { Frames, Seat } from './frame.ts'
import { type Mistake, mistake } from './mistakes.ts'
import type { LabelledRows, PastResponse } from './responses.ts'

/** A round held elsewhere: who was asked, and what those who answered said. */
export type PastRound = {
  label: string
  closedOn: string
  /** Its first line in the file of responses. */
  line: number
  seats: readonly Seat[]
  responses: readonly PastResponse[]
}

/** Puts each round's frame and responses together; a round that doesn't hold together is left out and named. */
export function pastRounds(
  labelled: readonly LabelledRows[],
  frames: Frames,
  today: string,
): { rounds: PastRound[]; mistakes: Mistake[] } {
  const whole = labelled.map((round) => joined(round, frames))
  const rounds = whole.flatMap(({ round }) => (round ? [round] : []))
  return {
    rounds: rounds.toSorted((a, b) => a.closedOn.localeCompare(b.closedOn)),
    mistakes: [
      ...whole.flatMap(({ mistakes }) => mistakes),
      ...unanswered(labelled, frames),
      ...rounds.filter(({ closedOn }) => closedOn >= today).map(notOver),
      ...rounds.flatMap((round, at) => sameDay(round, rounds.slice(0, at))),
    ],
  }
}

const labelSpot = (line: number) => ({ file: 'responses', line, column: 'wave' }) as const

function joined(
  { label, line, closedOn, responses }: LabelledRows,
  frames: Frames,
): { round: PastRound | null; mistakes: Mistake[] } {
  const frame = frames.of(label)
  if (!frame && !frames.readable) return { round: null, mistakes: [] }
  if (!frame)
    return { round: null, mistakes: [mistake(labelSpot(line), 'round_without_frame', { label })] }
  if (closedOn === null) return { round: null, mistakes: [] }
  const seats = [...frame.values()]
  const round = { label, line, closedOn, seats, responses: [...responses.values()] }
  return { round, mistakes: sizeMistakes(round) }
}

function unanswered(labelled: readonly LabelledRows[], frames: Frames): Mistake[] {
  const answered = new Set(labelled.map(({ label }) => label))
  return frames.labels
    .filter((label) => !answered.has(label))
    .map((label) =>
      mistake(
        {
          file: 'frame',
          line: frames.of(label)?.values().next().value?.line ?? null,
          column: 'wave',
        },
        'round_without_responses',
        { label },
      ),
    )
}

const notOver = ({ label, line, closedOn }: PastRound): Mistake =>
  mistake(labelSpot(line), 'round_not_over', { label, day: closedOn })

/** Two rounds of one instrument closed on one day would be drawn on one another, and told apart by their differences. */
function sameDay({ label, line, closedOn }: PastRound, others: readonly PastRound[]): Mistake[] {
  return others
    .filter((other) => other.closedOn === closedOn)
    .map((other) =>
      mistake(labelSpot(line), 'round_same_day', { label, other: other.label, day: closedOn }),
    )
}

/** The size that the frame states for an order of government is that of its members listed, and never below those who answered. */
function sizeMistakes({ seats, responses }: PastRound): Mistake[] {
  return [...Map.groupBy(seats, ({ order }) => order)].flatMap(([order, members]) => {
    const stated = members.find(({ orderSize }) => orderSize !== null)
    if (!stated) return []
    const N = stated.orderSize ?? 0
    const n = responses.filter(({ seat }) => seat.order === order).length
    const other = members.find(({ orderSize }) => orderSize !== N)
    const at = (line: number) => ({ file: 'frame', line, column: 'stratum_size' }) as const
    if (other) return [mistake(at(other.line), 'size_differs', { order, size: N })]
    if (n > N) return [mistake(at(stated.line), 'n_above_size', { order, n, size: N })]
    return N === members.length
      ? []
      : [mistake(at(stated.line), 'size_not_listed', { order, size: N, listed: members.length })]
  })
}
