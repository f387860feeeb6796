import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { changeStop, letterPage, ownWaiting, readStop, setLetter } from './actions.ts'
import { settingSchema, stopSchema, tokenParam } from './schemas.ts'

/** What waits for co-chairs, and the monthly letter about it; it is stopped without signing in, by the token in it. */
export const monthlyRoutes = new Hono<Env>()
  .get('/waiting', async (c) => c.json(await ownWaiting(signedIn(c))))
  .get('/monthly-letter', async (c) => c.json(await letterPage(signedIn(c))))
  .put('/monthly-letter', validate('json', settingSchema), async (c) => {
    await setLetter(signedIn(c), c.req.valid('json'))
    return c.body(null, 204)
  })
  .get('/monthly-letters/:token', validate('param', tokenParam), async (c) => {
    return c.json(await readStop(c.get('services'), c.req.valid('param').token))
  })
  .put(
    '/monthly-letters/:token',
    validate('param', tokenParam),
    validate('json', stopSchema),
    async (c) => {
      const { stopped } = c.req.valid('json')
      await changeStop(c.get('services'), c.req.valid('param').token, stopped)
      return c.body(null, 204)
    },
  )
  .get('/monthly-letters/:token/stop', validate('param', tokenParam), (c) =>
    c.redirect(`/monthly-letters#${c.req.valid('param').token}`),
  )
  .post('/monthly-letters/:token/stop', validate('param', tokenParam), async (c) => {
    await changeStop(c.get('services'), c.req.valid('param').token, true)
    return c.body(null, 204)
  })
