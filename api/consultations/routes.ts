import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { validate } from '../http/validate.ts'
import {
  changeConsultation,
  endConsultation,
  listWithState,
  mailsOf,
  pauseConsultation,
  previewConsultation,
  proposePeriod,
  resumeConsultation,
  showConsultation,
  skipPeriod,
  startConsultation,
} from './actions.ts'
import {
  changedSchema,
  consultationParam,
  consultationSchema,
  periodParam,
  previewQuery,
} from './schemas.ts'

export const consultationRoutes = new Hono<Env>()
  .get('/consultations', async (c) => c.json(await listWithState(c.get('services'))))
  .post(
    '/previews/consultation',
    validate('query', previewQuery),
    validate('json', consultationSchema),
    async (c) => {
      const { of = null } = c.req.valid('query')
      return c.json(await previewConsultation(c.get('services'), c.req.valid('json'), of))
    },
  )
  .post('/consultations', validate('json', consultationSchema), async (c) => {
    const id = await startConsultation(c.get('services'), c.get('actor'), c.req.valid('json'))
    return c.json({ id }, 201)
  })
  .get('/consultations/:id', validate('param', consultationParam), async (c) => {
    return c.json(await showConsultation(c.get('services'), c.req.valid('param').id))
  })
  .put(
    '/consultations/:id',
    validate('param', consultationParam),
    validate('json', changedSchema),
    async (c) => {
      const { id } = c.req.valid('param')
      const { seen, ...plan } = c.req.valid('json')
      await changeConsultation(c.get('services'), c.get('actor'), { id, seen, plan })
      return c.body(null, 204)
    },
  )
  .get('/consultations/:id/mails', validate('param', consultationParam), async (c) => {
    return c.json(await mailsOf(c.get('services'), c.req.valid('param').id))
  })
  .post('/consultations/:id/pause', validate('param', consultationParam), async (c) => {
    await pauseConsultation(c.get('services'), c.get('actor'), c.req.valid('param').id)
    return c.body(null, 204)
  })
  .post('/consultations/:id/resume', validate('param', consultationParam), async (c) => {
    await resumeConsultation(c.get('services'), c.get('actor'), c.req.valid('param').id)
    return c.body(null, 204)
  })
  .post('/consultations/:id/end', validate('param', consultationParam), async (c) => {
    await endConsultation(c.get('services'), c.get('actor'), c.req.valid('param').id)
    return c.body(null, 204)
  })
  .post('/consultations/:id/periods/:period/skip', validate('param', periodParam), async (c) => {
    const { id, period } = c.req.valid('param')
    await skipPeriod(c.get('services'), c.get('actor'), { id, period, skip: true })
    return c.body(null, 204)
  })
  .post('/consultations/:id/periods/:period/propose', validate('param', periodParam), async (c) => {
    await proposePeriod(c.get('services'), c.get('actor'), c.req.valid('param'))
    return c.body(null, 204)
  })
  .post('/consultations/:id/periods/:period/keep', validate('param', periodParam), async (c) => {
    const { id, period } = c.req.valid('param')
    await skipPeriod(c.get('services'), c.get('actor'), { id, period, skip: false })
    return c.body(null, 204)
  })
