import { cast } from '../../support/cast.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { junePulse } from '../../support/june-pulse.ts'
import { secretFor } from '../../support/outbox.ts'
import type { Sandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

/** Everything but what is written. */
const closed = Object.fromEntries(
  Object.entries(pulseAnswers).filter(([question]) => question !== 'start'),
)

/** A pulse of fourteen members, closed after one of them each wrote those words; `start` and `stop` are its open questions. */
export async function heldRound(
  arpent: Sandbox,
  written: readonly { start?: string; stop?: string }[],
): Promise<string> {
  const members = await seatMembers(arpent.db, fourteenSeats)
  const ariane = await arpent.as(cast.ariane)
  const { id } = (await ariane.post('/api/waves', junePulse)).body
  for (const [index, words] of written.entries()) {
    const person = arpent.nobody().invited(await secretFor(arpent.db, members[index] ?? ''))
    const sent = await person.post('/api/answer/submission', { answers: { ...closed, ...words } })
    if (sent.status >= 300) throw new Error(JSON.stringify(sent.body))
  }
  await ariane.post(`/api/waves/${id}/close`)
  return id
}
