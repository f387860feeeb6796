import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { problem } from '../problem.ts'
import { addGuide, countDownload, countOpen, declareUse } from './actions.ts'
import { findGuide, listDeclarations, listGuides } from './guide-queries.ts'
import { guideParam, newDeclarationSchema, newGuideSchema } from './schemas.ts'

export const libraryRoutes = new Hono<Env>()
  .get('/practice-guides', async (c) => c.json(await listGuides(c.get('services').db)))
  .post('/practice-guides', validate('json', newGuideSchema), async (c) => {
    await addGuide(signedIn(c), c.req.valid('json'))
    return c.json(c.req.valid('json'), 201)
  })
  .get('/practice-guides/:code', validate('param', guideParam), async (c) => {
    const { db } = c.get('services')
    const guide = await findGuide(db, c.req.valid('param').code)
    if (!guide) throw problem('guide.unknown')
    return c.json({ ...guide, declarations: await listDeclarations(db, guide.code) })
  })
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
    await countOpen(signedIn(c), c.req.valid('param').code)
    return c.body(null, 204)
  })
  .post('/practice-guides/:code/downloads', validate('param', guideParam), async (c) => {
    await countDownload(signedIn(c), c.req.valid('param').code)
    return c.body(null, 204)
  })
