import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { signedIn, visiting } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { callerOf } from '../http/caller.ts'
import { sendFile } from '../http/send-file.ts'
import { addGuide, declareUse } from './actions.ts'
import { countDownload, countOpen, countReading, giveOpinion } from './counting.ts'
import { draftFile, putDraftFile, removeDraftFile } from './draft-files.ts'
import { publishVersion, readDraft, writeDraft } from './drafting.ts'
import { draftFileParam, newFileQuery, revisionQuery, versionFileParam } from './file-schemas.ts'
import { beginGuide, changeGuide, discardGuide, withdrawGuide } from './keeping.ts'
import { versionFile } from './kept-file.ts'
import {
  draftSchema,
  groupGuideParam,
  guideChangeSchema,
  libraryQuery,
  newDraftSchema,
  newVersionSchema,
  versionQuery,
  withdrawalSchema,
} from './keep-schemas.ts'
import { guidePage, library } from './reading.ts'
import { reviewsToDo } from './reviews.ts'
import { launchedAndLeft, promote, takeBackPromotion, usageOf } from './usage.ts'
import { opinionSchema, promotionParam, readingSchema } from './use-schemas.ts'
import { groupParam, guideParam, newDeclarationSchema, newGuideSchema } from './schemas.ts'

export const libraryRoutes = new Hono<Env>()
  .get('/practice-guides', validate('query', libraryQuery), async (c) =>
    c.json(await library(visiting(c), c.req.valid('query'), c.get('language'))),
  )
  .post('/practice-guides', validate('json', newGuideSchema), async (c) => {
    await addGuide(signedIn(c), c.req.valid('json'))
    return c.json(c.req.valid('json'), 201)
  })
  .get(
    '/practice-guides/:code',
    validate('param', guideParam),
    validate('query', versionQuery),
    async (c) =>
      c.json(await guidePage(visiting(c), c.req.valid('param').code, c.req.valid('query').version)),
  )
  .get(
    '/practice-guides/:code/versions/:number/files/:language',
    validate('param', versionFileParam),
    async (c) => {
      const by = { caller: callerOf(c), asked: c.req.raw }
      return sendFile(c.req.raw, await versionFile(visiting(c), by, c.req.valid('param')))
    },
  )
  .post(
    '/practice-guides/:code/declarations',
    validate('param', guideParam),
    validate('json', newDeclarationSchema),
    async (c) => {
      const { code } = c.req.valid('param')
      return c.json(await declareUse(signedIn(c), code, c.req.valid('json')), 201)
    },
  )
  .post('/practice-guides/:code/opens', validate('param', guideParam), async (c) => {
    await countOpen(visiting(c), callerOf(c), c.req.valid('param').code)
    return c.body(null, 204)
  })
  .post(
    '/practice-guides/:code/readings',
    validate('param', guideParam),
    validate('json', readingSchema),
    async (c) => {
      const { depth } = c.req.valid('json')
      await countReading(visiting(c), callerOf(c), c.req.valid('param').code, depth)
      return c.body(null, 204)
    },
  )
  .post('/practice-guides/:code/downloads', validate('param', guideParam), async (c) => {
    await countDownload(visiting(c), callerOf(c), c.req.valid('param').code)
    return c.body(null, 204)
  })
  .post(
    '/practice-guides/:code/opinions',
    validate('param', guideParam),
    validate('json', opinionSchema),
    async (c) => {
      await giveOpinion(signedIn(c), c.req.valid('param').code, c.req.valid('json'))
      return c.body(null, 204)
    },
  )
  .get('/guides-left', async (c) => c.json(await launchedAndLeft(signedIn(c))))
  .get('/guide-reviews', async (c) => c.json(await reviewsToDo(signedIn(c))))
  .get('/groups/:group/guides/:guide/usage', validate('param', groupGuideParam), async (c) =>
    c.json(await usageOf(signedIn(c), c.req.valid('param'))),
  )
  .put(
    '/groups/:group/guides/:guide/promotions/:day/:how',
    validate('param', promotionParam),
    async (c) => {
      const { day, how, ...which } = c.req.valid('param')
      await promote(signedIn(c), which, { day, how })
      return c.body(null, 204)
    },
  )
  .delete(
    '/groups/:group/guides/:guide/promotions/:day/:how',
    validate('param', promotionParam),
    async (c) => {
      const { day, how, ...which } = c.req.valid('param')
      await takeBackPromotion(signedIn(c), which, { day, how })
      return c.body(null, 204)
    },
  )
  .post(
    '/groups/:group/guides',
    validate('param', groupParam),
    validate('json', newDraftSchema),
    async (c) => {
      await beginGuide(signedIn(c), c.req.valid('param').group, c.req.valid('json'))
      return c.json({ code: c.req.valid('json').code }, 201)
    },
  )
  .patch(
    '/groups/:group/guides/:guide',
    validate('param', groupGuideParam),
    validate('json', guideChangeSchema),
    async (c) => {
      await changeGuide(signedIn(c), c.req.valid('param'), c.req.valid('json'))
      return c.body(null, 204)
    },
  )
  .delete('/groups/:group/guides/:guide', validate('param', groupGuideParam), async (c) => {
    await discardGuide(signedIn(c), c.req.valid('param'))
    return c.body(null, 204)
  })
  .get('/groups/:group/guides/:guide/draft', validate('param', groupGuideParam), async (c) =>
    c.json(await readDraft(signedIn(c), c.req.valid('param'))),
  )
  .put(
    '/groups/:group/guides/:guide/draft',
    validate('param', groupGuideParam),
    validate('json', draftSchema),
    async (c) => {
      const written = await writeDraft(signedIn(c), c.req.valid('param'), c.req.valid('json'))
      return c.json({ revision: written })
    },
  )
  .get(
    '/groups/:group/guides/:guide/draft/files/:language',
    validate('param', draftFileParam),
    async (c) => sendFile(c.req.raw, await draftFile(signedIn(c), c.req.valid('param'))),
  )
  .put(
    '/groups/:group/guides/:guide/draft/files/:language',
    validate('param', draftFileParam),
    validate('query', newFileQuery),
    async (c) => {
      const sent = { ...c.req.valid('query'), body: c.req.raw.body }
      return c.json(await putDraftFile(signedIn(c), c.req.valid('param'), sent))
    },
  )
  .delete(
    '/groups/:group/guides/:guide/draft/files/:language',
    validate('param', draftFileParam),
    validate('query', revisionQuery),
    async (c) => {
      const { revision } = c.req.valid('query')
      const written = await removeDraftFile(signedIn(c), c.req.valid('param'), revision)
      return c.json({ revision: written })
    },
  )
  .post(
    '/groups/:group/guides/:guide/versions',
    validate('param', groupGuideParam),
    validate('json', newVersionSchema),
    async (c) => {
      const number = await publishVersion(signedIn(c), c.req.valid('param'), c.req.valid('json'))
      return c.json({ number }, 201)
    },
  )
  .post(
    '/groups/:group/guides/:guide/withdrawal',
    validate('param', groupGuideParam),
    validate('json', withdrawalSchema),
    async (c) => {
      await withdrawGuide(signedIn(c), c.req.valid('param'), c.req.valid('json').successor)
      return c.body(null, 204)
    },
  )
