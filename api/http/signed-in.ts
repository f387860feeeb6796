import type { Context } from 'hono'
import type { Actor } from '../accounts/actor.ts'
import { plainDate } from '../clock.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import type { Env } from './environment.ts'

/** Who asks, when, and what the program runs on: what an action of a signed-in person needs. */
export type Request = { services: Services; actor: Actor; now: Date; today: string }

/** The same of anybody, signed in or not. */
export type Visit = Omit<Request, 'actor'> & { actor: Actor | null }

/** The request of whoever asks. */
export function visiting(c: Context<Env>): Visit {
  const services = c.get('services')
  const now = services.clock.now()
  return { services, actor: c.get('actor'), now, today: plainDate(now, services.config.timeZone) }
}

/** The request of a signed-in person. @throws session.required */
export function signedIn(c: Context<Env>): Request {
  const { actor, ...visit } = visiting(c)
  if (!actor) throw problem('session.required')
  return { ...visit, actor }
}
