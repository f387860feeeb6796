import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { changeRule, lookAt, pulse, readers } from './quarter.ts'

/** A rule changed, or a round moved, in ways that touch the rounds to come. Rounds open on 4 January, 5 April, 5 July. */
const arpent = useSandbox({ smtp: true })

let ariane: Client
let id: string
beforeEach(async () => {
  await seatMembers(arpent.db, fourteenSeats)
  arpent.setTime('2026-11-25T15:00:00Z')
  ariane = await arpent.as(cast.ariane)
  id = (await ariane.post('/api/consultations', pulse)).body.id
})

const show = async () => (await ariane.get(`/api/consultations/${id}`)).body
const mails = async () => (await ariane.get(`/api/consultations/${id}/mails`)).body

/** A second analyst. */
async function odile(): Promise<Client> {
  await arpent.db
    .insertInto('person_role')
    .columns(['person_id', 'role', 'starts_on'])
    .expression((eb) =>
      eb
        .selectFrom('person')
        .select(['id', eb.val('analyst').as('role'), eb.val('2026-01-01').as('starts_on')])
        .where('email', '=', cast.odile),
    )
    .execute()
  return arpent.as(cast.odile)
}

describe('two analysts who changed the same rule', () => {
  test('the second is told who changed it, and undoes nothing; having seen it, they can', async () => {
    const other = (await odile()).in('fr')
    const { mark } = (await other.get(`/api/consultations/${id}`)).body
    expect((await changeRule(ariane, id, { ...pulse, hour: 14 })).status).toBe(204)
    const late = { ...pulse, reminders: { after: [5], before: [] } }
    const refused = await other.put(`/api/consultations/${id}`, { ...late, seen: mark })
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'consultation.changed_meanwhile', params: { by: 'Ariane Exemple' } },
    })
    expect(refused.body.title).toContain('(Ariane Exemple)')
    expect(await show()).toMatchObject({ hour: 14, reminders: pulse.reminders })
    expect((await changeRule(other, id, { ...late, hour: 14 })).status).toBe(204)
    expect(await show()).toMatchObject({ hour: 14, reminders: late.reminders })
  })

  test('a change that says nothing of what was seen is refused', async () => {
    expect((await ariane.put(`/api/consultations/${id}`, pulse)).body).toMatchObject({
      code: 'request.invalid',
      params: { faults: [{ path: 'seen' }] },
    })
  })

  test('a pause in between is no other rule', async () => {
    const { mark } = await show()
    await ariane.post(`/api/consultations/${id}/pause`)
    const change = { ...pulse, hour: 14, seen: mark }
    expect((await ariane.put(`/api/consultations/${id}`, change)).status).toBe(204)
  })
})

test('a changed rule foretells no second round of a month that had its round', async () => {
  await lookAt(arpent, '2027-01-04T14:00:00Z')
  const { open } = await show()
  await ariane.post(`/api/waves/${open.id}/close`)
  const monthly = {
    ...pulse,
    cadence: { every: 'month', from: 1, on: { day: 20 }, openDays: 7 },
  }
  const of = await ariane.post(`/api/previews/consultation?of=${id}`, monthly)
  expect(of.body.period).toBe('2027-02')
  expect(of.body.coming[0].opensOn).toBe('2027-02-20')
  expect((await changeRule(ariane, id, monthly)).status).toBe(204)
  expect((await show()).coming[0]).toMatchObject({ period: '2027-02', state: 'planned' })
  expect((await mails()).next).toMatchObject({ period: '2027-02', refusal: null })
  expect(await lookAt(arpent, '2027-01-20T14:00:00Z')).toEqual([])
  expect(await lookAt(arpent, '2027-02-20T14:00:00Z')).toHaveLength(14)
})

describe('a round kept open past the next opening', () => {
  beforeEach(async () => {
    await lookAt(arpent, '2027-01-04T14:00:00Z')
  })
  const extend = async (closesOn: string) =>
    ariane.post(`/api/waves/${(await show()).open.id}/extend`, { closesOn })

  test('foretells at once that the next opens the morning after, with the mails it then sends', async () => {
    expect((await extend('2027-04-08')).status).toBe(204)
    const late = { period: '2027-04', state: 'planned', comesOn: '2027-04-09' }
    expect((await show()).next).toMatchObject(late)
    expect((await show()).coming[0]).toMatchObject(late)
    const { next } = await mails()
    expect(next).toMatchObject({ period: '2027-04', refusal: null, closesOn: '2027-04-25' })
    expect(next.mails.map(({ at }: { at: string }) => at)).toEqual([
      '2027-04-09T13:00:00.000Z',
      '2027-04-12T13:00:00.000Z',
      '2027-04-19T13:00:00.000Z',
      '2027-04-23T13:00:00.000Z',
    ])
    await lookAt(arpent, '2027-04-06T14:00:00Z')
    expect(await lookAt(arpent, '2027-04-09T12:59:00Z')).toEqual([])
    for (const { at, people } of next.mails)
      expect(readers(await lookAt(arpent, at))).toHaveLength(people.length)
  })

  test('by more than half of the next one’s days, that one is said not to be held, before its day and on it', async () => {
    // Of 21 days from 5 April, eleven have passed on the 16th.
    await extend('2027-04-15')
    const said = async () => {
      const { coming, next } = await show()
      return [coming[0], next]
    }
    const outlasted = [
      { period: '2027-04', state: 'outlasted', refusal: null },
      { period: '2027-07', opensOn: '2027-07-05' },
    ]
    expect(await said()).toMatchObject(outlasted)
    expect((await mails()).next).toMatchObject({ period: '2027-07', refusal: null })
    await lookAt(arpent, '2027-04-06T14:00:00Z')
    expect(await said()).toMatchObject(outlasted)
    expect((await mails()).next).toMatchObject({ period: '2027-07' })
    expect(await lookAt(arpent, '2027-04-16T13:00:00Z')).toEqual([])
    expect(readers(await lookAt(arpent, '2027-07-05T13:00:00Z'))).toHaveLength(14)
  })

  test('closed early after all, the next opens on its day', async () => {
    await extend('2027-04-15')
    await ariane.post(`/api/waves/${(await show()).open.id}/close`)
    expect((await show()).coming[0]).toMatchObject({ state: 'planned', comesOn: '2027-04-05' })
    expect(await lookAt(arpent, '2027-04-05T13:00:00Z')).toHaveLength(14)
  })
})
