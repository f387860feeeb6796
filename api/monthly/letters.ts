import type { Db } from '../database/connect.ts'
import type { Letter } from '../mail/compose.ts'
import { type GroupWaits, monthlyLetter } from '../mail/monthly-letter.ts'
import { coChairSeats, type Seat } from './queries.ts'
import { groupWaits, waitingIn } from './waiting.ts'

/** Where the letter's one link leads. */
export const waitingPath = '/waiting'

/** A co-chair, with the letter of a month; null where nothing waits, or the person wants none. */
export type CoChair = Pick<Seat, 'personId' | 'name' | 'email' | 'language' | 'stopped'> & {
  groups: Pick<Seat, 'group' | 'groupName'>[]
  waits: GroupWaits[]
  letter: Letter | null
}

/** Every co-chair once, whatever the number of their groups, with the letter that a day would bring. */
export async function lettersOn(db: Db, today: string): Promise<CoChair[]> {
  const seats = await coChairSeats(db, today)
  const groups = [...new Set(seats.map(({ group }) => group))]
  const waiting = await waitingIn(db, groups, today)
  return [...Map.groupBy(seats, ({ personId }) => personId).values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { personId, name, email, language, stopped } = first
    const waits = own.flatMap((seat) => groupWaits(seat, waiting, today) ?? [])
    const none = stopped || waits.length === 0
    const letter = none
      ? null
      : monthlyLetter(language, { name, groups: waits, until: waiting.until })
    return [{ personId, name, email, language, stopped, groups: own, waits, letter }]
  })
}
