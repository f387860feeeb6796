import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem } from '../problem.ts'
import type { Env } from './environment.ts'

const mebibyte = 1024 * 1024

/** Bytes of the largest file taken. */
export const largestFile = 25 * mebibyte

/** A route that is sent files, once its sender is let through: read whole, or by the room itself as they come. */
type TakesFiles = { path: RegExp; most: number; streams?: true }

/** Every other route takes a mebibyte. */
const takesFiles: readonly TakesFiles[] = [
  { path: /^\/api\/imports\/waves$/, most: largestFile },
  { path: /^\/api\/groups\/[^/]+\/workplan\/import$/, most: 8 * mebibyte },
  {
    path: /^\/api\/groups\/[^/]+\/guides\/[^/]+\/draft\/files\/[^/]+$/,
    most: largestFile,
    streams: true,
  },
]

const takingFiles = (path: string) => takesFiles.find((route) => route.path.test(path))

function refuse(): never {
  throw problem('request.too_large')
}

/** Refuses a body beyond a mebibyte: by the size it says, unopened, else while it is read. */
export function limitBody(c: Context<Env>): Reading {
  return takingFiles(c.req.path) ? undefined : within(mebibyte, c)
}

/** Refuses files beyond the largest taken. It stands behind the gate: nobody fills memory or disk unasked. */
export function limitFiles(c: Context<Env>): Reading {
  const route = takingFiles(c.req.path)
  if (route?.streams && (saidSize(c) ?? 0) > route.most) throw problem('file.too_large')
  return route && !route.streams ? within(route.most, c) : undefined
}

/** What a body of unknown size is waited for with; nothing where its size is said. */
type Reading = Promise<unknown> | undefined

function within(most: number, c: Context<Env>): Reading {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return
  const said = saidSize(c)
  if (said === null) return bodyLimit({ maxSize: most, onError: refuse })(c, async () => undefined)
  if (said > most) refuse()
}

/** A body sent in chunks has no size to go by, whatever is said. */
function saidSize(c: Context<Env>): number | null {
  const said = c.req.header('content-length')
  return said === undefined || c.req.header('transfer-encoding') !== undefined ? null : Number(said)
}
