import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { readDeliveryReport } from '../../../api/mail/delivery-report.ts'
import { dispatchQueued } from '../../../api/mail/dispatch.ts'
import { openWave } from '../../../api/waves/actions.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { junePulse } from '../../support/june-pulse.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { leaves } from '../consultations/quarter.ts'

/** Reports as mail servers write them, about the message `1f0c…`. */
const sample = (name: string) =>
  readFile(join(import.meta.dirname, 'reports', `${name}.eml`), 'utf8')
const ours = '1f0c6d7a-52b4-4c1e-9d3f-6a8b7c9d0e1f'

describe('a delivery report', () => {
  test.each([
    [
      'postfix',
      'failed',
      '550 5.1.1 <maya@example.org>: Recipient address rejected: User unknown in virtual mailbox table',
    ],
    [
      'exchange',
      'failed',
      '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
    ],
    ['base64', 'failed', '552 5.2.2 La boîte de réception est pleine'],
    ['exim', 'failed', '550 5.1.1 unknown user'],
    [
      'qmail',
      'failed',
      '192.0.2.1 does not like recipient. Remote host said: 550 5.1.1 no such user',
    ],
    ['forwarded', 'failed', '552 5.2.2 La boîte est pleine'],
    ['delayed', 'delayed', '450 4.2.0 <maya@example.org>: Recipient address rejected: Greylisted'],
  ])('of %s is read: whom, what, why, and which message', async (name, action, reason) => {
    expect(readDeliveryReport(await sample(name))).toEqual({
      messageId: ours,
      recipients: [{ recipient: 'maya@example.org', action, reason }],
    })
  })

  test.each([
    ['an action left out, known by the status', 'rfc822; maya@example.org', 'Status: 5.1.1'],
    [
      'a status with a comment',
      'rfc822;maya@example.org',
      'Action: FAILED\nStatus: 5.1.1 (unknown)',
    ],
    ['an address in xtext', 'rfc822;may+61@example.org', 'Action: failed\nStatus: 5.1.1'],
  ])('with %s is read', (_, address, rest) => {
    const fields = `Reporting-MTA: dns; mx\n\nOriginal-Recipient: ${address}\n${rest}\n`
    const type = 'Content-Type: multipart/report; boundary=b\n\n--b\n'
    const report = `${type}Content-Type: message/delivery-status\n\n${fields}--b--\n`
    expect(readDeliveryReport(report)?.recipients).toEqual([
      { recipient: 'maya@example.org', action: 'failed', reason: '5.1.1' },
    ])
  })

  test.each([
    ['boundary="4XyZ120001.1781539390/mail.example.org"', 'whole'],
    ['boundary*0="4XyZ120001.";\n\tboundary*1="1781539390/mail.example.org"', 'in two pieces'],
    ['boundary*1=/mail.example.org;\n boundary*0=4XyZ120001.1781539390', 'turned round'],
  ])('with its boundary as %j reads the same', async (boundary) => {
    const text = await sample('postfix')
    const written = 'boundary="4XyZ120001.1781539390/mail.example.org"'
    expect(text).toContain(written)
    expect(readDeliveryReport(text.replace(written, boundary))).toEqual(readDeliveryReport(text))
  })

  test('that returns ten megabytes, or is cut off within them, reads the same', async () => {
    const text = await sample('postfix')
    const long = `${text.replace(/\n--\S+--\s*$/, '')}${`${'QUJD'.repeat(19)}\n`.repeat(140_000)}`
    expect(long.length).toBeGreaterThan(10_000_000)
    expect(readDeliveryReport(long)).toEqual(readDeliveryReport(text))
    expect(readDeliveryReport(long.slice(0, 150_000))).toEqual(readDeliveryReport(text))
  })

  test('with the line ends of Windows reads the same', async () => {
    const text = await sample('postfix')
    expect(readDeliveryReport(text.replaceAll('\n', '\r\n'))).toEqual(readDeliveryReport(text))
  })

  test.each([
    ['an absence note', 'absence'],
    ['nothing', ''],
  ])('is not %s', async (_, name) => {
    expect(readDeliveryReport(name ? await sample(name) : '')).toBeNull()
  })

  test.each([
    'Content-Type: multipart/report; boundary=x\n\n--x\n',
    'Content-Type: multipart/report\n\n--x\nContent-Type: message/delivery-status\n\nAction: failed\n',
    '--\n\n--\n: \n\0\n'.repeat(1000),
    ' '.repeat(10_000_000),
    '\n'.repeat(10_000_000),
    `Content-Type: multipart/mixed; boundary="a"\n\n${'--a\nContent-Type: multipart/mixed; boundary="a"\n\n'.repeat(2000)}`,
  ])('spoiled is none, and harms nothing', (raw) => {
    expect(readDeliveryReport(raw)).toBeNull()
  })
})

