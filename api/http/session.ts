import type { Context } from 'hono'
import type { Language } from '../bilingual.ts'
import type { Actor } from '../accounts/actor.ts'
import { findActor } from '../accounts/queries.ts'
import { plainDate } from '../clock.ts'
import type { Env } from './environment.ts'

const sessionCookie = /(?:^|;\s*)(?:__Secure-)?arpent\.session_token=/

/** Finds who asks (the session's cookie → verified e-mail → person with today's roles) and in which language to answer. */
export function readSession(c: Context<Env>): Promise<void> | undefined {
  if (sessionCookie.test(c.req.header('cookie') ?? ''))
    return signedInAs(c).then((actor) => setActor(c, actor))
  setActor(c, null)
}

function setActor(c: Context<Env>, actor: Actor | null): void {
  c.set('actor', actor)
  c.set('language', askedLanguage(c.req.header('accept-language')) ?? actor?.language ?? 'en')
}

async function signedInAs(c: Context<Env>): Promise<Actor | null> {
  const { auth, db, clock, config } = c.get('services')
  const session = await auth.api.getSession({ headers: c.req.raw.headers })
  if (!session) return null
  return findActor(db, session.user.email, plainDate(clock.now(), config.timeZone))
}

function askedLanguage(header: string | undefined): Language | null {
  const first = /\b(en|fr)\b/i.exec(header ?? '')?.[1]?.toLowerCase()
  return first === 'en' || first === 'fr' ? first : null
}
