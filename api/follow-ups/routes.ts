import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { dropFollowUp, myFollowUps, readFollowUp, writeFollowUp } from './actions.ts'
import { followUpSchema, waveParam } from './schemas.ts'

export const followUpRoutes = new Hono<Env>()
  .get('/follow-ups/mine', async (c) => c.json(await myFollowUps(signedIn(c))))
  .get('/waves/:id/follow-up', validate('param', waveParam), async (c) =>
    c.json(await readFollowUp(signedIn(c), c.req.valid('param').id)),
  )
  .put(
    '/waves/:id/follow-up',
    validate('param', waveParam),
    validate('json', followUpSchema),
    async (c) =>
      c.json(await writeFollowUp(signedIn(c), c.req.valid('param').id, c.req.valid('json'))),
  )
  .delete('/waves/:id/follow-up', validate('param', waveParam), async (c) => {
    await dropFollowUp(signedIn(c), c.req.valid('param').id)
    return c.body(null, 204)
  })
