import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { validate } from '../http/validate.ts'
import { takeBounces } from './bounces.ts'
import { handOver, readMessage, readOutbox, sendAgain } from './outbox.ts'
import { changeReminders, readReminders, stopReminders } from './reminders.ts'
import {
  bouncesSchema,
  handedOverSchema,
  messageParam,
  outboxSchema,
  reminderParam,
  remindersSchema,
  resendSchema,
} from './schemas.ts'

export const outboxRoutes = new Hono<Env>()
  .get('/outbox', validate('query', outboxSchema), async (c) => {
    return c.json(await readOutbox(c.get('services'), c.req.valid('query')))
  })
  .get('/outbox/:id', validate('param', messageParam), async (c) => {
    return c.json(await readMessage(c.get('services'), c.req.valid('param').id))
  })
  .put(
    '/outbox/:id/handed-over',
    validate('param', messageParam),
    validate('json', handedOverSchema),
    async (c) => {
      const { handedOver } = c.req.valid('json')
      await handOver(c.get('services'), c.get('actor'), c.req.valid('param').id, handedOver)
      return c.body(null, 204)
    },
  )
  .post('/outbox/:id/resend', validate('param', messageParam), async (c) => {
    await sendAgain(c.get('services'), c.get('actor'), c.req.valid('param'))
    return c.body(null, 204)
  })
  .post('/resends', validate('json', resendSchema), async (c) => {
    const messages = await sendAgain(c.get('services'), c.get('actor'), c.req.valid('json'))
    return c.json({ messages })
  })
  .post('/bounces', validate('json', bouncesSchema), async (c) => {
    const { messages } = c.req.valid('json')
    return c.json(await takeBounces(c.get('services'), c.get('actor'), messages))
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
