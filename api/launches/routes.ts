import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { approveLaunch, proposeLaunch, refuseLaunch, withdrawLaunch } from './actions.ts'
import { approvalSchema, launchParam, newLaunchSchema, refusalSchema } from './schemas.ts'
import { listLaunches } from './waiting.ts'

export const launchRoutes = new Hono<Env>()
  .get('/launches', async (c) => {
    const { services, actor } = signedIn(c)
    return c.json(await listLaunches(services, actor))
  })
  .post('/launches', validate('json', newLaunchSchema), async (c) => {
    const id = await proposeLaunch(c.get('services'), c.get('actor'), c.req.valid('json'))
    return c.json({ id }, 201)
  })
  .post('/launches/:id/withdraw', validate('param', launchParam), async (c) => {
    const { services, actor } = signedIn(c)
    await withdrawLaunch(services, actor, c.req.valid('param').id)
    return c.body(null, 204)
  })
  .post(
    '/launches/:id/approve',
    validate('param', launchParam),
    validate('json', approvalSchema),
    async (c) => {
      const { services, actor } = signedIn(c)
      const { people } = c.req.valid('json')
      return c.json(await approveLaunch(services, actor, c.req.valid('param').id, people), 201)
    },
  )
  .post(
    '/launches/:id/refuse',
    validate('param', launchParam),
    validate('json', refusalSchema),
    async (c) => {
      const { services, actor } = signedIn(c)
      await refuseLaunch(services, actor, c.req.valid('param').id, c.req.valid('json').reason)
      return c.body(null, 204)
    },
  )
