import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { sendExport } from '../http/send-export.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { indicatorList, seriesOf } from './actions.ts'
import { seriesCsv } from './csv.ts'
import { previewVersion, saveVersion } from './definition-actions.ts'
import {
  indicatorQuery,
  newVersionSchema,
  previewQuery,
  targetParam,
  targetSchema,
} from './definition-schemas.ts'
import { domainAsked } from './domain.ts'
import { indicatorPage, questionList } from './indicator-page.ts'
import { putReturn, returnOf } from './return-actions.ts'
import { factsOf } from './facts.ts'
import { factsCsv, wholeList } from './facts-csv.ts'
import {
  annualReturnSchema,
  factsQuerySchema,
  indicatorParam,
  returnParam,
  seriesQuerySchema,
} from './schemas.ts'
import { keepTarget } from './target-actions.ts'

export const indicatorRoutes = new Hono<Env>()
  .get('/indicators', async (c) => c.json(await indicatorList(signedIn(c))))
  .get('/indicator-questions', async (c) => c.json(await questionList(signedIn(c))))
  .get(
    '/indicators/:code',
    validate('param', indicatorParam),
    validate('query', indicatorQuery),
    async (c) => {
      const asked = domainAsked(c.req.valid('query'))
      return c.json(await indicatorPage(signedIn(c), c.req.valid('param').code, asked))
    },
  )
  .post(
    '/indicators/:code/versions/preview',
    validate('param', indicatorParam),
    validate('query', previewQuery),
    validate('json', newVersionSchema),
    async (c) => {
      const [{ code }, { council }] = [c.req.valid('param'), c.req.valid('query')]
      return c.json(await previewVersion(signedIn(c), code, c.req.valid('json'), council))
    },
  )
  .post(
    '/indicators/:code/versions',
    validate('param', indicatorParam),
    validate('json', newVersionSchema),
    async (c) =>
      c.json(await saveVersion(signedIn(c), c.req.valid('param').code, c.req.valid('json')), 201),
  )
  .put(
    '/indicators/:code/targets/:period',
    validate('param', targetParam),
    validate('json', targetSchema),
    async (c) => c.json(await keepTarget(signedIn(c), c.req.valid('param'), c.req.valid('json'))),
  )
  .get(
    '/indicators/:code/series',
    validate('param', indicatorParam),
    validate('query', seriesQuerySchema),
    async (c) =>
      c.json(await seriesOf(signedIn(c), c.req.valid('param').code, c.req.valid('query'))),
  )
  .get(
    '/indicators/:code/series.csv',
    validate('param', indicatorParam),
    validate('query', seriesQuerySchema),
    async (c) => {
      const query = c.req.valid('query')
      const series = await seriesOf(signedIn(c), c.req.valid('param').code, query)
      const { code } = series.indicator
      const name = `${code}_${series.domain.code}_${query.by}`
      const content = seriesCsv(series, query.lang ?? c.get('language'))
      return sendExport(c, { name, ending: 'csv', content })
    },
  )
  .get(
    '/indicators/:code/facts',
    validate('param', indicatorParam),
    validate('query', factsQuerySchema),
    async (c) =>
      c.json(await factsOf(signedIn(c), c.req.valid('param').code, c.req.valid('query'))),
  )
  .get(
    '/indicators/:code/facts.csv',
    validate('param', indicatorParam),
    validate('query', factsQuerySchema),
    async (c) => {
      const { code } = c.req.valid('param')
      const query = c.req.valid('query')
      const facts = await factsOf(signedIn(c), code, query, wholeList)
      const name = `${code}_${facts.domain.code}_${facts.period}`
      const content = factsCsv(facts, query.lang ?? c.get('language'))
      return sendExport(c, { name, ending: 'csv', content })
    },
  )
  .get('/annual-returns/:indicator/:fiscalYear', validate('param', returnParam), async (c) =>
    c.json(await returnOf(signedIn(c), c.req.valid('param'))),
  )
  .put(
    '/annual-returns/:indicator/:fiscalYear',
    validate('param', returnParam),
    validate('json', annualReturnSchema),
    async (c) => c.json(await putReturn(signedIn(c), c.req.valid('param'), c.req.valid('json'))),
  )
