import { describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const title = { en: 'Findings shared', fr: 'Constats communiqués' }
const path = '/api/groups/RES/milestones'
const stored = () => arpent.db.selectFrom('milestone').selectAll().orderBy('reference').execute()
const traces = async () =>
  (await arpent.db.selectFrom('audit_entry').select(['action', 'subject']).execute()).filter(
    ({ action }) => action.startsWith('milestone.'),
  )

describe('a group’s milestones', () => {
  test('are added, approved once and ticked by the group’s co-chair, each write with its trace', async () => {
    const colin = await arpent.as(cast.colin)
    const added = await colin.post(path, { reference: 'M1', title })
    expect(added).toMatchObject({
      status: 201,
      body: { reference: 'M1', firstApprovedDueOn: null },
    })
    await colin.patch(`${path}/M1`, { firstApprovedDueOn: '2026-05-31' })
    const done = await colin.patch(`${path}/M1`, { doneOn: '2026-05-31' })
    expect(done).toMatchObject({ status: 200, body: { doneOn: '2026-05-31', title } })
    expect((await colin.get(path)).body).toMatchObject({
      milestones: [{ reference: 'M1', firstApprovedDueOn: '2026-05-31', doneOn: '2026-05-31' }],
      delivery: { asOf: '2026-06-15', due: 1, onTime: 1, late: 0, undelivered: 0, undated: 0 },
    })
    expect(await traces()).toEqual([
      { action: 'milestone.added', subject: 'RES/M1' },
      { action: 'milestone.changed', subject: 'RES/M1' },
      { action: 'milestone.changed', subject: 'RES/M1' },
    ])
  })

  test('without an approved date are listed, not counted', async () => {
    const ariane = await arpent.as(cast.ariane)
    await ariane.post(path, { reference: 'M1', title })
    expect((await ariane.get(path)).body.delivery).toMatchObject({ due: 0, undated: 1 })
  })

  test('keep their first approved date when the work slips', async () => {
    const ariane = await arpent.as(cast.ariane)
    await ariane.post(path, { reference: 'M1', title, firstApprovedDueOn: '2026-05-31' })
    const again = await ariane.patch(`${path}/M1`, { firstApprovedDueOn: '2026-09-30' })
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'milestone.already_approved', params: { date: '2026-05-31' } },
    })
    const reason = 'The contract was signed late.'
    const revised = await ariane.patch(`${path}/M1`, { revisedDueOn: '2026-09-30', reason })
    expect(revised.body).toMatchObject({
      firstApprovedDueOn: '2026-05-31',
      revisedDueOn: '2026-09-30',
    })
  })

  test('keep it whoever writes: the database refuses too', async () => {
    const ariane = await arpent.as(cast.ariane)
    await ariane.post(path, { reference: 'M1', title, firstApprovedDueOn: '2026-05-31' })
    const moved = arpent.db
      .updateTable('milestone')
      .set({ first_approved_due_on: '2026-09-30' })
      .execute()
    await expect(moved).rejects.toMatchObject({ constraint: 'milestone_first_approval_immutable' })
  })

  test('take a date ticked by mistake back', async () => {
    const ariane = await arpent.as(cast.ariane)
    await ariane.post(path, { reference: 'M1', title, doneOn: '2026-06-01' })
    expect((await ariane.patch(`${path}/M1`, { doneOn: null })).body.doneOn).toBeNull()
  })
})

