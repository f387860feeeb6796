import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { problem } from '../problem.ts'
import {
  closeWave,
  extendWave,
  openWave,
  ownConsultations,
  ownLink,
  releaseLate,
  takeLate,
  withdraw,
} from './actions.ts'
import { askedQuestions } from './asked-questions.ts'
import { burdenOfRound, changeAskingLimit, readBurden } from './burden.ts'
import { countMessages } from './frame-queries.ts'
import { namedAnswers } from './named-answers.ts'
import { participationAgainstLast } from './participation-against-last.ts'
import { participationOf } from './participation.ts'
import { previewWave } from './preview.ts'
import { findWave, listWaves } from './queries.ts'
import { summarizeRelease } from './release-queries.ts'
import {
  askingLimitSchema,
  extensionSchema,
  invitationParam,
  lateSchema,
  newWaveSchema,
  quarterQuery,
  ownWaveParam,
  waveParam,
  waveSchema,
} from './schemas.ts'
import { presentWave } from './present.ts'

export const waveRoutes = new Hono<Env>()
  .get('/waves', async (c) => c.json((await listWaves(c.get('services').db)).map(presentWave)))
  .post('/previews/wave', validate('json', waveSchema), async (c) => {
    return c.json(await previewWave(c.get('services'), c.req.valid('json')))
  })
  .post('/waves', validate('json', newWaveSchema), async (c) => {
    const id = await openWave(c.get('services'), c.get('actor'), c.req.valid('json'))
    return c.json({ id }, 201)
  })
  .get('/waves/:id', validate('param', waveParam), async (c) => {
    const { db } = c.get('services')
    const wave = await findWave(db, c.req.valid('param').id)
    if (!wave) throw problem('wave.unknown')
    return c.json({
      ...presentWave(wave),
      messages: await countMessages(db, wave.id),
      release: (await summarizeRelease(db, wave.id)) ?? null,
    })
  })
  .get('/waves/:id/participation', validate('param', waveParam), async (c) => {
    const services = c.get('services')
    const wave = await findWave(services.db, c.req.valid('param').id)
    if (!wave) throw problem('wave.unknown')
    return c.json(await participationOf(services, wave))
  })
  .get('/waves/:id/burden', validate('param', waveParam), async (c) =>
    c.json(await burdenOfRound(c.get('services'), c.req.valid('param').id)),
  )
  .get('/waves/:id/participation/last', validate('param', waveParam), async (c) => {
    const services = c.get('services')
    const wave = await findWave(services.db, c.req.valid('param').id)
    if (!wave) throw problem('wave.unknown')
    return c.json(await participationAgainstLast(services, wave))
  })
  .get('/waves/:id/responses', validate('param', waveParam), async (c) => {
    const services = c.get('services')
    const wave = await findWave(services.db, c.req.valid('param').id)
    if (!wave) throw problem('wave.unknown')
    return c.json(await namedAnswers(services, wave))
  })
  .get('/waves/:id/questions', validate('param', waveParam), async (c) => {
    const { db } = c.get('services')
    const wave = await findWave(db, c.req.valid('param').id)
    if (!wave) throw problem('wave.unknown')
    return c.json(await askedQuestions(db, wave))
  })
  .post('/waves/:id/close', validate('param', waveParam), async (c) => {
    return c.json(await closeWave(c.get('services'), c.get('actor'), c.req.valid('param').id))
  })
  .put('/waves/:id/late', validate('param', waveParam), validate('json', lateSchema), async (c) => {
    const { until } = c.req.valid('json')
    await takeLate(c.get('services'), c.get('actor'), c.req.valid('param').id, until)
    return c.body(null, 204)
  })
  .post('/waves/:id/late/release', validate('param', waveParam), async (c) => {
    return c.json(await releaseLate(c.get('services'), c.get('actor'), c.req.valid('param').id))
  })
  .post(
    '/waves/:id/extend',
    validate('param', waveParam),
    validate('json', extensionSchema),
    async (c) => {
      const { closesOn } = c.req.valid('json')
      await extendWave(c.get('services'), c.get('actor'), c.req.valid('param').id, closesOn)
      return c.body(null, 204)
    },
  )
  .post(
    '/waves/:id/invitations/:person/withdraw',
    validate('param', invitationParam),
    async (c) => {
      const { id, person } = c.req.valid('param')
      await withdraw(c.get('services'), c.get('actor'), id, person)
      return c.body(null, 204)
    },
  )
  .get('/burden', validate('query', quarterQuery), async (c) =>
    c.json(await readBurden(c.get('services'), c.req.valid('query').day ?? null)),
  )
  .put('/burden/limit', validate('json', askingLimitSchema), async (c) => {
    await changeAskingLimit(signedIn(c), c.req.valid('json'))
    return c.body(null, 204)
  })
  .post('/consultations/:wave/link', validate('param', ownWaveParam), async (c) => {
    const { services, actor } = signedIn(c)
    return c.json(await ownLink(services, actor.personId, c.req.valid('param').wave))
  })
  .get('/own-consultations', async (c) => {
    const { services, actor, today } = signedIn(c)
    return c.json(await ownConsultations(services, actor.personId, today))
  })
