import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { signedIn } from '../http/signed-in.ts'
import { validate } from '../http/validate.ts'
import { addMilestone, changeMilestone, workplanOf } from './actions.ts'
import {
  approvalSchema,
  councilItemParam,
  councilParam,
  decisionSchema,
  groupItemParam,
  groupParam,
  milestoneChangeSchema,
  needsSchema,
  newMilestoneSchema,
  newTaskSchema,
  taskChangeSchema,
  taskingsQuery,
  timelineQuery,
  versionParam,
  workplanQuery,
} from './schemas.ts'
import { addTask, changeTask, tasksOf } from './task-actions.ts'
import { setNeeds } from './dependencies.ts'
import { timelineOf } from './timeline.ts'
import { decideTask, taskingsOf } from './taskings.ts'
import { approveWorkplan } from './workplan.ts'
import { openMilestones, versionOf, workplanPage } from './workplan-page.ts'

export const workplanRoutes = new Hono<Env>()
  .get('/groups/:group/milestones', validate('param', groupParam), async (c) =>
    c.json(await workplanOf(signedIn(c), c.req.valid('param').group)),
  )
  .post(
    '/groups/:group/milestones',
    validate('param', groupParam),
    validate('json', newMilestoneSchema),
    async (c) => {
      const { group } = c.req.valid('param')
      return c.json(await addMilestone(signedIn(c), group, c.req.valid('json')), 201)
    },
  )
  .patch(
    '/groups/:group/milestones/:reference',
    validate('param', groupItemParam),
    validate('json', milestoneChangeSchema),
    async (c) =>
      c.json(await changeMilestone(signedIn(c), c.req.valid('param'), c.req.valid('json'))),
  )
  .put(
    '/groups/:group/milestones/:reference/needs',
    validate('param', groupItemParam),
    validate('json', needsSchema),
    async (c) => {
      await setNeeds(signedIn(c), c.req.valid('param'), c.req.valid('json').needs)
      return c.body(null, 204)
    },
  )
  .get('/workplans', validate('query', timelineQuery), async (c) =>
    c.json(await timelineOf(signedIn(c), c.req.valid('query'))),
  )
  .get(
    '/groups/:group/workplan',
    validate('param', groupParam),
    validate('query', workplanQuery),
    async (c) => {
      const { group } = c.req.valid('param')
      return c.json(await workplanPage(signedIn(c), group, c.req.valid('query')))
    },
  )
  .get('/groups/:group/workplan/open', validate('param', groupParam), async (c) =>
    c.json(await openMilestones(signedIn(c), c.req.valid('param').group)),
  )
  .get('/groups/:group/workplan/versions/:number', validate('param', versionParam), async (c) =>
    c.json(await versionOf(signedIn(c), c.req.valid('param'))),
  )
  .post(
    '/groups/:group/workplan/approval',
    validate('param', groupParam),
    validate('json', approvalSchema),
    async (c) => {
      const { group } = c.req.valid('param')
      return c.json(await approveWorkplan(signedIn(c), group, c.req.valid('json')), 201)
    },
  )
  .get('/groups/:group/tasks', validate('param', groupParam), async (c) =>
    c.json(await tasksOf(signedIn(c), c.req.valid('param'))),
  )
  .patch(
    '/groups/:group/tasks/:reference',
    validate('param', groupItemParam),
    validate('json', taskChangeSchema),
    async (c) => {
      const { group, reference } = c.req.valid('param')
      return c.json(await changeTask(signedIn(c), { group }, reference, c.req.valid('json')))
    },
  )
  .get('/taskings', validate('query', taskingsQuery), async (c) =>
    c.json(await taskingsOf(signedIn(c), c.req.valid('query'))),
  )
  .post(
    '/groups/:group/tasks/:reference/decisions',
    validate('param', groupItemParam),
    validate('json', decisionSchema),
    async (c) => {
      const { group, reference } = c.req.valid('param')
      const decided = await decideTask(signedIn(c), { group }, reference, c.req.valid('json'))
      return c.json(decided, 201)
    },
  )
  .post(
    '/councils/:council/tasks/:reference/decisions',
    validate('param', councilItemParam),
    validate('json', decisionSchema),
    async (c) => {
      const { council, reference } = c.req.valid('param')
      const decided = await decideTask(signedIn(c), { council }, reference, c.req.valid('json'))
      return c.json(decided, 201)
    },
  )
  .get('/councils/:council/tasks', validate('param', councilParam), async (c) =>
    c.json(await tasksOf(signedIn(c), c.req.valid('param'))),
  )
  .post(
    '/councils/:council/tasks',
    validate('param', councilParam),
    validate('json', newTaskSchema),
    async (c) => {
      const { council } = c.req.valid('param')
      return c.json(await addTask(signedIn(c), council, c.req.valid('json')), 201)
    },
  )
  .patch(
    '/councils/:council/tasks/:reference',
    validate('param', councilItemParam),
    validate('json', taskChangeSchema),
    async (c) => {
      const { council, reference } = c.req.valid('param')
      return c.json(await changeTask(signedIn(c), { council }, reference, c.req.valid('json')))
    },
  )
