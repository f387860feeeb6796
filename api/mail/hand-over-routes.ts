import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { sendExport } from '../http/send-export.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { fileOfTaken } from './hand-over-files.ts'
import { markTogether, putBack, readTaken, takeMessages } from './hand-over.ts'
import { listHandOvers } from './hand-over-queries.ts'
import {
  fileLanguage,
  handedOverTogetherSchema,
  handOverFileParam,
  messageParam,
  takeSchema,
} from './schemas.ts'

/** Messages that leave by hand, many at a time. */
export const handOverRoutes = new Hono<Env>()
  .get('/hand-overs', async (c) => c.json(await listHandOvers(c.get('services').db)))
  .post('/hand-overs', validate('json', takeSchema), async (c) => {
    return c.json(await takeMessages(signedIn(c), c.req.valid('json')), 201)
  })
  .get(
    '/hand-overs/:id/files/:file',
    validate('param', handOverFileParam),
    validate('query', fileLanguage),
    async (c) => {
      const { id, file } = c.req.valid('param')
      const language = c.req.valid('query').lang ?? c.get('language')
      const messages = await readTaken(signedIn(c), id)
      return sendExport(c, await fileOfTaken(signedIn(c), messages, { ending: file, language }))
    },
  )
  .put(
    '/hand-overs/:id/handed-over',
    validate('param', messageParam),
    validate('json', handedOverTogetherSchema),
    async (c) => {
      await markTogether(signedIn(c), c.req.valid('param').id, c.req.valid('json'))
      return c.body(null, 204)
    },
  )
  .delete('/hand-overs/:id', validate('param', messageParam), async (c) => {
    await putBack(signedIn(c), c.req.valid('param').id)
    return c.body(null, 204)
  })
