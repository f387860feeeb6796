import { Hono } from 'hono'
import { z } from 'zod'
import { capabilitiesOf } from '../http/capabilities.ts'
import type { Env } from '../http/environment.ts'
import { emailAddress } from '../http/fields.ts'
import { validate } from '../http/validate.ts'
import { problem } from '../problem.ts'
import { recordSignIn } from './actions.ts'
import { setLanguage } from './queries.ts'

const email = z.object({ email: emailAddress })
const token = z.object({ token: z.string().min(1).max(200) })
const language = z.object({ language: z.enum(['en', 'fr']) })

export const accountRoutes = new Hono<Env>()
  .post('/sign-in', validate('json', email), (c) => {
    c.get('services').signInRequests.take(c.req.valid('json').email)
    return c.json({}, 202)
  })
  .post('/sign-in/confirm', validate('json', token), async (c) => {
    const services = c.get('services')
    const answer = await services.auth.api.magicLinkVerify({
      query: { token: c.req.valid('json').token },
      headers: c.req.raw.headers,
      asResponse: true,
    })
    const signedIn = answer.ok ? ((await answer.json()) as { user?: { email?: string } }) : null
    if (!signedIn?.user?.email) throw problem('sign_in.link_invalid')
    await recordSignIn(services, signedIn.user.email)
    for (const cookie of answer.headers.getSetCookie())
      c.header('set-cookie', cookie, { append: true })
    return c.json({}, 200)
  })
  .post('/sign-out', async (c) => {
    const answer = await c
      .get('services')
      .auth.api.signOut({ headers: c.req.raw.headers, asResponse: true })
    for (const cookie of answer.headers.getSetCookie())
      c.header('set-cookie', cookie, { append: true })
    return c.body(null, 204)
  })
  .get('/session', (c) => {
    const actor = c.get('actor')
    if (!actor) throw problem('session.required')
    const { personId: id, name, email: address, language: preferred, roles } = actor
    return c.json({
      person: { id, name, email: address, language: preferred },
      roles,
      may: capabilitiesOf(actor),
    })
  })
  .put('/session/language', validate('json', language), async (c) => {
    const actor = c.get('actor')
    if (!actor) throw problem('session.required')
    await setLanguage(c.get('services').db, actor.personId, c.req.valid('json').language)
    return c.body(null, 204)
  })
