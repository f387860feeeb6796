import { beforeEach, expect, test } from 'vitest'
import { advanceConsultations } from '../../../api/consultations/advance.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { answer, joins, leaves, lookAt, pulse, readers } from './quarter.ts'

/** A quarter as it goes by itself: the clock moves, and what leaves is read. Toronto is five hours behind in winter, four in summer. */
const arpent = useSandbox({ smtp: true })

let ariane: Client
let members: string[]
let consultation: string
beforeEach(async () => {
  members = [...(await seatMembers(arpent.db, fourteenSeats)), cast.maya].toSorted()
  arpent.setTime('2026-11-25T15:00:00Z')
  ariane = await arpent.as(cast.ariane)
  consultation = (await ariane.post('/api/consultations', pulse)).body.id
})

const number = (n: number) => `member${String(n).padStart(2, '0')}@example.org`
const without = (...left: number[]) => members.filter((email) => !left.map(number).includes(email))

test('opens, reminds three times whom it should, closes, releases, and opens the next with the people of then', async () => {
  const foretold = (await ariane.get(`/api/consultations/${consultation}/mails`)).body.next.mails
  expect(foretold.map(({ at }: { at: string }) => at)).toEqual([
    '2027-01-04T14:00:00.000Z',
    '2027-01-07T14:00:00.000Z',
    '2027-01-14T14:00:00.000Z',
    '2027-01-22T14:00:00.000Z',
  ])

  expect(await lookAt(arpent, '2027-01-04T13:59:59Z')).toEqual([])
  const invitations = await lookAt(arpent, '2027-01-04T14:00:00Z')
  expect(readers(invitations)).toEqual(members)
  const english = invitations.find(({ to }) => to === number(1))
  expect(english).toMatchObject({
    language: 'en',
    subject: expect.stringContaining('Member pulse, January 2027'),
    text: expect.stringContaining('24 January 2027'),
  })
  const french = invitations.find(({ to }) => to === number(2))
  expect(french).toMatchObject({
    language: 'fr',
    subject: expect.stringContaining('Sondage éclair des membres, janvier 2027'),
    text: expect.stringContaining('24 janvier 2027'),
  })
  expect(await lookAt(arpent, '2027-01-04T14:01:00Z')).toEqual([])

  for (const n of [1, 2]) expect((await answer(arpent, number(n))).status).toBe(201)
  const first = await lookAt(arpent, '2027-01-07T14:00:30Z')
  expect(readers(first)).toEqual(without(1, 2))
  expect(first.find(({ to }) => to === number(4))?.text).toContain('24 janvier 2027')

  // Between two reminders one more answers, one wants no more of them, one leaves, and one joins.
  expect((await answer(arpent, number(3))).status).toBe(201)
  const stop = /\/reminders#(\S+)/.exec(first.find(({ to }) => to === number(4))?.text ?? '')?.[1]
  expect((await arpent.nobody().post(`/api/reminders/${stop}/stop`)).status).toBeLessThan(300)
  await leaves(arpent, number(5), '2027-01-10')
  await joins(arpent, 'newcomer@example.org', '2027-01-12')
  expect(readers(await lookAt(arpent, '2027-01-14T14:00:00Z'))).toEqual(without(1, 2, 3, 4, 5))

  for (const n of [6, 7, 8, 9, 10, 11, 12])
    expect((await answer(arpent, number(n))).status).toBe(201)
  const last = await lookAt(arpent, '2027-01-22T14:00:00Z')
  expect(readers(last)).toEqual([number(13), cast.maya].toSorted())
  expect(new Set([invitations, first, last].map(([mail]) => mail?.subject)).size).toBe(3)

  await lookAt(arpent, '2027-01-25T04:59:00Z')
  const [open] = (await ariane.get('/api/waves')).body
  expect(open).toMatchObject({ state: 'open', answered: 10, invited: 14, form: 'short' })
  expect(await lookAt(arpent, '2027-01-25T05:00:00Z')).toEqual([])
  expect((await ariane.get(`/api/waves/${open.id}`)).body).toMatchObject({
    state: 'closed',
    closedOn: '2027-01-24',
    released: true,
  })

  expect(await lookAt(arpent, '2027-04-05T12:59:00Z')).toEqual([])
  const next = await lookAt(arpent, '2027-04-05T13:00:00Z')
  expect(readers(next)).toEqual([...without(5), 'newcomer@example.org'].toSorted())
  expect((await ariane.get('/api/waves')).body[0]).toMatchObject({
    title: { en: 'Member pulse, April 2027', fr: 'Sondage éclair des membres, avril 2027' },
    form: 'full',
    closesOn: '2027-04-25',
  })
})

