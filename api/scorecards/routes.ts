import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { sendExport } from '../http/send-export.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { publishScorecard, readScorecard, scorecardList } from './actions.ts'
import { scorecardCsv } from './csv.ts'
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
  .get(
    '/scorecards/:fiscalYear/:council/figures.csv',
    validate('param', scorecardParam),
    validate('query', scorecardQuery),
    async (c) => {
      const { version, lang } = c.req.valid('query')
      const card = await readScorecard(signedIn(c), c.req.valid('param'), version)
      const name = `${card.fiscalYear}_${card.council.code}_${card.version ?? 'draft'}`
      const content = scorecardCsv(card, lang ?? c.get('language'))
      return sendExport(c, { name, ending: 'csv', content })
    },
  )
  .post('/scorecards/:fiscalYear/:council/publish', validate('param', scorecardParam), async (c) =>
    c.json(await publishScorecard(signedIn(c), c.req.valid('param')), 201),
  )
