import { expect, test } from 'vitest'
import { makeBallot, mailedSecret, take } from '../../support/anonymous.ts'
import { cast } from '../../support/cast.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { lookAt, pulse, readers } from './quarter.ts'

const arpent = useSandbox({ smtp: true })

test('an anonymous round waits for its second person, then opens as a round of its period; who took a ballot isn’t reminded', async () => {
  const members = await seatMembers(arpent.db, fourteenSeats)
  arpent.setTime('2026-11-25T15:00:00Z')
  const ariane = await arpent.as(cast.ariane)
  const { status, body } = await ariane.post('/api/consultations', { ...pulse, mode: 'anonymous' })
  expect(status).toBe(201)
  const invited = async (moment: string) =>
    (await lookAt(arpent, moment)).filter(({ text }) => text.includes('/answer#'))

  expect(await invited('2027-01-04T14:00:00Z')).toEqual([])
  expect(await invited('2027-01-04T14:01:00Z')).toEqual([])
  const colin = await arpent.as(cast.colin)
  const [proposal, ...others] = (await colin.get('/api/launches')).body
  expect(others).toEqual([])

  arpent.setTime('2027-01-05T14:00:00Z')
  const { id, people } = proposal
  expect((await colin.post(`/api/launches/${id}/approve`, { people })).status).toBe(201)
  expect(readers(await invited('2027-01-05T14:01:00Z'))).toEqual([...members, cast.maya].toSorted())
  const whole = (await ariane.get(`/api/consultations/${body.id}`)).body
  expect(whole).toMatchObject({ past: [], next: { period: '2027-04' } })
  expect(whole.rounds).toMatchObject([{ mode: 'anonymous', closesOn: '2027-01-24' }])

  const secret = mailedSecret(arpent, cast.maya)
  await take(arpent, secret, await makeBallot(arpent, secret))
  // Three days after it really opened.
  expect(await invited('2027-01-07T14:00:00Z')).toEqual([])
  expect(readers(await invited('2027-01-08T14:00:00Z'))).toEqual(members.toSorted())

  // Its last day stays; nobody’s approval of this round holds for the next.
  await lookAt(arpent, '2027-01-25T05:01:00Z')
  const closed = (await ariane.get(`/api/consultations/${body.id}`)).body
  expect(closed.rounds).toMatchObject([{ state: 'closed', closedOn: '2027-01-24' }])
  expect(await invited('2027-04-05T13:00:00Z')).toEqual([])
  expect((await (await arpent.as(cast.colin)).get('/api/launches')).body).toMatchObject([
    { state: 'waiting', plan: { consultation: { period: '2027-04' }, closesOn: '2027-04-25' } },
  ])
})

test('a refused round says by whom and why; it is proposed again while half of its days are left, else it is missed', async () => {
  await seatMembers(arpent.db, fourteenSeats)
  arpent.setTime('2026-11-25T15:00:00Z')
  const ariane = await arpent.as(cast.ariane)
  const { id } = (await ariane.post('/api/consultations', { ...pulse, mode: 'anonymous' })).body
  const again = () => ariane.post(`/api/consultations/${id}/periods/2027-01/propose`)
  const shown = async () => (await ariane.get(`/api/consultations/${id}`)).body
  const refuse = async (reason: string) => {
    const colin = await arpent.as(cast.colin)
    const launches = (await colin.get('/api/launches')).body
    const waiting = launches.find(({ state }: { state: string }) => state === 'waiting')
    expect((await colin.post(`/api/launches/${waiting.id}/refuse`, { reason })).status).toBe(204)
  }

  await lookAt(arpent, '2027-01-04T14:00:00Z')
  expect((await shown()).coming[0]).toMatchObject({ state: 'proposed', again: false })
  expect(await again()).toMatchObject({
    status: 409,
    body: { code: 'consultation.not_proposable' },
  })
  await refuse('The budget is on everybody’s mind this week.')
  await lookAt(arpent, '2027-01-05T14:00:00Z')
  expect((await shown()).next).toMatchObject({
    period: '2027-01',
    state: 'declined',
    again: true,
    declined: { by: 'Colin Sample', reason: 'The budget is on everybody’s mind this week.' },
  })

  // Ten of its twenty-one days after the opening: the last day on which it can be proposed.
  await lookAt(arpent, '2027-01-14T14:00:00Z')
  expect((await again()).status).toBe(204)
  expect((await again()).status).toBe(409)
  expect((await shown()).coming[0]).toMatchObject({ state: 'proposed', declined: null })
  await refuse('Still too soon.')
  expect((await shown()).coming[0]).toMatchObject({ state: 'declined', again: true })

  await lookAt(arpent, '2027-01-15T14:00:00Z')
  expect(await shown()).toMatchObject({
    next: { period: '2027-04', state: 'planned' },
    past: [{ period: '2027-01', state: 'unapproved', declined: { reason: 'Still too soon.' } }],
  })
  expect((await again()).status).toBe(409)
})

test('whoever planned the consultation is not the second person for its rounds, though the clock proposes them', async () => {
  await seatMembers(arpent.db, fourteenSeats)
  arpent.setTime('2026-11-25T15:00:00Z')
  const coChair = async (email: string) => {
    const { id } = await arpent.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    await arpent.db
      .insertInto('person_role')
      .values({ person_id: id, role: 'co_chair', group_code: 'RES', starts_on: '2023-04-01' })
      .execute()
  }
  await coChair(cast.ariane)
  const planner = await arpent.as(cast.ariane)
  await planner.post('/api/consultations', { ...pulse, mode: 'anonymous' })
  const asked = await lookAt(arpent, '2027-01-04T14:00:00Z')
  expect(readers(asked)).toEqual([cast.colin])

  const [proposal] = (await (await arpent.as(cast.ariane)).get('/api/launches')).body
  expect(proposal).toMatchObject({ mine: true, proposedBy: 'Ariane Exemple' })
  const approve = async (email: string) =>
    (await arpent.as(email)).post(`/api/launches/${proposal.id}/approve`, {
      people: proposal.people,
    })
  expect((await approve(cast.ariane)).body.code).toBe('launch.same_person')
  expect((await approve(cast.colin)).status).toBe(201)
})
