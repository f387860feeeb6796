import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { indicatorList, seriesOf } from './actions.ts'
import { seriesCsv } from './csv.ts'
import { putReturn, returnOf } from './return-actions.ts'
import { annualReturnSchema, indicatorParam, returnParam, seriesQuerySchema } from './schemas.ts'

export const indicatorRoutes = new Hono<Env>()
  .get('/indicators', async (c) => c.json(await indicatorList(signedIn(c))))
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
      return c.body(seriesCsv(series, query.lang ?? c.get('language')), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${code}_${series.council}_${query.by}.csv"`,
      })
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