const arpent = useSandbox({ smtp: true })

describe('handed in by the administrator', () => {
  let odile: Client
  beforeEach(async () => {
    await seatMembers(arpent.db, fourteenSeats)
    await openWave(arpent.services, null, junePulse)
    await dispatchQueued(arpent.services)
    await arpent.db
      .updateTable('message')
      .set({ id: ours })
      .where('recipient', '=', cast.maya)
      .where('kind', '=', 'invitation')
      .execute()
    odile = await arpent.as(cast.odile)
  })

  const take = async (...messages: string[]) =>
    (await odile.post('/api/bounces', { messages })).body
  const maya = async () => (await odile.get('/api/people?search=maya')).body[0]

  test('marks message and address; mended, the message goes to the new address under its old Message-ID', async () => {
    const results = await take(await sample('postfix'), await sample('postfix'))
    expect(results).toMatchObject([
      { outcome: 'marked', recipient: cast.maya },
      { outcome: 'marked', recipient: cast.maya },
    ])
    expect((await odile.get(`/api/outbox/${ours}`)).body).toMatchObject({
      state: 'bounced',
      failure: expect.stringContaining('User unknown') as string,
    })
    const { id, address, failedMessages } = await maya()
    expect([address.kind, failedMessages]).toEqual(['bounced', 1])

    await odile.patch(`/api/people/${id}`, { email: 'maya.new@example.org' })
    expect((await maya()).address).toBeNull()
    expect((await odile.post('/api/resends', { person: id })).body).toEqual({ messages: 1 })
    arpent.sent.length = 0
    expect(await dispatchQueued(arpent.services)).toBe(1)
    expect(arpent.sent).toMatchObject([{ id: ours, to: 'maya.new@example.org' }])
    expect((await maya()).failedMessages).toBe(0)
  })

  test('says what each was good for', async () => {
    const stranger = (await sample('postfix'))
      .replaceAll(ours, crypto.randomUUID())
      .replaceAll(ours.replaceAll('-', ''), 'f'.repeat(32))
      .replaceAll('maya@example.org', 'stranger@example.org')
    const results = await take(await sample('absence'), await sample('delayed'), stranger)
    expect(results.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'no_report',
      'no_failure',
      'unknown',
    ])
    expect((await maya()).address).toBeNull()
  })

  test('of a round since closed, for a person since removed, with signs no database keeps, is taken', async () => {
    const { body } = await odile.get(`/api/outbox/${ours}`)
    expect(body.to).toBe(cast.maya)
    const { id: wave } = (await odile.get('/api/outbox')).body.rounds[0]
    const ariane = await arpent.as(cast.ariane)
    expect((await ariane.post(`/api/waves/${wave}/close`)).status).toBe(200)
    await leaves(arpent, cast.maya, '2026-06-14')
    const spoiled = (await sample('postfix')).replace(
      'User unknown',
      '=?utf-8?Q?User=00un=07known?=',
    )
    expect(await take(spoiled)).toMatchObject([{ outcome: 'marked', recipient: cast.maya }])
    expect((await odile.get(`/api/outbox/${ours}`)).body.state).toBe('bounced')
    // Sent again, it is not: its round is over.
    await odile.post(`/api/outbox/${ours}/resend`)
    arpent.sent.length = 0
    expect(await dispatchQueued(arpent.services)).toBe(0)
    expect((await odile.get(`/api/outbox/${ours}`)).body.state).toBe('cancelled')
  })

  test('what did not fail is not sent again', async () => {
    const again = await odile.post(`/api/outbox/${ours}/resend`)
    expect([again.status, again.body.code]).toEqual([409, 'message.not_failed'])
  })
})
