import type { AddressObject } from 'mailparser'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dispatchQueued } from '../../../api/mail/dispatch.ts'
import { openWave } from '../../../api/waves/actions.ts'
import type { NewWave } from '../../../api/waves/schemas.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { junePulse } from '../../support/june-pulse.ts'
import { type MailServer, type Received, startMailServer } from '../../support/mail-server.ts'
import { useSandbox } from '../../support/sandbox.ts'

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.close())

const arpent = useSandbox({ environment: { PUBLIC_URL: 'https://arpent.example.org' } })

beforeEach(async () => {
  server.received.length = 0
  server.answers.clear()
  arpent.services.mailer = server.mailer({ returnPath: 'bounces@example.org' })
  await seatMembers(arpent.db, fourteenSeats)
  odile = await arpent.as(cast.odile)
})

/** Opens the round and sends what it queued; returns how many left. */
async function launch(change: Partial<NewWave> = {}): Promise<number> {
  await openWave(arpent.services, null, { ...junePulse, ...change })
  return dispatchQueued(arpent.services)
}

const mailTo = (email: string): Received => {
  const found = server.received.find(({ envelope }) => envelope.to === email)
  if (!found) throw new Error(`No mail to ${email}`)
  return found
}
/** The head of a mail, a line a header. */
const unfolded = ({ raw }: Received): string =>
  (raw.split('\r\n\r\n')[0] ?? '').replaceAll(/\r\n[ \t]+/g, ' ').replaceAll('\r', '')

let odile: Client
const messagesIn = async (state: string) => {
  const { body } = await odile.get(`/api/outbox?state=${state}&kind=invitation`)
  return body.messages as { id: string; to: string; failure: string; attempts: number }[]
}

