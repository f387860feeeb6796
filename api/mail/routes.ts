import { Hono } from 'hono'
import { z } from 'zod'
import type { Env } from '../http/environment.ts'
import { validate } from '../http/validate.ts'
import { problem } from '../problem.ts'
import { findMessage, listMessages } from './queries.ts'

export const outboxRoutes = new Hono<Env>()
  .get('/outbox', async (c) => c.json(await listMessages(c.get('services').db)))
  .get('/outbox/:id', validate('param', z.object({ id: z.uuid() })), async (c) => {
    const message = await findMessage(c.get('services').db, c.req.valid('param').id)
    if (!message) throw problem('message.unknown')
    return c.json(message)
  })
