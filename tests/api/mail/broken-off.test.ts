import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dispatchQueued } from '../../../api/mail/dispatch.ts'
import { openWave } from '../../../api/waves/actions.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { junePulse } from '../../support/june-pulse.ts'
import { type MailServer, startMailServer } from '../../support/mail-server.ts'
import { useSandbox } from '../../support/sandbox.ts'

/** A mail server that takes a message whole and breaks the connection before it says so: nobody can know whether it arrived. */
let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.close())

const arpent = useSandbox({ environment: { PUBLIC_URL: 'https://arpent.example.org' } })
const minute = 60_000

let odile: Client
beforeEach(async () => {
  server.received.length = 0
  server.answers.clear()
  server.answers.set(cast.maya, 'DATA taken, then gone')
  arpent.services.mailer = server.mailer()
  await seatMembers(arpent.db, fourteenSeats)
  odile = await arpent.as(cast.odile)
  await openWave(arpent.services, null, junePulse)
})

const copies = () => server.received.filter(({ envelope }) => envelope.to === cast.maya)
const ofMaya = async () => {
  const { body } = await odile.get('/api/outbox?kind=invitation&search=maya')
  return body.messages[0]
}

/** The program looks once a minute. */
async function lookFor(minutes: number): Promise<void> {
  const from = arpent.services.clock.now().getTime()
  for (let passed = 1; passed <= minutes; passed += 1) {
    arpent.setTime(new Date(from + passed * minute).toISOString())
    await dispatchQueued(arpent.services)
  }
}

test('is not asked each minute to take it again: its reader gets four in an hour and a half, and no other message waits', async () => {
  await dispatchQueued(arpent.services)
  expect(server.received).toHaveLength(14)
  expect(await ofMaya()).toMatchObject({ state: 'queued', attempts: 1 })
  // After 1, 5 and 15 minutes; the next after an hour.
  await lookFor(80)
  expect(copies()).toHaveLength(4)
  expect(server.received).toHaveLength(17)
  expect(new Set(copies().map(({ messageId }) => messageId)).size).toBe(1)
  server.answers.clear()
  await lookFor(1)
  expect(await ofMaya()).toMatchObject({ state: 'sent', attempts: 5 })
})

test('a connection broken before the message still costs nothing', async () => {
  server.answers.clear()
  await server.close()
  await dispatchQueued(arpent.services)
  const { body } = await odile.get('/api/outbox?state=queued&kind=invitation')
  expect(body.messages).toHaveLength(14)
  expect(body.messages.every(({ attempts }: { attempts: number }) => attempts === 0)).toBe(true)
  server = await startMailServer()
})

test.each([
  '554 5.7.1 <maya@example.org>: Relay access denied',
  '550 relay not permitted',
  '530 5.7.57 Client was not authenticated to send mail',
  '554 5.7.1 Service unavailable; client host blocked',
])(
  '%s says nothing of an address: none is marked, and all leave once it is mended',
  async (refusal) => {
    const { body } = await odile.get('/api/outbox?kind=invitation')
    const readers: string[] = body.messages.map(({ to }: { to: string }) => to)
    for (const to of readers) server.answers.set(to, refusal)
    expect(await dispatchQueued(arpent.services)).toBe(0)
    const waiting = (await odile.get('/api/outbox?state=queued&kind=invitation')).body.messages
    expect(waiting).toHaveLength(14)
    expect(waiting[0].failure).toBe(refusal)
    const people = (await odile.get('/api/people?search=member')).body
    expect(people.filter(({ address }: { address: unknown }) => address)).toEqual([])
    server.answers.clear()
    await lookFor(1)
    expect(server.received).toHaveLength(14)
  },
)
