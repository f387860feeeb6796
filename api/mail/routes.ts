import { Hono } from 'hono'
import { z } from 'zod'
import type { Env } from '../http/environment.ts'
import { validate } from '../http/validate.ts'
import { problem } from '../problem.ts'
import { findMessage, listMessages } from './queries.ts'

export const outboxRoutes = new Hono<Env>()
  .get('/outbox', async (c) => {
    const rows = await listMessages(c.get('services').db)
    return c.json(
      rows.map(({ recipient: to, created_at: createdAt, sent_at: sentAt, ...row }) => ({
        ...row,
        to,
        createdAt,
        sentAt,
      })),
    )
  })
  .get('/outbox/:id', validate('param', z.object({ id: z.uuid() })), async (c) => {
    const found = await findMessage(c.get('services').db, c.req.valid('param').id)
    if (!found) throw problem('message.unknown')
    const { id, kind, recipient: to, language, subject, body: text, state } = found
    return c.json({
      id,
      kind,
      to,
      language,
      subject,
      text,
      state,
      createdAt: found.created_at,
      sentAt: found.sent_at,
    })
  })
