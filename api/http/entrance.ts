import { createMiddleware } from 'hono/factory'
import { limitBody, limitFiles } from './body-size.ts'
import type { Env } from './environment.ts'
import { passGate } from './gate.ts'
import { readSession } from './session.ts'

/** What every request of the API passes before its route: one step for the four, since each step of the app takes a while of its own. */
export const entrance = createMiddleware<Env>(async (c, next) => {
  // What has nothing to wait for takes no turn of the queue.
  for (const pass of [readSession, limitBody, passGate, limitFiles]) {
    const waiting: unknown = pass(c)
    if (waiting) await waiting
  }
  await next()
})
