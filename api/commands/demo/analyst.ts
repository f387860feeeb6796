import { findActor } from '../../accounts/queries.ts'
import type { Request } from '../../http/signed-in.ts'
import type { Services } from '../../services.ts'
import { personas } from './people.ts'

/** What the demo's analyst asks on a day of its history. */
export async function analystOn(services: Services, on: string): Promise<Request> {
  const actor = await findActor(services.db, personas.analyst.email, on)
  if (!actor) throw new Error('The demo has no analyst')
  const now = new Date(`${on}T16:00:00Z`)
  return { services: { ...services, clock: { now: () => now } }, actor, now, today: on }
}
