import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { importRounds } from './actions.ts'
import { importForm, importQuery, renamesFrom } from './schemas.ts'

export const importRoutes = new Hono<Env>().post(
  '/imports/waves',
  validate('query', importQuery),
  validate('form', importForm),
  async (c) => {
    const { services, actor } = signedIn(c)
    const { instrument, version = null, council = null, map, ...files } = c.req.valid('form')
    const [frame, responses] = [await files.frame.bytes(), await files.responses.bytes()]
    const dry = c.req.valid('query').dry === 'true'
    const renames = renamesFrom(map)
    const asked = { instrument, version, council, frame, responses, renames, dry }
    return c.json(await importRounds(services, actor, asked))
  },
)
