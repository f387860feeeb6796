import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { councilReport } from './council-report.ts'
import { groupReport } from './group-report.ts'
import { correctReplaced, dropReplaced, keepReplaced, replacedRegister } from './replaced.ts'
import { councilParam, dayQuery, groupParam, replacedParam, replacedSchema } from './schemas.ts'

export const reportRoutes = new Hono<Env>()
  .get(
    '/groups/:group/report',
    validate('param', groupParam),
    validate('query', dayQuery),
    async (c) =>
      c.json(await groupReport(signedIn(c), c.req.valid('param').group, c.req.valid('query').on)),
  )
  .get(
    '/councils/:council/report',
    validate('param', councilParam),
    validate('query', dayQuery),
    async (c) => {
      const { council } = c.req.valid('param')
      return c.json(await councilReport(signedIn(c), council, c.req.valid('query').on))
    },
  )
  .get('/replaced-reports', async (c) => c.json(await replacedRegister(signedIn(c))))
  .post('/replaced-reports', validate('json', replacedSchema), async (c) =>
    c.json(await keepReplaced(signedIn(c), c.req.valid('json')), 201),
  )
  .put(
    '/replaced-reports/:id',
    validate('param', replacedParam),
    validate('json', replacedSchema),
    async (c) => {
      await correctReplaced(signedIn(c), c.req.valid('param').id, c.req.valid('json'))
      return c.body(null, 204)
    },
  )
  .delete('/replaced-reports/:id', validate('param', replacedParam), async (c) => {
    await dropReplaced(signedIn(c), c.req.valid('param').id)
    return c.body(null, 204)
  })
