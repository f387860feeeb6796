import { Hono } from 'hono'
import { z } from 'zod'
import type { Env } from '../http/environment.ts'
import { validate } from '../http/validate.ts'
import { problem } from '../problem.ts'
import { findMessage, listMessages } from './queries.ts'
import { changeReminders, readReminders, stopReminders } from './reminders.ts'
import { reminderParam, remindersSchema } from './schemas.ts'

export const outboxRoutes = new Hono<Env>()
  .get('/outbox', async (c) => c.json(await listMessages(c.get('services').db)))
  .get('/outbox/:id', validate('param', z.object({ id: z.uuid() })), async (c) => {
    const message = await findMessage(c.get('services').db, c.req.valid('param').id)
    if (!message) throw problem('message.unknown')
    return c.json(message)
  })

/** Reminders are stopped without signing in: the token in a message is enough, and opens nothing else. */
export const reminderRoutes = new Hono<Env>()
  .get('/reminders/:token', validate('param', reminderParam), async (c) => {
    return c.json(await readReminders(c.get('services'), c.req.valid('param').token))
  })
  .put(
    '/reminders/:token',
    validate('param', reminderParam),
    validate('json', remindersSchema),
    async (c) => {
      const { token } = c.req.valid('param')
      await changeReminders(c.get('services'), token, c.req.valid('json').stopped)
      return c.body(null, 204)
    },
  )
  .get('/reminders/:token/stop', validate('param', reminderParam), (c) =>
    c.redirect(`/reminders#${c.req.valid('param').token}`),
  )
  .post('/reminders/:token/stop', validate('param', reminderParam), async (c) => {
    await stopReminders(c.get('services'), c.req.valid('param').token)
    return c.body(null, 204)
  })
