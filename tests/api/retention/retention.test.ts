import { beforeEach, describe, expect, test } from 'vitest'
import { eraseOutOfTime } from '../../../api/retention/schedule.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { secretFor } from '../../support/outbox.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

const arpent = useSandbox()

const plan = {
  instrument: 'member-pulse',
  form: 'full',
  audience: { councils: ['JC'], roles: ['member'], groups: [] },
  closesOn: '2026-06-16',
  title: { en: 'June pulse', fr: 'Sondage éclair de juin' },
}
const litigation = 'Under litigation in the matter of the portal.'

let ariane: Client
let members: string[]
let id: string
beforeEach(async () => {
  arpent.setTime('2026-06-15T16:00:00Z')
  members = await seatMembers(arpent.db, fourteenSeats)
  ariane = await arpent.as(cast.ariane)
})

/** A round of fourteen members and Maya, of whom nine answer, the first twice; closed on 15 June 2026. */
async function closedRound(mode: 'named' | 'confidential') {
  id = (await ariane.post('/api/waves', { ...plan, mode })).body.id
  for (let number = 0; number < 9; number += 1) await answer(number, (number % 5) + 1)
  await answer(0, 5)
  expect((await ariane.post(`/api/waves/${id}/close`)).status).toBe(200)
}

async function answer(number: number, overall: number) {
  const person = arpent.nobody().invited(await secretFor(arpent.db, members[number] ?? ''))
  await person.post('/api/answer/submission', { answers: { ...pulseAnswers, overall } })
}

/** What anybody reads of the round's figures, and who took part. */
async function figures() {
  const read = async (path: string) => JSON.stringify((await ariane.get(path)).body)
  return Promise.all(
    [
      '/api/indicators/SAT-OVERALL/series?council=JC',
      '/api/scorecards/2026-2027/JC',
      `/api/waves/${id}`,
      `/api/waves/${id}/participation`,
    ].map(read),
  )
}

/** Responses with answers, responses in all, and earlier versions of answers. */
async function stored() {
  const { db } = arpent
  const responses = await db.selectFrom('response').select(['answers']).execute()
  const revisions = await db.selectFrom('response_revision').select('revision').execute()
  const full = responses.filter(({ answers }) => Object.keys(answers as object).length > 0)
  return { full: full.length, responses: responses.length, revisions: revisions.length }
}

const retention = async () => (await ariane.get(`/api/waves/${id}/retention`)).body
const people = async (): Promise<{ id: string; name: string }[]> =>
  (await ariane.get(`/api/waves/${id}/erasures/people`)).body
const decide = async (name: string, erase: boolean, reason = 'Asked by letter of 3 July.') => {
  const person = (await people()).find((one) => one.name === name)?.id
  return ariane.post(`/api/waves/${id}/erasures`, { person, erase, reason })
}

describe('the schedule of named answers', () => {
  test('empties them on the day two years after the close, not a day before; figures and who took part stay', async () => {
    await closedRound('named')
    expect(await retention()).toMatchObject({
      months: 24,
      erasesOn: '2028-06-15',
      erasedOn: null,
      hold: null,
      decisions: [],
    })
    const before = await figures()
    arpent.setTime('2028-06-15T03:59:00Z')
    await eraseOutOfTime(arpent.services)
    expect(await stored()).toEqual({ full: 9, responses: 9, revisions: 1 })
    arpent.setTime('2028-06-15T04:00:00Z')
    await eraseOutOfTime(arpent.services)
    await eraseOutOfTime(arpent.services)
    expect(await stored()).toEqual({ full: 0, responses: 9, revisions: 0 })
    expect(await retention()).toMatchObject({ erasesOn: null, erasedOn: '2028-06-15' })
    expect(await people()).toEqual([])
    const trace = arpent.db.selectFrom('audit_entry').select(['person_id', 'details'])
    expect(await trace.where('action', '=', 'answers.erased_by_schedule').execute()).toEqual([
      { person_id: null, details: { responses: 9, months: 24 } },
    ])
    arpent.setTime('2026-06-15T16:00:00Z')
    expect(await figures()).toEqual(before)
  })

  test('of a round closed on 29 February is over on the 28th', async () => {
    arpent.setTime('2028-02-29T16:00:00Z')
    const closesOn = '2028-03-01'
    id = (await ariane.post('/api/waves', { ...plan, closesOn, mode: 'named' })).body.id
    await ariane.post(`/api/waves/${id}/close`)
    expect((await retention()).erasesOn).toBe('2030-02-28')
  })

  test('leaves confidential answers, which carry no name', async () => {
    await closedRound('confidential')
    expect(await retention()).toMatchObject({ months: null, erasesOn: null })
    arpent.setTime('2036-06-15T04:00:00Z')
    await eraseOutOfTime(arpent.services)
    expect(await stored()).toMatchObject({ full: 9, responses: 9 })
  })

  test('waits for late answers, then for a hold, and takes no late answers afterwards', async () => {
    await closedRound('named')
    const late = (until: string | null) => ariane.put(`/api/waves/${id}/late`, { until })
    arpent.setTime('2028-05-02T16:00:00Z')
    await late('2028-07-10')
    arpent.setTime('2028-06-20T16:00:00Z')
    await eraseOutOfTime(arpent.services)
    expect((await stored()).full).toBe(9)
    await late(null)
    expect((await ariane.put(`/api/waves/${id}/hold`, { reason: litigation })).status).toBe(204)
    await eraseOutOfTime(arpent.services)
    expect((await stored()).full).toBe(9)
    expect((await retention()).hold).toMatchObject({
      reason: litigation,
      placedBy: 'Ariane Exemple',
    })
    expect((await ariane.send('DELETE', `/api/waves/${id}/hold`)).status).toBe(204)
    await eraseOutOfTime(arpent.services)
    expect((await stored()).full).toBe(0)
    expect((await late('2028-07-10')).body.code).toBe('late.answers_erased')
  })
})

