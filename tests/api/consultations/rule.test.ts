import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { changed, contentsOf } from '../../support/tables.ts'
import { changeRule, lookAt, pulse, readers } from './quarter.ts'

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
const does = (id: string, verb: string) => ariane.post(`/api/consultations/${id}/${verb}`)

describe('a consultation that could not open its next round', () => {
  const monthly = { every: 'month', from: 1, on: { day: 1 }, openDays: 29 }
  const nobody = { councils: [], roles: ['member'], groups: [] }
  const few = { ...pulse.audience, orders: ['territorial'] }
  test.each([
    ['no such survey', { instrument: 'weather' }, 404, 'instrument.unknown'],
    [
      'a promise the survey is not offered with',
      { instrument: 'interview-wg-cochair', forms: ['full'] },
      422,
      'instrument.mode',
    ],
    [
      'a short form where there is none',
      { instrument: 'guide-impact' },
      422,
      'instrument.no_short_form',
    ],
    ['nobody', { audience: nobody }, 422, 'wave.nobody'],
    ['too few to protect', { audience: few }, 422, 'wave.too_few'],
    ['rounds that run into the next', { cadence: monthly }, 422, 'consultation.overlaps_itself'],
    ['a thirteenth month', { cadence: { ...monthly, from: 13 } }, 400, 'request.invalid'],
    ['no title in French', { title: { en: 'Pulse', fr: ' ' } }, 400, 'request.invalid'],
  ])('%s: is refused, and nothing is kept', async (_, change, status, code) => {
    const before = await contentsOf(arpent.db)
    for (const path of ['/api/consultations', '/api/previews/consultation']) {
      const answer = await ariane.post(path, { ...pulse, ...change })
      const refusal = answer.body.refusal ?? answer.body
      if (path.endsWith('consultations')) expect(answer.status).toBe(status)
      expect(refusal.code).toBe(code)
    }
    expect(changed(before, await contentsOf(arpent.db))).toEqual([])
  })

  test('addresses that all send messages back', async () => {
    const people = await arpent.db.selectFrom('person').select('email').execute()
    await arpent.db
      .insertInto('address_failure')
      .values(
        people.map(({ email }) => ({
          address: email,
          kind: 'bounced',
          reason: 'no such mailbox',
          failed_at: arpent.services.clock.now(),
        })),
      )
      .execute()
    expect((await ariane.post('/api/consultations', pulse)).body.code).toBe('wave.no_addresses')
  })
})

