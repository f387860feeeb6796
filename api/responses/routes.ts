import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Env } from '../http/environment.ts'
import { validate } from '../http/validate.ts'
import { problem, type ProblemWord } from '../problem.ts'
import { submit } from './actions.ts'
import { admit, type Respondent } from './admission.ts'
import { signBallot } from './ballot.ts'
import { readDraft, saveDraft } from './drafts.ts'
import { readForm, readOpening } from './opening.ts'
import { blindedSchema, draftSchema, submissionSchema } from './schemas.ts'

type RespondentEnv = { Variables: Env['Variables'] & { respondent: Respondent } }

/** The link's secret decides who answers. */
const admitting = (refusesAnonymous: ProblemWord | null = null) =>
  createMiddleware<RespondentEnv>(async (c, next) => {
    const respondent = await admit(c.get('services'), c.req.header('authorization'))
    // Neither drafts nor answers of an anonymous round may come with the link.
    if (refusesAnonymous && respondent.invitation.mode === 'anonymous')
      throw problem(refusesAnonymous)
    c.set('respondent', respondent)
    await next()
  })

/** What is wrong with an answer is said by the instrument, with the question's title. */
const byInstrument = { elsewhere: ['answers'] }

export const responseRoutes = new Hono<RespondentEnv>()
  .get('/answer', admitting(), async (c) =>
    c.json(await readOpening(c.get('services'), c.get('respondent'))),
  )
  .get('/answer/instrument', admitting(), async (c) =>
    c.json(await readForm(c.get('services'), c.get('respondent'))),
  )
  .get('/answer/draft', admitting(), async (c) =>
    c.json(await readDraft(c.get('services'), c.get('respondent'))),
  )
  .put(
    '/answer/draft',
    admitting('draft.device_only'),
    validate('json', draftSchema, byInstrument),
    async (c) => {
      const given = c.req.valid('json')
      return c.json(
        await saveDraft(c.get('services'), c.get('respondent'), given, c.get('language')),
      )
    },
  )
  .post('/answer/ballot', admitting(), validate('json', blindedSchema), async (c) =>
    c.json(await signBallot(c.get('services'), c.get('respondent'), c.req.valid('json').blinded)),
  )
  .post(
    '/answer/submission',
    admitting('ballot.needed'),
    validate('json', submissionSchema, byInstrument),
    async (c) => {
      const { answers } = c.req.valid('json')
      const { first, ...answer } = await submit(
        c.get('services'),
        c.get('respondent'),
        answers,
        c.get('language'),
      )
      return c.json(answer, first ? 201 : 200)
    },
  )