describe('what arrives', () => {
  test('each in its reader’s language and in short in the other, as text and HTML, with a working link', async () => {
    expect(await launch()).toBe(14)
    const french = mailTo('member02@example.org')
    expect(french.subject).toBe('Sondage éclair de juin\u00a0: vos réponses, d’ici le 30 juin 2026')
    expect(french.headers.get('content-language')).toBe('fr')
    const secret = /\/answer#(\S+)/.exec(french.text ?? '')?.[1] ?? ''
    expect((await arpent.nobody().invited(secret).get('/api/answer')).status).toBe(200)
    expect(french.text).toMatch(/———\s+In English\s+Your answers are asked for until 30 June 2026/)
    const english = mailTo(cast.maya)
    expect(english.subject).toBe('June pulse: your answers, by 30 June 2026')
    expect(english.text).toMatch(/———\s+En français\s+Vos réponses sont attendues/)
  })

  test('the HTML tells its languages, has one button with its bare address, and fetches nothing', async () => {
    await launch()
    const html = mailTo('member02@example.org').html || ''
    const secret = /answer#([\w-]+)/.exec(html)?.[1] ?? ''
    expect(html).toContain('<html lang="fr" dir="ltr">')
    expect(html).toContain('<div lang="en">')
    expect(html).toContain('content="light dark"')
    expect(html.match(/<a /g)).toHaveLength(2)
    expect(html).toMatch(/>Ouvrir votre questionnaire<\/a>/)
    expect(html.split(`https://arpent.example.org/answer#${secret}`)).toHaveLength(3)
    expect(html).not.toMatch(/<(img|script|link|style|iframe)|url\(|src=/)
  })

  test('comes from the secretariat, back to an address of its own, with a one-click way out of reminders', async () => {
    await launch()
    const mail = mailTo(cast.maya)
    const id = /^<(.+)@arpent\.example\.org>$/.exec(mail.messageId ?? '')?.[1] ?? ''
    expect(mail.envelope.from).toBe(`bounces+${id.replaceAll('-', '')}@example.org`)
    expect(mail.from?.value).toEqual([
      { name: 'The councils’ secretariat', address: 'secretariat@example.org' },
    ])
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    const headers = unfolded(mail)
    const [, token] =
      /^List-Unsubscribe: <https:\S+\/reminders\/([\w-]+)\/stop>$/m.exec(headers) ?? []
    expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
    expect(mail.text).toContain(`https://arpent.example.org/reminders#${token}`)
    const click = await arpent.nobody().send('POST', `/api/reminders/${token}/stop`, 'x')
    expect(click.status).toBe(204)
  })

  test('sent again, it has the Message-ID it had, and the kept copies hold no secret', async () => {
    await launch()
    await arpent.db
      .updateTable('message')
      .set({ state: 'queued', next_attempt_at: arpent.services.clock.now() })
      .where('recipient', '=', cast.maya)
      .execute()
    await dispatchQueued(arpent.services)
    const ids = server.received
      .filter(({ envelope }) => envelope.to === cast.maya)
      .map(({ messageId }) => messageId)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    const kept = await arpent.db
      .selectFrom('message')
      .select(['body', 'brief'])
      .where('kind', '=', 'invitation')
      .execute()
    expect(JSON.stringify(kept)).not.toMatch(/#\w/)
  })
})

describe('what a person or a title brings along', () => {
  test('a title with a header in it adds none, and one that looks like a placeholder is no link', async () => {
    const title = {
      en: 'Pulse\r\nBcc: rory@example.org\n\n{link} <b>{stop}</b>',
      fr: 'Sondage\r\nBcc: rory@example.org\n\n{link}',
    }
    await launch({ title })
    const mail = mailTo(cast.maya)
    expect(mail.bcc).toBeUndefined()
    expect(server.received.filter(({ envelope }) => envelope.to === cast.rory)).toEqual([])
    expect(mail.subject).toMatch(/^Pulse Bcc: rory@example\.org \(link\) <b>\(stop\)<\/b>: your/)
    expect(mail.html).toContain('&lt;b&gt;(stop)&lt;/b&gt;')
  })

  test('a French subject of 200 characters is folded into encoded words and read whole', async () => {
    const long = 'Éprouvé, dépassé, œuvré; à l’évidence — '.repeat(5).trim().slice(0, 200)
    await launch({ title: { en: 'x', fr: long } })
    const mail = mailTo('member02@example.org')
    expect(mail.subject).toBe(`${long}\u00a0: vos réponses, d’ici le 30 juin 2026`)
    const lines = mail.raw.split('\r\n').filter((line) => /^(Subject:)? =\?UTF-8\?/i.test(line))
    expect(lines.length).toBeGreaterThan(4)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78)
  })

  test('a name with line breaks, a second address or signs that turn the writing adds no header and no reader', async () => {
    const name = 'Eve\r\nBcc: thief@example.org\r\n\r\nBody, <thief@example.org>; \u202Eelpmas'
    await arpent.db.updateTable('person').set({ name }).where('email', '=', cast.maya).execute()
    expect(await launch()).toBe(14)
    const mail = mailTo(cast.maya)
    expect(mail.headers.has('bcc')).toBe(false)
    expect((mail.to as AddressObject).value.map(({ address }) => address)).toEqual([cast.maya])
    expect(server.received.map(({ envelope }) => envelope.to)).not.toContain('thief@example.org')
    expect(mail.text).toContain('Hello Eve Bcc: thief@example.org Body, <thief@example.org>;')
    expect(`${mail.text}${mail.subject}`).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  })

  test('names with quotes and commas, a domain beyond ASCII, an address beyond ASCII', async () => {
    const people = [
      [cast.maya, 'Maya "May, the" Sample <x@example.org>', 'maya@exemple.québec'],
      ['member02@example.org', 'Ariane Éloïse', 'ariane.éloïse@example.org'],
    ] as const
    for (const [old, name, email] of people)
      await arpent.db.updateTable('person').set({ name, email }).where('email', '=', old).execute()
    expect(await launch()).toBe(14)
    const maya = mailTo('maya@exemple.québec')
    expect((maya.to as AddressObject).value).toMatchObject([{ name: people[0][1] }])
    expect(unfolded(maya)).toContain('<maya@exemple.xn--qubec-csa>')
    expect(mailTo(people[1][2]).subject).toContain('vos réponses')
  })
})

describe('what a mail server refuses', () => {
  test('an address, for good: its sentence is shown by person, and the others leave', async () => {
    server.answers.set('member03@example.org', '550 5.1.1 no such mailbox')
    expect(await launch()).toBe(13)
    expect(await messagesIn('refused')).toMatchObject([
      { to: 'member03@example.org', failure: '550 5.1.1 no such mailbox' },
    ])
    const { body } = await odile.get('/api/people?search=member03')
    expect(body[0].address).toMatchObject({ kind: 'refused', reason: '550 5.1.1 no such mailbox' })
    expect(body[0].failedMessages).toBe(1)
  })

  test('a message, for good: that is not the address’s fault', async () => {
    server.answers.set('member03@example.org', 'DATA 554 5.7.1 looks like spam')
    expect(await launch()).toBe(13)
    expect(await messagesIn('refused')).toMatchObject([{ failure: '554 5.7.1 looks like spam' }])
    const { body } = await odile.get('/api/people?search=member03')
    expect(body[0].address).toBeNull()
  })

  test('for now: tried again after 1, 5, 15 minutes and so on, shown meanwhile, given up in the end', async () => {
    server.answers.set('member03@example.org', '451 4.7.1 greylisted, try later')
    expect(await launch()).toBe(13)
    expect(await messagesIn('queued')).toMatchObject([
      { failure: '451 4.7.1 greylisted, try later', attempts: 1 },
    ])
    let at = arpent.services.clock.now().getTime()
    for (const minutes of [1, 5, 15, 60, 180, 360, 720]) {
      const before = (await messagesIn('queued'))[0]?.attempts ?? 0
      arpent.setTime(new Date(at + minutes * 60_000 - 1).toISOString())
      await dispatchQueued(arpent.services)
      expect((await messagesIn('queued'))[0]?.attempts).toBe(before)
      arpent.setTime(new Date((at += minutes * 60_000)).toISOString())
      await dispatchQueued(arpent.services)
    }
    expect(await messagesIn('queued')).toEqual([])
    expect(await messagesIn('given_up')).toMatchObject([{ attempts: 8 }])
  })

  test('nobody there: no message is blamed, and all leave when it is back', async () => {
    const gone = await startMailServer()
    arpent.services.mailer = gone.mailer()
    await gone.close()
    expect(await launch()).toBe(0)
    const waiting = await messagesIn('queued')
    expect(waiting).toHaveLength(14)
    // Only what was under way is put off; the others were not tried in vain.
    expect(waiting.filter(({ attempts }) => attempts > 0).length).toBeLessThanOrEqual(5)
    arpent.services.mailer = server.mailer()
    arpent.setTime('2026-06-15T16:01:00Z')
    expect(await dispatchQueued(arpent.services)).toBe(14)
  })
})

describe('a mail server away for two days', () => {
  test('costs no message an attempt: all leave within a minute of its return', async () => {
    const gone = await startMailServer()
    arpent.services.mailer = gone.mailer()
    await gone.close()
    await launch()
    const start = arpent.services.clock.now().getTime()
    for (let hour = 1; hour <= 48; hour += 1) {
      arpent.setTime(new Date(start + hour * 3_600_000).toISOString())
      expect(await dispatchQueued(arpent.services)).toBe(0)
    }
    const waiting = await messagesIn('queued')
    expect(waiting.map(({ attempts }) => attempts)).toEqual(Array.from({ length: 14 }, () => 0))
    arpent.services.mailer = server.mailer()
    arpent.setTime(new Date(start + 48 * 3_600_000 + 60_000).toISOString())
    expect(await dispatchQueued(arpent.services)).toBe(14)
  })
})

describe('what has lost its point while it waited', () => {
  test('is cancelled: the round closed, or the person is withdrawn', async () => {
    await openWave(arpent.services, null, junePulse)
    const { person_id } = await arpent.db
      .updateTable('invitation')
      .set({ withdrawn_at: arpent.services.clock.now() })
      .where('person_id', '=', (where) =>
        where.selectFrom('person').select('id').where('email', '=', cast.maya),
      )
      .returning('person_id')
      .executeTakeFirstOrThrow()
    expect(await dispatchQueued(arpent.services)).toBe(13)
    expect(person_id).toBeTruthy()
    expect(await messagesIn('cancelled')).toMatchObject([{ to: cast.maya }])
  })
})
