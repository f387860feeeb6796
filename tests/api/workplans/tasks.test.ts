import { describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const title = { en: 'Map the services', fr: 'Recenser les services' }
const task = { reference: 'T1', title, group: 'RES', askedOn: '2026-04-01', dueOn: '2026-06-30' }
const path = '/api/councils/JC/tasks'
const stored = () => arpent.db.selectFrom('assigned_task').selectAll().execute()

describe('tasks a council assigns', () => {
  test('reach the group, whose co-chair reviews and closes them', async () => {
    const ariane = await arpent.as(cast.ariane)
    expect((await ariane.post(path, task)).status).toBe(201)
    const colin = await arpent.as(cast.colin)
    expect((await colin.get('/api/groups/RES/tasks')).body).toMatchObject([
      { council: 'JC', reference: 'T1', closedOn: null, reviews: [] },
    ])
    await colin.patch('/api/groups/RES/tasks/T1', { reviewedOn: '2026-05-20' })
    await colin.patch('/api/groups/RES/tasks/T1', { reviewedOn: '2026-05-04' })
    await colin.patch('/api/groups/RES/tasks/T1', { reviewedOn: '2026-05-20' })
    const closed = await colin.patch('/api/groups/RES/tasks/T1', { closedOn: '2026-06-10' })
    expect(closed.body).toMatchObject({
      closedOn: '2026-06-10',
      reviews: ['2026-05-04', '2026-05-20'],
    })
    expect((await ariane.get(path)).body).toEqual([closed.body])
  })

  test('may be opened again, and leave a trace each time', async () => {
    const ariane = await arpent.as(cast.ariane)
    await ariane.post(path, { ...task, closedOn: '2026-06-01' })
    expect((await ariane.patch(`${path}/T1`, { closedOn: null })).body.closedOn).toBeNull()
    const traces = await arpent.db
      .selectFrom('audit_entry')
      .select(['action', 'subject'])
      .where('action', 'like', 'task.%')
      .execute()
    expect(traces).toEqual([
      { action: 'task.added', subject: 'JC/T1' },
      { action: 'task.changed', subject: 'JC/T1' },
    ])
  })
})

describe('a task is refused, and nothing stored', () => {
  test.each([
    ['due before it was asked', { dueOn: '2026-03-31' }, 'task.before_asked'],
    ['closed before it was asked', { closedOn: '2026-03-31' }, 'task.before_asked'],
    ['closed on a day to come', { closedOn: '2026-06-16' }, 'task.date_in_future'],
    ['asked on a day to come', { askedOn: '2026-06-16' }, 'task.date_in_future'],
    ['for a group nobody knows', { group: 'NOPE' }, 'group.unknown'],
    ['without an agreed date', { dueOn: null }, 'request.invalid'],
  ])('%s', async (_, fields, code) => {
    const ariane = await arpent.as(cast.ariane)
    expect((await ariane.post(path, { ...task, ...fields })).body.code).toBe(code)
    expect(await stored()).toEqual([])
  })

  test('in the name of a council nobody knows', async () => {
    const ariane = await arpent.as(cast.ariane)
    const answer = await ariane.post('/api/councils/NOPE/tasks', task)
    expect(answer).toMatchObject({ status: 404, body: { code: 'council.unknown' } })
  })

  test('with a reference the council, or the group, has already', async () => {
    const ariane = await arpent.as(cast.ariane)
    await ariane.post(path, task)
    const again = await ariane.post(path, { ...task, group: null })
    expect(again).toMatchObject({ status: 409, body: { code: 'task.reference_taken' } })
    const other = await ariane.post('/api/councils/PSSDC/tasks', task)
    expect(other).toMatchObject({ status: 409, body: { code: 'task.reference_taken' } })
  })

  test('a change of the agreed date: it measures the task', async () => {
    const ariane = await arpent.as(cast.ariane)
    await ariane.post(path, task)
    expect((await ariane.patch(`${path}/T1`, { dueOn: '2026-12-31' })).status).toBe(400)
    expect((await stored())[0]?.due_on).toBe('2026-06-30')
  })

  test('a review before it was asked, or of a task not there', async () => {
    const ariane = await arpent.as(cast.ariane)
    await ariane.post(path, task)
    const early = await ariane.patch(`${path}/T1`, { reviewedOn: '2026-03-01' })
    expect(early.body.code).toBe('task.before_asked')
    expect(await arpent.db.selectFrom('task_review').selectAll().execute()).toEqual([])
    expect((await ariane.patch(`${path}/T9`, { reviewedOn: '2026-05-01' })).body.code).toBe(
      'task.unknown',
    )
  })
})

test('the councils’ register is the analyst’s', async () => {
  for (const email of [cast.colin, cast.maya, cast.rory, cast.odile])
    expect((await (await arpent.as(email)).get(path)).status, email).toBe(403)
})