describe('before its first round', () => {
  test('the preview tells every opening of the year, and who is left out with the reason', async () => {
    await arpent.db
      .updateTable('person')
      .set({ jurisdiction_code: null })
      .where('email', '=', 'member03@example.org')
      .execute()
    const { body } = await ariane.post('/api/previews/consultation', pulse)
    expect(body).toMatchObject({
      opensOn: '2027-01-04',
      closesOn: '2027-01-24',
      form: 'short',
      refusal: null,
      leftOut: [{ name: 'Member 03 Sample', why: 'no_jurisdiction' }],
    })
    expect(body.coming.map(({ opensOn }: { opensOn: string }) => opensOn)).toEqual([
      '2027-01-04',
      '2027-04-05',
      '2027-07-05',
      '2027-10-04',
    ])
    expect(body.people).toHaveLength(13)
    expect(JSON.stringify(body)).not.toMatch(/\/answer#\w/)
  })

  test('only the orders of government that were named', async () => {
    const orders = ['provincial', 'federal']
    const { body } = await ariane.post('/api/previews/consultation', {
      ...pulse,
      audience: { ...pulse.audience, orders },
    })
    expect(body.people).toHaveLength(11)
  })
})

describe('by hand', () => {
  test('paused, nothing opens or reminds; resumed in time, it opens at once', async () => {
    const id = await start()
    await does(id, 'pause')
    expect(await lookAt(arpent, '2027-01-05T15:00:00Z')).toEqual([])
    expect(await show(id)).toMatchObject({ state: 'paused' })
    await does(id, 'resume')
    expect(await lookAt(arpent, '2027-01-06T15:00:00Z')).toHaveLength(14)
    await does(id, 'pause')
    expect(await lookAt(arpent, '2027-01-10T15:00:00Z')).toEqual([])
    // It still closes on its day.
    await lookAt(arpent, '2027-01-25T15:00:00Z')
    expect((await show(id)).rounds).toMatchObject([{ state: 'closed', closedOn: '2027-01-24' }])
  })

  test('the next period is skipped, and kept again', async () => {
    const id = await start()
    await does(id, 'periods/2027-01/skip')
    expect((await show(id)).next).toMatchObject({ period: '2027-04' })
    await does(id, 'periods/2027-01/keep')
    expect((await show(id)).next).toMatchObject({ period: '2027-01' })
    await does(id, 'periods/2027-01/skip')
    expect(await lookAt(arpent, '2027-01-04T15:00:00Z')).toEqual([])
    expect(await lookAt(arpent, '2027-04-05T15:00:00Z')).toHaveLength(14)
    expect((await does(id, 'periods/2027-02/skip')).body.code).toBe('consultation.period_unknown')
  })

  test('extended, it closes later, and the last reminder comes two days before that', async () => {
    const id = await start()
    await lookAt(arpent, '2027-01-04T14:00:00Z')
    const wave = (await show(id)).open.id
    const extend = (closesOn: string) => ariane.post(`/api/waves/${wave}/extend`, { closesOn })
    expect((await extend('2027-01-24')).body).toMatchObject({ code: 'wave.extension_earlier' })
    await lookAt(arpent, '2027-01-22T14:00:00Z')
    expect((await extend('2027-01-31')).status).toBe(204)
    expect(await lookAt(arpent, '2027-01-25T15:00:00Z')).toEqual([])
    const again = await lookAt(arpent, '2027-01-29T14:00:00Z')
    expect(readers(again)).toHaveLength(14)
    expect(again[0]?.text).toMatch(/31 (January|janvier) 2027/)
    await lookAt(arpent, '2027-02-01T06:00:00Z')
    expect((await extend('2027-02-28')).body.code).toBe('wave.closed')
  })

  test('a round held open past the next opening keeps that one waiting, which says so and opens afterwards', async () => {
    const id = await start()
    await lookAt(arpent, '2027-01-04T14:00:00Z')
    const wave = (await show(id)).open.id
    await ariane.post(`/api/waves/${wave}/extend`, { closesOn: '2027-04-07' })
    expect(await lookAt(arpent, '2027-04-05T13:00:00Z')).toHaveLength(14) // the last reminder
    expect((await show(id)).coming[0]).toMatchObject({
      period: '2027-04',
      state: 'refused',
      opensAt: '2027-04-08T13:00:00.000Z',
      refusal: { code: 'consultation.round_open', params: { closesOn: '2027-04-07' } },
    })
    // The one closes at midnight; nobody gets the other's invitation before nine.
    expect(await lookAt(arpent, '2027-04-08T04:00:00Z')).toEqual([])
    expect((await show(id)).rounds).toMatchObject([{ state: 'closed' }])
    expect(await lookAt(arpent, '2027-04-08T12:59:59Z')).toEqual([])
    expect(await lookAt(arpent, '2027-04-08T13:00:00Z')).toHaveLength(14)
    expect((await show(id)).open.closesOn).toBe('2027-04-25')
  })

  test('ended, its open round runs on and no other opens; nothing of it can be changed', async () => {
    const id = await start()
    await lookAt(arpent, '2027-01-04T14:00:00Z')
    await does(id, 'end')
    expect(await lookAt(arpent, '2027-01-07T14:00:00Z')).toHaveLength(14)
    expect(await lookAt(arpent, '2027-04-05T15:00:00Z')).toEqual([])
    expect(await show(id)).toMatchObject({ state: 'ended', next: null, open: null })
    for (const verb of ['pause', 'resume', 'end', 'periods/2027-07/skip'])
      expect((await does(id, verb)).body.code).toBe('consultation.ended')
    expect((await changeRule(ariane, id, pulse)).body.code).toBe('consultation.ended')
  })

  test('changed after an opening day has passed, it opens nothing for the past', async () => {
    const id = await start({ cadence: { ...pulse.cadence, from: 3 } })
    arpent.setTime('2027-01-12T15:00:00Z')
    expect((await changeRule(ariane, id, pulse)).status).toBe(204)
    expect(await lookAt(arpent, '2027-01-12T15:01:00Z')).toEqual([])
    expect((await show(id)).next).toMatchObject({ period: '2027-04' })
  })
})

test('a round that can’t open says why, and opens once that is mended', async () => {
  const id = await start()
  const ends = (day: string | null) =>
    arpent.db
      .updateTable('person_role')
      .set({ ends_on: day })
      .where('role', '=', 'member')
      .execute()
  await ends('2026-12-31')
  expect(await lookAt(arpent, '2027-01-04T14:00:00Z')).toEqual([])
  expect((await show(id)).coming[0]).toMatchObject({
    state: 'refused',
    refusal: { code: 'wave.nobody' },
  })
  await ends(null)
  expect(await lookAt(arpent, '2027-01-05T14:00:00Z')).toHaveLength(14)
  expect((await show(id)).coming[0]).toMatchObject({ period: '2027-04', state: 'planned' })
})
