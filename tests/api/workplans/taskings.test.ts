import { describe, expect, test } from 'vitest'
import { nextReference } from '../../../api/workplans/taskings.ts'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const title = { en: 'Map the services', fr: 'Recenser les services' }
const task = { reference: 'T1', title, group: 'RES', askedOn: '2025-04-01', dueOn: '2025-06-30' }
const council = '/api/councils/JC/tasks'
const own = '/api/groups/RES/tasks/T1/decisions'
const decision = { verdict: 'essential', decidedOn: '2026-06-01', decidedBy: 'JC, June meeting' }

async function given(...tasks: object[]) {
  const ariane = await arpent.as(cast.ariane)
  for (const one of tasks) await ariane.post(council, { ...task, ...one })
  return { ariane, colin: await arpent.as(cast.colin) }
}

describe('taskings', () => {
  test('are all the analyst’s, and the own groups’ a co-chair’s', async () => {
    const { ariane, colin } = await given({}, { reference: 'T2', group: null })
    const references = (body: { tasks: { reference: string }[] }) =>
      body.tasks.map(({ reference }) => reference)
    const all = (await ariane.get('/api/taskings')).body
    expect(all).toMatchObject({ asOf: '2026-06-15', everything: true })
    expect(references(all)).toEqual(['T1', 'T2'])
    const few = (await colin.get('/api/taskings')).body
    expect(few).toMatchObject({ everything: false, tasks: [{ groupName: { en: 'Research' } }] })
    expect(references(few)).toEqual(['T1'])
  })

  test('that are still essential stay open; who decided and when is kept', async () => {
    const { colin } = await given({})
    expect((await colin.post(own, decision)).status).toBe(201)
    await colin.post(own, { ...decision, verdict: 'follow_up', note: 'Ask the territories.' })
    const [kept] = (await colin.get('/api/taskings')).body.tasks
    expect(kept).toMatchObject({
      reviewedOn: '2026-06-01',
      decisions: [
        { verdict: 'essential', decidedOn: '2026-06-01', decidedBy: 'JC, June meeting' },
        { verdict: 'follow_up', note: 'Ask the territories.', writtenBy: 'Colin Sample' },
      ],
    })
  })

  test('are retired: no longer open for anybody, the indicator neither', async () => {
    const { ariane, colin } = await given({})
    await colin.post(own, { ...decision, verdict: 'retire' })
    expect((await ariane.get('/api/taskings')).body.tasks).toEqual([])
    expect((await ariane.get('/api/taskings?show=ended')).body).toMatchObject({
      counts: { open: 0, ended: 1 },
      tasks: [{ reference: 'T1', retiredOn: '2026-06-01' }],
    })
    expect((await ariane.get('/api/groups/RES')).body.tasks).toEqual([])
    const again = await colin.post(own, decision)
    expect(again).toMatchObject({ status: 409, body: { code: 'task.ended' } })
    const closed = await colin.patch('/api/groups/RES/tasks/T1', { closedOn: '2026-06-10' })
    expect(closed.body.code).toBe('task.ended')
  })

  test('are relaunched as a new task that names the old; the old agreed date stays', async () => {
    const { colin } = await given({})
    const relaunch = { ...decision, verdict: 'relaunch', dueOn: '2026-12-01' }
    expect((await colin.post(own, relaunch)).body).toEqual({ relaunchedAs: 'T1-r2' })
    expect((await colin.get('/api/taskings')).body.tasks).toMatchObject([
      { reference: 'T1-r2', askedOn: '2026-06-01', dueOn: '2026-12-01', relaunches: 'T1', title },
    ])
    expect((await colin.get('/api/taskings?show=ended')).body.tasks).toMatchObject([
      { reference: 'T1', dueOn: '2025-06-30', relaunchedAs: 'T1-r2' },
    ])
  })
})

describe('a decision is refused, and nothing stored', () => {
  test.each([
    ['decided on a day to come', { decidedOn: '2026-06-16' }, 'task.date_in_future'],
    ['decided before it was asked', { decidedOn: '2025-03-31' }, 'task.before_asked'],
    ['by nobody', { decidedBy: ' ' }, 'request.invalid'],
    ['a follow-up without a word', { verdict: 'follow_up' }, 'request.invalid'],
    ['a relaunch without a date', { verdict: 'relaunch' }, 'request.invalid'],
    [
      'a relaunch for a day before it',
      { verdict: 'relaunch', dueOn: '2026-05-31' },
      'task.before_asked',
    ],
    ['a date with what stays', { dueOn: '2026-12-01' }, 'request.invalid'],
  ])('%s', async (_, fields, code) => {
    const { colin } = await given({})
    expect((await colin.post(own, { ...decision, ...fields })).body.code).toBe(code)
    const [kept] = (await colin.get('/api/taskings')).body.tasks
    expect(kept).toMatchObject({ decisions: [], reviewedOn: null })
  })
})

test.each([
  ['T1', 'T1-r2'],
  ['T1-r2', 'T1-r3'],
  ['2025-04', '2025-04-r2'],
  ['x'.repeat(40), `${'x'.repeat(37)}-r2`],
])('the work of %s, asked for again, is %s', (before, after) => {
  expect(nextReference(before)).toBe(after)
})
