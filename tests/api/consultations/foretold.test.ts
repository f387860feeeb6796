import { beforeEach, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { leaves, lookAt, pulse, readers } from './quarter.ts'

/** Whether what the page foretells is what leaves, where people and days don’t stay as they are. */
const arpent = useSandbox({ smtp: true })

let ariane: Client
beforeEach(async () => {
  await seatMembers(arpent.db, fourteenSeats)
  arpent.setTime('2026-11-25T15:00:00Z')
  ariane = await arpent.as(cast.ariane)
})

type Mail = { at: string; people: string[]; letters: Record<'en' | 'fr', { subject: string }> }
type Foretold = { people: { id: string; email: string }[]; mails: Mail[] }

const start = async (change: object = {}): Promise<string> =>
  (await ariane.post('/api/consultations', { ...pulse, ...change })).body.id
const foretold = async (id: string): Promise<{ now: Foretold; next: Foretold }> =>
  (await ariane.get(`/api/consultations/${id}/mails`)).body
const addressesOf = ({ people, mails }: Foretold): string[][] =>
  mails.map((mail) =>
    people
      .filter(({ id }) => mail.people.includes(id))
      .map(({ email }) => email)
      .toSorted(),
  )

test('somebody whose role ends during the round is foretold the reminders until then', async () => {
  await leaves(arpent, 'member05@example.org', '2027-01-10')
  const id = await start()
  const { next } = await foretold(id)
  expect(addressesOf(next).map((to) => to.length)).toEqual([14, 14, 13, 13])
  const [invitation, ...reminders] = next.mails
  expect(readers(await lookAt(arpent, invitation?.at ?? ''))).toEqual(addressesOf(next)[0])
  const { now } = await foretold(id)
  expect(addressesOf(now)).toEqual(addressesOf(next).slice(1))
  for (const [index, { at }] of reminders.entries())
    expect(readers(await lookAt(arpent, at))).toEqual(addressesOf(now)[index])
})

test('of several reminders only the one before the end is the last, and none is numbered wrongly', async () => {
  const id = await start({ reminders: { after: [2, 5, 8], before: [7, 1] } })
  const subjects = (mails: readonly Mail[]) => mails.map(({ letters }) => letters.en.subject)
  const { next } = await foretold(id)
  const said = [
    'Reminder:',
    ...Array.from({ length: 3 }, () => 'Another reminder:'),
    'Last reminder:',
  ]
  expect(
    subjects(next.mails.slice(1)).map((subject) => /^.*?reminder:/i.exec(subject)?.[0]),
  ).toEqual(said)
  for (const mail of next.mails) {
    const sent = await lookAt(arpent, mail.at)
    const english = sent.find(({ language }) => language === 'en')
    expect(english?.subject).toBe(mail.letters.en.subject)
  }
})

test('a reminder is the first one where those before it were missed', async () => {
  const id = await start()
  await lookAt(arpent, '2027-01-04T14:00:00Z')
  // Down over the first: the second is the first that anybody gets.
  const [late] = await lookAt(arpent, '2027-01-14T15:00:00Z')
  expect(late?.subject).toMatch(/^(Reminder|Rappel)/)
  const { now } = await foretold(id)
  expect(now.mails.map(({ letters }) => letters.fr.subject)).toEqual([
    expect.stringMatching(/^Dernier rappel/),
  ])
})

test('back at night after its opening was missed, a round is foretold for that day’s hour with what it sends from there, and keeps it', async () => {
  const id = await start()
  arpent.setTime('2027-01-05T07:00:00Z')
  const { coming, next: said } = (await ariane.get(`/api/consultations/${id}`)).body
  expect(coming[0]).toMatchObject({
    period: '2027-01',
    state: 'planned',
    opensAt: '2027-01-05T14:00:00.000Z',
    closesOn: '2027-01-24',
  })
  expect(said.period).toBe('2027-01')
  const { next } = await foretold(id)
  expect(next.mails.map(({ at }) => at)).toEqual([
    '2027-01-05T14:00:00.000Z',
    '2027-01-08T14:00:00.000Z',
    '2027-01-15T14:00:00.000Z',
    '2027-01-22T14:00:00.000Z',
  ])
  expect(await lookAt(arpent, '2027-01-05T07:00:00Z')).toEqual([])
  expect(await lookAt(arpent, '2027-01-05T13:59:00Z')).toEqual([])
  for (const [index, { at }] of next.mails.entries())
    expect(readers(await lookAt(arpent, at))).toEqual(addressesOf(next)[index])
  expect(await lookAt(arpent, '2027-01-23T14:00:00Z')).toEqual([])
})

test('back in the afternoon, it opens at once', async () => {
  await start()
  expect(await lookAt(arpent, '2027-01-05T20:00:00Z')).toHaveLength(14)
})

test('the letters of an anonymous round to come say how many it would invite, and a minute is one', async () => {
  const anonymous = { ...pulse, mode: 'anonymous' }
  const { body } = await ariane.post('/api/previews/consultation', anonymous)
  const [invitation] = body.mails
  expect(body.minutes).toBe(1)
  expect(invitation.letters.en.text).toContain('the same for all 14 people invited')
  expect(invitation.letters.en.text).toContain('It takes about one minute, and')
  expect(invitation.letters.fr.text).toContain('les mêmes pour les 14 personnes invitées')
  expect(invitation.letters.fr.text).toContain('Il faut environ une minute, et')
})
