import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import {
  addGroup,
  changePage,
  closeGroup,
  contribute,
  giveSeat,
  keepState,
  leaveSeat,
  renameGroup,
  withdrawContribution,
} from './actions.ts'
import { listTerms } from './glossary-queries.ts'
import { groupPage, registerOn, representationOn } from './reading.ts'
import {
  contributionSchema,
  dayQuery,
  endingSchema,
  groupPageSchema,
  groupParam,
  groupPriorityParam,
  groupRoleParam,
  newGroupSchema,
  renamingSchema,
  seatEndSchema,
  seatSchema,
  stateSchema,
} from './schemas.ts'

export const groupRoutes = new Hono<Env>()
  .get('/groups', validate('query', dayQuery), async (c) =>
    c.json(await registerOn(signedIn(c), c.req.valid('query').on)),
  )
  .post('/groups', validate('json', newGroupSchema), async (c) => {
    await addGroup(signedIn(c), c.req.valid('json'))
    return c.json({ code: c.req.valid('json').code }, 201)
  })
  .get('/groups/:group', validate('param', groupParam), validate('query', dayQuery), async (c) =>
    c.json(await groupPage(signedIn(c), c.req.valid('param').group, c.req.valid('query').on)),
  )
  .patch(
    '/groups/:group',
    validate('param', groupParam),
    validate('json', groupPageSchema),
    async (c) => {
      await changePage(signedIn(c), c.req.valid('param').group, c.req.valid('json'))
      return c.body(null, 204)
    },
  )
  .post(
    '/groups/:group/renaming',
    validate('param', groupParam),
    validate('json', renamingSchema),
    async (c) => {
      await renameGroup(signedIn(c), c.req.valid('param').group, c.req.valid('json'))
      return c.body(null, 204)
    },
  )
  .post(
    '/groups/:group/ending',
    validate('param', groupParam),
    validate('json', endingSchema),
    async (c) => {
      await closeGroup(signedIn(c), c.req.valid('param').group, c.req.valid('json'))
      return c.body(null, 204)
    },
  )
  .post(
    '/groups/:group/states',
    validate('param', groupParam),
    validate('json', stateSchema),
    async (c) => {
      await keepState(signedIn(c), c.req.valid('param').group, c.req.valid('json'))
      return c.body(null, 204)
    },
  )
  .put(
    '/groups/:group/priorities/:priority',
    validate('param', groupPriorityParam),
    validate('json', contributionSchema),
    async (c) => {
      await contribute(signedIn(c), c.req.valid('param'), c.req.valid('json'))
      return c.body(null, 204)
    },
  )
  .delete(
    '/groups/:group/priorities/:priority',
    validate('param', groupPriorityParam),
    async (c) => {
      await withdrawContribution(signedIn(c), c.req.valid('param'))
      return c.body(null, 204)
    },
  )
  .post(
    '/groups/:group/seats',
    validate('param', groupParam),
    validate('json', seatSchema),
    async (c) => {
      await giveSeat(signedIn(c), c.req.valid('param').group, c.req.valid('json'))
      return c.body(null, 204)
    },
  )
  .post(
    '/groups/:group/seats/:role/end',
    validate('param', groupRoleParam),
    validate('json', seatEndSchema),
    async (c) => {
      await leaveSeat(signedIn(c), c.req.valid('param'), c.req.valid('json').endsOn)
      return c.body(null, 204)
    },
  )
  .get('/representation', validate('query', dayQuery), async (c) =>
    c.json(await representationOn(signedIn(c), c.req.valid('query').on)),
  )
  .get('/glossary', async (c) => c.json(await listTerms(c.get('services').db)))
