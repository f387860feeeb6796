import { beforeEach, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { lookAt, pulse } from './quarter.ts'

/** At which hour mail leaves that comes late, and whether the page foretells it. Ottawa is five hours behind in winter. */
const arpent = useSandbox({ smtp: true })

let ariane: Client
let id: string
beforeEach(async () => {
  await seatMembers(arpent.db, fourteenSeats)
  arpent.setTime('2026-11-25T15:00:00Z')
  ariane = await arpent.as(cast.ariane)
  id = (await ariane.post('/api/consultations', pulse)).body.id
})

/** When the open round’s mails leave, and what they are, as the page foretells it at that moment. */
async function foretoldAt(moment: string): Promise<string[]> {
  arpent.setTime(moment)
  const { body } = await ariane.get(`/api/consultations/${id}/mails`)
  return body.now.mails.map(
    ({ at, letters }: { at: string; letters: { en: { subject: string } } }) =>
      `${at.slice(0, 16)} ${letters.en.subject.split(':')[0]}`,
  )
}
const leaveAt = async (moment: string) => (await lookAt(arpent, moment)).length

test('a reminder that comes late at night waits for its hour of the morning, as foretold, and leaves once', async () => {
  expect(await leaveAt('2027-01-04T14:00:00Z')).toBe(14)
  // Down from Wednesday to Friday, two in the morning: Thursday’s at nine was missed.
  const said = await foretoldAt('2027-01-08T07:00:00Z')
  expect(said[0]).toBe('2027-01-08T14:00 Reminder')
  expect(await leaveAt('2027-01-08T07:00:00Z')).toBe(0)
  expect(await foretoldAt('2027-01-08T07:00:00Z')).toEqual(said)
  expect(await leaveAt('2027-01-08T13:59:59Z')).toBe(0)
  expect(await leaveAt('2027-01-08T14:00:00Z')).toBe(14)
  expect(await leaveAt('2027-01-08T14:01:00Z')).toBe(0)
  expect(await foretoldAt('2027-01-08T14:01:00Z')).toEqual(said.slice(1))
})

test('in the afternoon it leaves at once, in the evening on the next morning', async () => {
  await lookAt(arpent, '2027-01-04T14:00:00Z')
  expect((await foretoldAt('2027-01-08T00:59:00Z'))[0]).toBe('2027-01-08T00:59 Reminder')
  expect((await foretoldAt('2027-01-08T01:00:00Z'))[0]).toBe('2027-01-08T14:00 Reminder')
  expect(await leaveAt('2027-01-08T01:00:00Z')).toBe(0)
  // It is the afternoon of Friday by now.
  expect(await leaveAt('2027-01-08T20:30:00Z')).toBe(14)
})

test('it is left out where the round ends before that morning, or the next one is less than a day away', async () => {
  await lookAt(arpent, '2027-01-04T14:00:00Z')
  // The round closes on Sunday 24; the last reminder, of Friday 22, waits at one on Sunday morning, and not on Sunday evening.
  expect(await foretoldAt('2027-01-24T06:00:00Z')).toEqual(['2027-01-24T14:00 Last reminder'])
  expect(await foretoldAt('2027-01-25T01:30:00Z')).toEqual([])
  // Thursday 21, nine in the evening: on Friday morning the last one comes.
  expect(await foretoldAt('2027-01-22T02:00:00Z')).toEqual(['2027-01-22T14:00 Last reminder'])
  expect(await leaveAt('2027-01-25T01:30:00Z')).toBe(0)
  const states = await arpent.db.selectFrom('wave_reminder').select('state').execute()
  expect(states.map(({ state }) => state)).toEqual(['missed', 'missed', 'missed'])
})

test('while it waits, whoever answers or stops reminders gets none, and a pause drops it', async () => {
  await lookAt(arpent, '2027-01-04T14:00:00Z')
  expect(await leaveAt('2027-01-08T07:00:00Z')).toBe(0)
  const mail = arpent.sent.find(({ to }) => to === cast.maya)
  const token = /reminders#(\S+)/.exec(mail?.text ?? '')?.[1]
  await arpent.nobody().put(`/api/reminders/${token}`, { stopped: 'consultation' })
  expect(await leaveAt('2027-01-08T14:00:00Z')).toBe(13)
  await ariane.post(`/api/consultations/${id}/pause`)
  expect(await foretoldAt('2027-01-15T07:00:00Z')).toEqual(['2027-01-22T14:00 Last reminder'])
  expect(await leaveAt('2027-01-15T14:00:00Z')).toBe(0)
})

test('a round that comes late in the evening opens on the next morning, as foretold', async () => {
  arpent.setTime('2027-01-06T02:00:00Z')
  const { next } = (await ariane.get(`/api/consultations/${id}/mails`)).body
  expect(next.mails[0].at).toBe('2027-01-06T14:00:00.000Z')
  expect(await leaveAt('2027-01-06T02:00:00Z')).toBe(0)
  expect(await leaveAt('2027-01-06T14:00:00Z')).toBe(14)
})
