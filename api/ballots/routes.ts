import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { validate } from '../http/validate.ts'
import { problem } from '../problem.ts'
import { readReceipts } from './published.ts'
import { receiveResponse } from './receive.ts'
import { anonymousResponseSchema, receiptsParam } from './schemas.ts'

export const ballotRoutes = new Hono<Env>()
  .post(
    '/ballots',
    validate('json', anonymousResponseSchema, { elsewhere: ['answers'] }),
    async (c) => {
      // Answers that come with a name tag are not taken: the page that sends them has a fault.
      if (c.req.header('cookie') || c.req.header('authorization'))
        throw problem('ballot.identified')
      return c.json(
        await receiveResponse(c.get('services'), c.req.valid('json'), c.get('language')),
      )
    },
  )
  .get('/ballots/:wave/receipts', validate('param', receiptsParam), async (c) =>
    c.json(await readReceipts(c.get('services').db, c.req.valid('param').wave)),
  )
