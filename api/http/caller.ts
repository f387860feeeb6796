import type { Context } from 'hono'
import type { Env } from './environment.ts'

/** What a request tells of the program that sent it; nothing of it is stored. */
export type Caller = {
  /** The address the connection, or the nearest proxy, names, with the browser's own name: enough to know it again the same day. */
  trace: string
  /** Asks not to be counted: Do Not Track, or Global Privacy Control. */
  optedOut: boolean
  /** Says of itself that it is no browser of a person. */
  robot: boolean
}

/** How programs that read pages by themselves name themselves; a browser of a person names none of these. */
const robots =
  /bot|crawl|spider|slurp|preview|scan|monitor|fetch|headless|curl|wget|python|java\/|okhttp|axios|go-http|libwww|facebookexternalhit/i

export function callerOf(c: Context<Env>): Caller {
  const agent = c.req.header('user-agent') ?? ''
  return {
    trace: `${addressOf(c)} ${agent}`,
    optedOut: c.req.header('dnt') === '1' || c.req.header('sec-gpc') === '1',
    robot: agent === '' || robots.test(agent),
  }
}

/** The last address a proxy added: those before it are the sender's to invent. */
function addressOf(c: Context<Env>): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return forwarded ?? incoming?.socket?.remoteAddress ?? ''
}
