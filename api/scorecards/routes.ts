import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { publishScorecard, readScorecard, scorecardList } from './actions.ts'
import { scorecardParam, scorecardQuery } from './schemas.ts'

export const scorecardRoutes = new Hono<Env>()
  .get('/scorecards', async (c) => c.json(await scorecardList(signedIn(c))))
  .get(
    '/scorecards/:fiscalYear/:council',
    validate('param', scorecardParam),
    validate('query', scorecardQuery),
    async (c) => {
      const { version } = c.req.valid('query')
      return c.json(await readScorecard(signedIn(c), c.req.valid('param'), version))
    },
  )
  .post('/scorecards/:fiscalYear/:council/publish', validate('param', scorecardParam), async (c) =>
    c.json(await publishScorecard(signedIn(c), c.req.valid('param')), 201),
  )
