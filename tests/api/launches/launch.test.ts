import { beforeEach, describe, expect, test } from 'vitest'
import { dispatchQueued } from '../../../api/mail/dispatch.ts'
import { anonymousPulse, launchAnonymous } from '../../support/anonymous.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox({ smtp: true })

let ariane: Client
let colin: Client
beforeEach(async () => {
  await seatMembers(arpent.db, fourteenSeats)
  ariane = await arpent.as(cast.ariane)
  colin = await arpent.as(cast.colin)
})

const propose = (change: object = {}) =>
  ariane.post('/api/launches', { ...anonymousPulse, ...change })
const mailsTo = (email: string) =>
  arpent.sent.filter(({ to, text }) => to === email && !text.includes('/sign-in/'))

describe('before anything is sent', () => {
  test('a co-chair is asked; nobody is invited, and no wave exists', async () => {
    expect((await propose()).status).toBe(201)
    await dispatchQueued(arpent.services)
    expect(mailsTo(cast.colin).map(({ text }) => text.includes('/launches'))).toEqual([true])
    expect(mailsTo(cast.maya)).toEqual([])
    expect(await arpent.db.selectFrom('wave').selectAll().execute()).toEqual([])
  })

  test('the analyst can’t open it alone, nor a proposer approve their own', async () => {
    const alone = await ariane.post('/api/waves', anonymousPulse)
    expect(alone.body.code).toBe('launch.needs_approval')
    const { id } = (await propose()).body
    await arpent.db
      .updateTable('launch_proposal')
      .set(({ selectFrom }) => ({
        proposed_by: selectFrom('person').select('id').where('email', '=', cast.colin),
      }))
      .execute()
    const { people } = (await colin.get('/api/launches')).body[0]
    const own = await colin.post(`/api/launches/${id}/approve`, { people })
    expect([own.status, own.body.code]).toEqual([403, 'launch.same_person'])
  })

  test('what is approved is the list that was seen: another one is looked at again', async () => {
    const { id } = (await propose()).body
    const [seen] = (await colin.get('/api/launches')).body
    expect(seen.invited).toHaveLength(14)
    await arpent.db
      .updateTable('person')
      .set({ email: 'another@example.org' })
      .where('email', '=', 'member01@example.org')
      .execute()
    const changed = await colin.post(`/api/launches/${id}/approve`, { people: seen.people })
    expect([changed.status, changed.body.code]).toEqual([409, 'launch.people_changed'])
    const [now] = (await colin.get('/api/launches')).body
    const approved = await colin.post(`/api/launches/${id}/approve`, { people: now.people })
    expect(approved.status).toBe(201)
    const again = await colin.post(`/api/launches/${id}/approve`, { people: now.people })
    expect(again.body.code).toBe('launch.decided')
  })

  test('a refusal says why, and nothing is sent', async () => {
    const { id } = (await propose()).body
    expect((await colin.post(`/api/launches/${id}/refuse`, { reason: ' ' })).status).toBe(400)
    await colin.post(`/api/launches/${id}/refuse`, { reason: 'Summer is no time for it.' })
    expect((await ariane.get('/api/launches')).body).toMatchObject([
      { state: 'refused', reason: 'Summer is no time for it.', decidedBy: 'Colin Sample' },
    ])
    await dispatchQueued(arpent.services)
    expect(mailsTo(cast.maya)).toEqual([])
  })

  test('the analyst takes a proposal back', async () => {
    const { id } = (await propose()).body
    expect((await ariane.post(`/api/launches/${id}/withdraw`)).status).toBe(204)
    expect((await colin.get('/api/launches')).body).toEqual([])
  })
})

describe('a proposal that is refused', () => {
  test('for an instrument that doesn’t offer the mode, or in another mode', async () => {
    expect((await propose({ instrument: 'guide-impact' })).body.code).toBe('instrument.mode')
    expect((await propose({ mode: 'confidential' })).body.code).toBe('launch.not_anonymous')
  })

  test('where a home council would have too few people', async () => {
    // Thirty on one council, and four on the other: thirty-four in all, with Maya thirty-five.
    const many = Array.from({ length: 21 }, (_, index) => ({
      name: `Guest ${index} Sample`,
      email: `guest${index}@example.org`,
      language: 'en',
      jurisdiction_code: ['ON', 'QC', 'AB'][index % 3] ?? 'ON',
      home_council_code: 'PSSDC',
    }))
    const kept = await arpent.db.insertInto('person').values(many).returning('id').execute()
    const role = { role: 'member', council_code: 'PSSDC', starts_on: '2023-04-01' }
    await arpent.db
      .insertInto('person_role')
      .values(kept.map(({ id }) => ({ person_id: id, ...role })))
      .execute()
    const { body } = await propose()
    expect([body.code, body.params.council, body.params.invited]).toEqual([
      'wave.stratum_too_small',
      'PSCIOC',
      4,
    ])
    expect((await propose({ together: true })).status).toBe(201)
  })
})

test('everybody reads the same six words: in the invitation, with the co-chairs and with the analyst', async () => {
  const wave = await launchAnonymous(arpent)
  const { words } = (await ariane.get(`/api/waves/${wave}`)).body
  expect(words).toHaveLength(6)
  const said = words.join(' ')
  for (const email of [cast.maya, cast.colin])
    expect(
      mailsTo(email).some(({ text }) => text.includes(said)),
      email,
    ).toBe(true)
})
