import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { sendExport } from '../http/send-export.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { importWorkplan } from './actions.ts'
import { csvOf, filesOf } from './download.ts'
import { downloadQuery, fileForm, fileQuery, groupParam } from './schemas.ts'
import { xlsxOf } from './write-xlsx.ts'

export const workplanFileRoutes = new Hono<Env>()
  .post(
    '/groups/:group/workplan/import',
    validate('param', groupParam),
    validate('query', fileQuery),
    validate('form', fileForm),
    async (c) => {
      const { file, mark = null } = c.req.valid('form')
      const { group } = c.req.valid('param')
      const dry = c.req.valid('query').dry === 'true'
      const asked = { group, bytes: await file.bytes(), dry, mark }
      return c.json(await importWorkplan(signedIn(c), asked))
    },
  )
  .get('/workplans/milestones.csv', validate('query', downloadQuery), async (c) => {
    const query = c.req.valid('query')
    const file = await filesOf(signedIn(c), query, query.lang ?? c.get('language'))
    return sendExport(c, { name: file.name, ending: 'csv', content: csvOf(file) })
  })
  .get('/workplans/milestones.xlsx', validate('query', downloadQuery), async (c) => {
    const query = c.req.valid('query')
    const file = await filesOf(signedIn(c), query, query.lang ?? c.get('language'))
    return sendExport(c, { name: file.name, ending: 'xlsx', content: xlsxOf(file) })
  })
