import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { problem } from '../problem.ts'
import type { Env } from './environment.ts'

const mebibyte = 1024 * 1024

const readWithin = bodyLimit({ maxSize: mebibyte, onError: (): never => refuse() })

function refuse(): never {
  throw problem('request.too_large')
}

/** Refuses a body beyond a mebibyte: by the size it says, unopened, else while it is read. */
export const limitBody = createMiddleware<Env>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const said = saidSize(c)
  if (said === null) return readWithin(c, next)
  return said <= mebibyte ? next() : refuse()
})

/** A body sent in chunks has no size to go by, whatever is said. */
function saidSize(c: Context<Env>): number | null {
  const said = c.req.header('content-length')
  return said === undefined || c.req.header('transfer-encoding') !== undefined ? null : Number(said)
}