describe.each(['named', 'confidential'] as const)('a request for erasure, %s', (mode) => {
  test('that is granted empties that person’s answers alone; every figure stays', async () => {
    await closedRound(mode)
    const before = await figures()
    expect(await people()).toHaveLength(9)
    expect((await decide('Member 01 Sample', true)).status).toBe(204)
    expect(await stored()).toEqual({ full: 8, responses: 9, revisions: 0 })
    expect((await people()).map(({ name }) => name)).not.toContain('Member 01 Sample')
    expect((await retention()).decisions).toMatchObject([
      { person: 'Member 01 Sample', erased: true, by: 'Ariane Exemple' },
    ])
    expect(await figures()).toEqual(before)
    const late = await ariane.put(`/api/waves/${id}/late`, { until: '2026-07-10' })
    expect(late.body.code).toBe('late.answers_erased')
  })

  test('under a hold is refused with its reason; that they are kept can be decided, and is kept with its reason', async () => {
    await closedRound(mode)
    await ariane.put(`/api/waves/${id}/hold`, { reason: litigation })
    const refused = await decide('Member 01 Sample', true)
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({ code: 'erasure.held', params: { reason: litigation } })
    expect((await decide('Member 01 Sample', false)).status).toBe(204)
    expect((await stored()).full).toBe(9)
    expect((await retention()).decisions).toMatchObject([{ erased: false }])
  })

  test('waits for the end of late answers', async () => {
    await closedRound(mode)
    await ariane.put(`/api/waves/${id}/late`, { until: '2026-07-10' })
    expect((await decide('Member 01 Sample', true)).body).toMatchObject({
      code: 'erasure.late_open',
      params: { until: '2026-07-10' },
    })
    expect((await stored()).full).toBe(9)
  })
})

describe('what is refused', () => {
  test('a round that is open, unknown, or nobody’s', async () => {
    id = (await ariane.post('/api/waves', { ...plan, mode: 'named' })).body.id
    expect((await retention()).code).toBe('wave.open')
    expect((await ariane.put(`/api/waves/${id}/hold`, { reason: 'x' })).body.code).toBe('wave.open')
    await arpent.db.updateTable('wave').set({ mode: 'anonymous' }).execute()
    expect((await retention()).code).toBe('erasure.not_tied')
    id = '00000000-0000-4000-8000-000000000000'
    expect((await retention()).code).toBe('wave.unknown')
  })

  test('a person without answers, a second erasure, a blank reason, no hold to lift', async () => {
    await closedRound('named')
    const person = (await people())[0]?.id
    await decide('Member 01 Sample', true)
    const again = { person, erase: true, reason: 'Again.' }
    expect((await ariane.post(`/api/waves/${id}/erasures`, again)).body.code).toBe(
      'erasure.nothing_kept',
    )
    const blank = { person, erase: true, reason: '  ' }
    expect((await ariane.post(`/api/waves/${id}/erasures`, blank)).status).toBe(400)
    expect((await ariane.put(`/api/waves/${id}/hold`, { reason: '\u200b' })).status).toBe(400)
    expect((await ariane.send('DELETE', `/api/waves/${id}/hold`)).body.code).toBe(
      'retention.not_held',
    )
    expect((await retention()).decisions).toHaveLength(1)
  })
})
