import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { decideAside, dropParaphrase, keepParaphrase, redactComment } from './actions.ts'
import { readReleased, releaseComments } from './release.ts'
import {
  asideSchema,
  commentParam,
  paraphraseParam,
  paraphraseSchema,
  redactionSchema,
  rewordedSchema,
  waveParam,
} from './schemas.ts'
import { readWorkbench } from './workbench.ts'

export const commentRoutes = new Hono<Env>()
  .get('/comments', async (c) => c.json(await readReleased(c.get('services'))))
  .get('/waves/:id/comments', validate('param', waveParam), async (c) => {
    return c.json(await readWorkbench(c.get('services'), c.req.valid('param').id))
  })
  .post(
    '/waves/:id/paraphrases',
    validate('param', waveParam),
    validate('json', paraphraseSchema),
    async (c) => {
      const { id: wave } = c.req.valid('param')
      const id = await keepParaphrase(signedIn(c), wave, c.req.valid('json'), null)
      return c.json({ id }, 201)
    },
  )
  .put(
    '/waves/:id/paraphrases/:paraphrase',
    validate('param', paraphraseParam),
    validate('json', rewordedSchema),
    async (c) => {
      const { id: wave, paraphrase: id } = c.req.valid('param')
      const { seen, ...wording } = c.req.valid('json')
      await keepParaphrase(signedIn(c), wave, wording, { id, seen })
      return c.json({ id })
    },
  )
  .delete('/waves/:id/paraphrases/:paraphrase', validate('param', paraphraseParam), async (c) => {
    const { id, paraphrase } = c.req.valid('param')
    await dropParaphrase(signedIn(c), id, paraphrase)
    return c.body(null, 204)
  })
  .put(
    '/waves/:id/comments/:comment/aside',
    validate('param', commentParam),
    validate('json', asideSchema),
    async (c) => {
      const { id, comment } = c.req.valid('param')
      await decideAside(signedIn(c), id, comment, c.req.valid('json'))
      return c.body(null, 204)
    },
  )
  .post(
    '/waves/:id/comments/:comment/redactions',
    validate('param', commentParam),
    validate('json', redactionSchema),
    async (c) => {
      const { id, comment } = c.req.valid('param')
      await redactComment(signedIn(c), id, comment, c.req.valid('json'))
      return c.body(null, 204)
    },
  )
  .post('/waves/:id/comment-release', validate('param', waveParam), async (c) => {
    await releaseComments(signedIn(c), c.req.valid('param').id)
    return c.body(null, 204)
  })
