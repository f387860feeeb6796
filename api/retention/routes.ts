import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { decideErasure, holdAnswers, liftHold, readRetention, whoseAnswers } from './actions.ts'
import { erasureSchema, holdSchema, waveParam } from './schemas.ts'

export const retentionRoutes = new Hono<Env>()
  .get('/waves/:id/retention', validate('param', waveParam), async (c) =>
    c.json(await readRetention(signedIn(c), c.req.valid('param').id)),
  )
  .put('/waves/:id/hold', validate('param', waveParam), validate('json', holdSchema), async (c) => {
    await holdAnswers(signedIn(c), c.req.valid('param').id, c.req.valid('json').reason)
    return c.body(null, 204)
  })
  .delete('/waves/:id/hold', validate('param', waveParam), async (c) => {
    await liftHold(signedIn(c), c.req.valid('param').id)
    return c.body(null, 204)
  })
  .get('/waves/:id/erasures/people', validate('param', waveParam), async (c) =>
    c.json(await whoseAnswers(signedIn(c), c.req.valid('param').id)),
  )
  .post(
    '/waves/:id/erasures',
    validate('param', waveParam),
    validate('json', erasureSchema),
    async (c) => {
      await decideErasure(signedIn(c), c.req.valid('param').id, c.req.valid('json'))
      return c.body(null, 204)
    },
  )
