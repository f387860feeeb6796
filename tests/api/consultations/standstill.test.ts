import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { changeRule, lookAt, pulse } from './quarter.ts'

/** What becomes of a round whose turn came while something stood in its way. */
const arpent = useSandbox({ smtp: true })

let ariane: Client
beforeEach(async () => {
  await seatMembers(arpent.db, fourteenSeats)
  arpent.setTime('2026-11-25T15:00:00Z')
  ariane = await arpent.as(cast.ariane)
})

const start = async (change: object = {}): Promise<string> =>
  (await ariane.post('/api/consultations', { ...pulse, ...change })).body.id
const show = async (id: string) => (await ariane.get(`/api/consultations/${id}`)).body
const memberships = (endOn: string | null) =>
  arpent.db
    .updateTable('person_role')
    .set({ ends_on: endOn })
    .where('role', '=', 'member')
    .execute()

test('set up on an opening day after the hour, it opens on the next day foretold, not at once', async () => {
  arpent.setTime('2027-01-04T14:01:00Z')
  expect((await ariane.post('/api/previews/consultation', pulse)).body.opensOn).toBe('2027-04-05')
  const id = await start()
  expect(await lookAt(arpent, '2027-01-04T14:02:00Z')).toEqual([])
  expect((await show(id)).next).toMatchObject({ period: '2027-04', state: 'planned' })
})

test('set up on an opening day before the hour, it opens that day', async () => {
  arpent.setTime('2027-01-04T13:59:00Z')
  await start()
  expect(await lookAt(arpent, '2027-01-04T14:00:00Z')).toHaveLength(14)
})

describe('a round that waits to open', () => {
  const orders = ['provincial', 'federal', 'territorial']
  test('opens once the rule is mended, with the people of the new rule', async () => {
    const id = await start()
    await memberships('2026-12-31')
    expect(await lookAt(arpent, '2027-01-04T14:00:00Z')).toEqual([])
    await memberships(null)
    arpent.setTime('2027-01-05T15:00:00Z')
    const mended = { ...pulse, audience: { ...pulse.audience, orders: orders.slice(0, 1) } }
    expect((await changeRule(ariane, id, mended)).status).toBe(204)
    // Eight of the first council’s ten seats are provinces’; British Columbia’s and Ontario’s members come to them.
    expect(await lookAt(arpent, '2027-01-05T15:01:00Z')).toHaveLength(10)
    expect((await show(id)).open).toMatchObject({ closesOn: '2027-01-24' })
  })

  test('is lost with a rule under which that month has no round', async () => {
    const id = await start()
    await memberships('2026-12-31')
    await lookAt(arpent, '2027-01-04T14:00:00Z')
    await memberships(null)
    arpent.setTime('2027-01-05T15:00:00Z')
    const later = { ...pulse, cadence: { ...pulse.cadence, from: 2 } }
    expect((await changeRule(ariane, id, later)).status).toBe(204)
    expect(await lookAt(arpent, '2027-01-05T15:01:00Z')).toEqual([])
    expect((await show(id)).next).toMatchObject({ period: '2027-02', opensOn: '2027-02-01' })
  })

  test('is missed and said so, with its reason, though the one after it is left out', async () => {
    const id = await start()
    await memberships('2026-12-31')
    await lookAt(arpent, '2027-01-04T14:00:00Z')
    await ariane.post(`/api/consultations/${id}/periods/2027-04/skip`)
    await lookAt(arpent, '2027-04-06T14:00:00Z')
    expect((await show(id)).past).toMatchObject([
      { period: '2027-01', state: 'missed', refusal: { code: 'wave.nobody' } },
      { period: '2027-04', state: 'skipped' },
    ])
  })
})

test('down over several rounds, each is missed and shown so, and only the one that can still be held opens', async () => {
  const id = await start()
  expect(await lookAt(arpent, '2027-10-05T14:00:00Z')).toHaveLength(14)
  expect(await lookAt(arpent, '2027-10-05T14:01:00Z')).toEqual([])
  const { past, rounds } = await show(id)
  expect(past).toMatchObject([
    { period: '2027-01', state: 'missed' },
    { period: '2027-04', state: 'missed' },
    { period: '2027-07', state: 'missed' },
  ])
  expect(rounds).toMatchObject([{ closesOn: '2027-10-24' }])
})

describe('an anonymous round that waits for a co-chair', () => {
  async function waiting(id: string) {
    await lookAt(arpent, '2027-01-04T14:00:00Z')
    const colin = await arpent.as(cast.colin)
    const [asked] = (await colin.get('/api/launches')).body
    expect(asked.plan.consultation).toEqual({ id, period: '2027-01' })
    const approve = () => colin.post(`/api/launches/${asked.id}/approve`, { people: asked.people })
    return { colin, approve }
  }

  test('does not open while its consultation is paused, and says so; resumed, it does', async () => {
    const id = await start({ mode: 'anonymous' })
    const { colin, approve } = await waiting(id)
    await ariane.post(`/api/consultations/${id}/pause`)
    expect((await colin.get('/api/launches')).body[0].obstacle).toBe('consultation.paused')
    expect(await approve()).toMatchObject({ status: 409, body: { code: 'consultation.paused' } })
    expect(await lookAt(arpent, '2027-01-05T14:00:00Z')).toEqual([])
    await ariane.post(`/api/consultations/${id}/resume`)
    expect((await approve()).status).toBe(201)
  })

  test('is taken back with the end of its consultation: nobody is asked to approve it any more', async () => {
    const id = await start({ mode: 'anonymous' })
    const { colin, approve } = await waiting(id)
    await ariane.post(`/api/consultations/${id}/end`)
    expect((await colin.get('/api/launches')).body).toEqual([])
    expect(await approve()).toMatchObject({ status: 409, body: { code: 'launch.decided' } })
    expect((await show(id)).rounds).toEqual([])
  })

  test('nobody decided on until its last day is no longer among those to approve', async () => {
    const id = await start({ mode: 'anonymous' })
    const { colin } = await waiting(id)
    await lookAt(arpent, '2027-01-25T06:00:00Z')
    expect((await colin.get('/api/launches')).body).toEqual([])
    expect((await show(id)).past).toMatchObject([{ period: '2027-01', state: 'unapproved' }])
  })

  test('still waits for them after its rule has changed', async () => {
    const id = await start({ mode: 'anonymous' })
    const { approve } = await waiting(id)
    const change = { ...pulse, mode: 'anonymous', reminders: { after: [4], before: [] } }
    expect((await changeRule(ariane, id, change)).status).toBe(204)
    await lookAt(arpent, '2027-01-05T14:00:00Z')
    expect((await show(id)).next).toMatchObject({ period: '2027-01', state: 'proposed' })
    expect((await approve()).status).toBe(201)
  })
})
