import { beforeEach, expect, test } from 'vitest'
import { dispatchQueued } from '../../../api/mail/dispatch.ts'
import { openWave } from '../../../api/waves/actions.ts'
import { sendDueReminders } from '../../../api/waves/reminders.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { junePulse } from '../../support/june-pulse.ts'
import { useSandbox } from '../../support/sandbox.ts'

/** Where letters go of people whose register entry changes while theirs waits. */
const arpent = useSandbox({ smtp: true })

let odile: Client
let maya: string
beforeEach(async () => {
  await seatMembers(arpent.db, fourteenSeats)
  odile = await arpent.as(cast.odile)
  maya = (await odile.get('/api/people?search=maya')).body[0].id
})

const launch = () =>
  openWave(arpent.services, null, {
    ...junePulse,
    reminders: { after: [3], before: [], hour: 9 },
  })
const change = (what: object) => odile.patch(`/api/people/${maya}`, what)
const sentTo = () => arpent.sent.map(({ to }) => to)

test('a letter that waits goes to the address its person has by then, and none to the one that was mended', async () => {
  await launch()
  expect((await change({ email: 'maya.new@example.org' })).status).toBe(204)
  arpent.sent.length = 0
  expect(await dispatchQueued(arpent.services)).toBe(14)
  expect(sentTo()).toContain('maya.new@example.org')
  expect(sentTo()).not.toContain(cast.maya)
})

test('what left stays where it went, and a change of name moves nothing', async () => {
  await launch()
  await dispatchQueued(arpent.services)
  await change({ email: 'maya.new@example.org', name: 'Maya Sample-New' })
  const { body } = await odile.get('/api/outbox?kind=invitation&search=maya')
  expect(body.messages).toMatchObject([{ to: cast.maya, state: 'sent' }])
})

test('one held to be handed over is for the new address too; a sign-in link asked for at the old one is not', async () => {
  arpent.services.mailer = { ...arpent.services.mailer, smtp: false }
  await launch()
  await arpent.nobody().post('/api/sign-in', { email: cast.maya })
  await arpent.services.signInRequests.finish()
  await change({ email: 'maya.new@example.org' })
  const { body } = await odile.get('/api/outbox?search=maya')
  const where = body.messages.map(({ kind, to }: { kind: string; to: string }) => `${kind} ${to}`)
  expect(where.toSorted()).toEqual(['invitation maya.new@example.org', `sign_in ${cast.maya}`])
})

test('a reminder speaks the language its person has by then, and what follows in short the other', async () => {
  await launch()
  await dispatchQueued(arpent.services)
  await change({ language: 'fr' })
  arpent.sent.length = 0
  arpent.setTime('2026-06-18T13:00:00Z')
  await sendDueReminders(arpent.services)
  await dispatchQueued(arpent.services)
  const mail = arpent.sent.find(({ to }) => to === cast.maya)
  expect(mail?.language).toBe('fr')
  expect(mail?.subject).toMatch(/^Rappel/)
  expect(mail?.html).toContain('<html lang="fr"')
  expect(mail?.text).toMatch(/———\s+In English/)
})
