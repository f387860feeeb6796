import { createMiddleware } from 'hono/factory'
import type { Language } from '../bilingual.ts'
import { findActor } from '../accounts/queries.ts'
import { plainDate } from '../clock.ts'
import type { Env } from './environment.ts'

const sessionCookie = /(?:^|;\s*)(?:__Secure-)?arpent\.session_token=/

/** Finds who asks (the session's cookie → verified e-mail → person with today's roles) and in which language to answer. */
export const readSession = createMiddleware<Env>(async (c, next) => {
  const { auth, db, clock, config } = c.get('services')
  const signedIn = sessionCookie.test(c.req.header('cookie') ?? '')
  const session = signedIn ? await auth.api.getSession({ headers: c.req.raw.headers }) : null
  const actor = session
    ? await findActor(db, session.user.email, plainDate(clock.now(), config.timeZone))
    : null
  c.set('actor', actor)
  c.set('language', askedLanguage(c.req.header('accept-language')) ?? actor?.language ?? 'en')
  await next()
})

function askedLanguage(header: string | undefined): Language | null {
  const first = /\b(en|fr)\b/i.exec(header ?? '')?.[1]?.toLowerCase()
  return first === 'en' || first === 'fr' ? first : null
}
