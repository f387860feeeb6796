import type { Context } from 'hono'
import type { Actor } from '../accounts/actor.ts'
import { plainDate } from '../clock.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import type { Env } from './environment.ts'

/** Who asks, when, and what the program runs on: what an action of a signed-in person needs. */
export type Request = { services: Services; actor: Actor; now: Date; today: string }

/** The request of a signed-in person. @throws session.required */
export function signedIn(c: Context<Env>): Request {
  const actor = c.get('actor')
  if (!actor) throw problem('session.required')
  const services = c.get('services')
  const now = services.clock.now()
  return { services, actor, now, today: plainDate(now, services.config.timeZone) }
}