test('the mails foretold are the mails sent: who, when, and word for word', async () => {
  const { next } = (await ariane.get(`/api/consultations/${consultation}/mails`)).body
  const person = new Map<string, { email: string; name: string; language: 'en' | 'fr' }>(
    next.people.map((each: { id: string }) => [each.id, each]),
  )
  for (const mail of next.mails) {
    const sent = await lookAt(arpent, mail.at)
    const readersForetold = mail.people.map((id: string) => person.get(id))
    expect(readers(sent)).toEqual(
      readersForetold.map(({ email }: { email: string }) => email).toSorted(),
    )
    for (const { email, name, language } of readersForetold) {
      const arrived = sent.find(({ to }) => to === email)
      const { subject, text } = mail.letters[language]
      expect(arrived?.subject).toBe(subject)
      expect(withoutLinks(arrived?.text ?? '')).toBe(withoutLinks(text.replace('{name}', name)))
    }
  }
})

const withoutLinks = (text: string): string =>
  text.replaceAll(/\{link\}|\{stop\}|http:\S+/g, '<address>')

test('a machine that is down catches up once: the newest reminder only, a close on its day, a late opening', async () => {
  await lookAt(arpent, '2027-01-04T14:00:00Z')
  // Down over the first two reminders, back eight days before the third: one leaves.
  expect(readers(await lookAt(arpent, '2027-01-15T17:00:00Z'))).toEqual(members)
  expect(await lookAt(arpent, '2027-01-15T17:01:00Z')).toEqual([])
  // Down from before the third until two weeks after the close: nothing leaves, and the round closed on its day.
  expect(await lookAt(arpent, '2027-02-10T17:00:00Z')).toEqual([])
  const [closed] = (await ariane.get('/api/waves')).body
  expect(closed).toMatchObject({ state: 'closed', closedOn: '2027-01-24' })
  const reminders = await arpent.db
    .selectFrom('wave_reminder')
    .select(['due_on', 'state', 'recipients'])
    .orderBy('due_on')
    .execute()
  expect(reminders).toEqual([
    { due_on: '2027-01-07', state: 'missed', recipients: null },
    { due_on: '2027-01-14', state: 'sent', recipients: 14 },
    { due_on: '2027-01-22', state: 'planned', recipients: null },
  ])
  // Down over the next opening by three days: it opens then, once, and closes on the day foretold.
  expect(readers(await lookAt(arpent, '2027-04-08T17:00:00Z'))).toEqual(members)
  expect(await lookAt(arpent, '2027-04-08T17:01:00Z')).toEqual([])
  expect((await ariane.get('/api/waves')).body[0]).toMatchObject({ closesOn: '2027-04-25' })
  // Down for more than half of a round: it is missed, and said so; the one after opens as ever.
  expect(await lookAt(arpent, '2027-07-16T13:00:00Z')).toEqual([])
  expect((await ariane.get(`/api/consultations/${consultation}`)).body).toMatchObject({
    past: [{ period: '2027-07', state: 'missed', refusal: null }],
    next: { period: '2027-10', opensOn: '2027-10-04' },
  })
  expect(readers(await lookAt(arpent, '2027-10-04T13:00:00Z'))).toEqual(members)
})

test('a reminder that is late by less than a day before the next is left to the next', async () => {
  await lookAt(arpent, '2027-01-04T14:00:00Z')
  await lookAt(arpent, '2027-01-07T14:00:00Z')
  expect(await lookAt(arpent, '2027-01-21T15:00:00Z')).toEqual([])
  expect(readers(await lookAt(arpent, '2027-01-22T14:00:00Z'))).toEqual(members)
})

test('who answers while reminders wait for the mail server gets none', async () => {
  await lookAt(arpent, '2027-01-04T14:00:00Z')
  arpent.setTime('2027-01-07T14:00:00Z')
  await advanceConsultations(arpent.services)
  // The reminders are queued, and the mail server is away until the evening.
  arpent.setTime('2027-01-07T20:00:00Z')
  for (const n of [1, 2]) expect((await answer(arpent, number(n))).status).toBe(201)
  expect(readers(await lookAt(arpent, '2027-01-07T23:00:00Z'))).toEqual(without(1, 2))
})