describe('a milestone is refused, and nothing stored', () => {
  const refusals: [string, object, string, number][] = [
    ['done on a day to come', { doneOn: '2026-06-16' }, 'milestone.date_in_future', 422],
    ['cancelled on a day to come', { cancelledOn: '2027-01-01' }, 'milestone.date_in_future', 422],
    [
      'done and cancelled both',
      { doneOn: '2026-06-01', cancelledOn: '2026-06-01' },
      'milestone.done_and_cancelled',
      422,
    ],
    [
      'done before its start',
      { startsOn: '2026-06-02', doneOn: '2026-06-01' },
      'milestone.done_before_start',
      422,
    ],
    [
      'due before its start',
      { startsOn: '2026-06-02', plannedDueOn: '2026-06-01' },
      'milestone.due_before_start',
      422,
    ],
    [
      'evidence of nothing done',
      { evidence: 'https://example.org/x' },
      'milestone.evidence_of_nothing',
      422,
    ],
    [
      'evidence that is no https address',
      { doneOn: '2026-06-01', evidence: 'javascript:alert(1)' },
      'request.invalid',
      400,
    ],
    ['a day no calendar has', { doneOn: '2026-02-30' }, 'request.invalid', 400],
    ['a moment for a day', { doneOn: '2026-02-03T10:00:00Z' }, 'request.invalid', 400],
    ['a title in one language', { title: { en: 'Findings', fr: ' ' } }, 'request.invalid', 400],
    ['a reference that is none', { reference: '../M1' }, 'request.invalid', 400],
    ['a field nobody knows', { owner: 'somebody' }, 'request.invalid', 400],
  ]

  test.each(refusals)('%s', async (_, fields, code, status) => {
    const ariane = await arpent.as(cast.ariane)
    const answer = await ariane.post(path, { reference: 'M1', title, ...fields })
    expect(answer).toMatchObject({ status, body: { code } })
    expect(await stored()).toEqual([])
    expect(await traces()).toEqual([])
  })

  test('a reference the group has already', async () => {
    const ariane = await arpent.as(cast.ariane)
    await ariane.post(path, { reference: 'M1', title })
    expect(await ariane.post(path, { reference: 'M1', title })).toMatchObject({
      status: 409,
      body: { code: 'milestone.reference_taken' },
    })
    expect(await stored()).toHaveLength(1)
  })

  test('a group nobody knows', async () => {
    const ariane = await arpent.as(cast.ariane)
    const unknown = await ariane.post('/api/groups/NOPE/milestones', { reference: 'M1', title })
    expect(unknown).toMatchObject({ status: 404, body: { code: 'group.unknown' } })
    expect((await ariane.get('/api/groups/NOPE/milestones')).body.code).toBe('group.unknown')
  })

  const changes: [string, object, object, string][] = [
    [
      'cancelled when done',
      { doneOn: '2026-06-01' },
      { cancelledOn: '2026-06-02' },
      'milestone.done_and_cancelled',
    ],
    [
      'approved once it is done',
      { doneOn: '2026-06-01' },
      { firstApprovedDueOn: '2026-06-30' },
      'milestone.approved_after_end',
    ],
    [
      'approved once it is cancelled',
      { cancelledOn: '2026-06-01' },
      { firstApprovedDueOn: '2026-06-30' },
      'milestone.approved_after_end',
    ],
    [
      'revised before approval',
      {},
      { revisedDueOn: '2026-09-30', reason: 'Late.' },
      'milestone.not_approved',
    ],
    [
      'moved without a reason',
      { firstApprovedDueOn: '2026-05-31' },
      { revisedDueOn: '2026-09-30' },
      'milestone.reason_missing',
    ],
    ['a change of nothing', {}, {}, 'request.invalid'],
  ]

  test.each(changes)('%s', async (_, fields, change, code) => {
    const ariane = await arpent.as(cast.ariane)
    await ariane.post(path, { reference: 'M1', title, ...fields })
    const before = await stored()
    expect((await ariane.patch(`${path}/M1`, change)).body.code).toBe(code)
    expect(await stored()).toEqual(before)
  })

  test('one that is not there', async () => {
    const ariane = await arpent.as(cast.ariane)
    expect(await ariane.patch(`${path}/M9`, { doneOn: '2026-06-01' })).toMatchObject({
      status: 404,
      body: { code: 'milestone.unknown' },
    })
  })
})

describe('who keeps a workplan', () => {
  test.each([cast.maya, cast.rory, cast.odile])('%s may not', async (email) => {
    const person = await arpent.as(email)
    expect((await person.get(path)).status).toBe(403)
    expect((await person.post(path, { reference: 'M1', title })).status).toBe(403)
  })

  test('a co-chair only their own group’s', async () => {
    await arpent.db
      .insertInto('working_group')
      .values({
        code: 'OTH',
        council_code: 'JC',
        name: JSON.stringify(title),
        kind: 'committee',
        sort: 2,
      })
      .execute()
    const colin = await arpent.as(cast.colin)
    expect((await colin.get('/api/groups/OTH/milestones')).status).toBe(403)
  })
})
