import { expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { pulse } from './quarter.ts'

const arpent = useSandbox()

const round = {
  title: { en: 'Member pulse', fr: 'Sondage éclair des membres' },
  instrument: 'member-pulse',
  form: 'short',
  mode: 'confidential',
  audience: { councils: ['JC'], roles: ['member'], groups: [] },
}
const reminders = { after: [3, 10], before: [2], hour: 9 }

test('a round opened by hand reminds on the days that fall within it', async () => {
  await seatMembers(arpent.db, fourteenSeats)
  arpent.setTime('2026-11-25T15:00:00Z')
  const ariane = await arpent.as(cast.ariane)
  const opened = await ariane.post('/api/waves', { ...round, reminders, closesOn: '2026-12-04' })
  expect(opened.status).toBe(201)
  const planned = await arpent.db
    .selectFrom('wave_reminder')
    .select('due_at')
    .where('wave_id', '=', opened.body.id)
    .where('state', '=', 'planned')
    .orderBy('due_at')
    .execute()
  // Ottawa is five hours behind; the tenth day is after the last.
  expect(planned.map(({ due_at: at }) => at.toISOString())).toEqual([
    '2026-11-28T14:00:00.000Z',
    '2026-12-02T14:00:00.000Z',
  ])
})

test('what was not handed over before the round closed is no longer to be handed over', async () => {
  await seatMembers(arpent.db, fourteenSeats)
  arpent.setTime('2026-11-25T15:00:00Z')
  const ariane = await arpent.as(cast.ariane)
  const { id } = (await ariane.post('/api/waves', { ...round, closesOn: '2026-12-04' })).body
  const odile = await arpent.as(cast.odile)
  const read = async () => (await odile.get(`/api/outbox?round=${id}`)).body
  const [first] = (await read()).messages
  await odile.put(`/api/outbox/${first.id}/handed-over`, { handedOver: true })
  expect((await read()).counts).toEqual({ held: 13, handed_over: 1 })
  expect((await ariane.post(`/api/waves/${id}/close`)).status).toBe(200)
  expect((await read()).counts).toEqual({ cancelled: 13, handed_over: 1 })
})

test('an anonymous consultation is refused where no mail server is set, and its preview says so', async () => {
  const ariane = await arpent.as(cast.ariane)
  const anonymous = { ...pulse, mode: 'anonymous' }
  expect(await ariane.post('/api/consultations', anonymous)).toMatchObject({
    status: 422,
    body: { code: 'launch.needs_smtp' },
  })
  const preview = await ariane.post('/api/previews/consultation', anonymous)
  expect(preview.body.refusal).toMatchObject({ code: 'launch.needs_smtp' })
})
