import type { Context, Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { problem } from '../problem.ts'
import type { Env } from './environment.ts'

const mebibyte = 1024 * 1024

/** What a route takes that is sent files, and only once its sender is let through; every other takes a mebibyte. */
const takesFiles: readonly (readonly [path: RegExp, most: number])[] = [
  [/^\/api\/imports\/waves$/, 25 * mebibyte],
  [/^\/api\/groups\/[^/]+\/workplan\/import$/, 8 * mebibyte],
]

const mostOf = (path: string): number | undefined =>
  takesFiles.find(([pattern]) => pattern.test(path))?.[1]

function refuse(): never {
  throw problem('request.too_large')
}

/** Refuses a body beyond a mebibyte: by the size it says, unopened, else while it is read. */
export const limitBody = createMiddleware<Env>(async (c, next) =>
  mostOf(c.req.path) === undefined ? within(mebibyte, c, next) : next(),
)

/** Refuses files beyond what their route takes. It stands behind the gate: nobody fills the memory unasked. */
export const limitFiles = createMiddleware<Env>(async (c, next) => {
  const most = mostOf(c.req.path)
  return most === undefined ? next() : within(most, c, next)
})

async function within(most: number, c: Context<Env>, next: Next) {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const said = saidSize(c)
  if (said === null) return bodyLimit({ maxSize: most, onError: refuse })(c, next)
  return said <= most ? next() : refuse()
}

/** A body sent in chunks has no size to go by, whatever is said. */
function saidSize(c: Context<Env>): number | null {
  const said = c.req.header('content-length')
  return said === undefined || c.req.header('transfer-encoding') !== undefined ? null : Number(said)
}
