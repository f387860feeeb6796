import { createMiddleware } from 'hono/factory'
import { limitBody, limitFiles } from './body-size.ts'
import type { Env } from './environment.ts'
import { passGate } from './gate.ts'
import { readSession } from './session.ts'

/** What every request of the API passes before its route: one step for the four, since each step of the app takes a while of its own. */
export const entrance = createMiddleware<Env>(async (c, next) => {
  await readSession(c)
  await limitBody(c)
  passGate(c)
  await limitFiles(c)
  await next()
})
