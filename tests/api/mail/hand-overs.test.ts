import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { simpleParser } from 'mailparser'
import { beforeEach, describe, expect, test } from 'vitest'
import { zipEntries } from '../../../api/files/zip.ts'
import { openWave } from '../../../api/waves/actions.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { junePulse } from '../../support/june-pulse.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox({ environment: { PUBLIC_URL: 'https://arpent.example.org' } })

let odile: Client
let round: string
beforeEach(async () => {
  await seatMembers(arpent.db, fourteenSeats)
  round = await launch()
  odile = await arpent.as(cast.odile)
})

function launch(): Promise<string> {
  return openWave(arpent.services, null, junePulse)
}

/** Closes the round and opens another, for people as they are now. */
async function launchAgain(): Promise<string> {
  const ariane = await arpent.as(cast.ariane)
  expect((await ariane.post(`/api/waves/${round}/close`)).status).toBe(200)
  return launch()
}

type Which = Record<string, string>
const take = (which: Which = {}) => odile.post('/api/hand-overs', which)
const taken = async (which: Which = {}): Promise<string> => (await take(which)).body.id
const mark = (id: string, messages: number, handedOver = true) =>
  odile.put(`/api/hand-overs/${id}/handed-over`, { handedOver, messages })
const counts = async () => (await odile.get('/api/outbox?kind=invitation')).body.counts
const file = async (id: string, ending: string, language = 'en') =>
  Buffer.from(await odile.download(`/api/hand-overs/${id}/files/${ending}?lang=${language}`))

const rename = (email: string, change: { name?: string; email?: string }) =>
  arpent.db.updateTable('person').set(change).where('email', '=', email).execute()

describe('held messages taken together', () => {
  test('are those that the filters show, each once, and no sign-in link', async () => {
    const { body } = await odile.get('/api/outbox')
    expect(body.counts.held).toBe(15)
    expect(body.toTake).toBe(14)
    expect((await odile.get('/api/outbox?language=fr')).body.toTake).toBe(6)
    expect((await odile.get('/api/outbox?state=sent')).body.toTake).toBe(0)
    const french = await take({ language: 'fr', kind: 'invitation', round })
    expect([french.status, french.body.messages]).toEqual([201, 6])
    expect((await odile.get('/api/outbox')).body.toTake).toBe(8)
    expect((await take()).body.messages).toBe(8)
    const none = await take()
    expect([none.status, none.body.code]).toEqual([409, 'hand_over.nothing'])
    const list = (await odile.get('/api/hand-overs')).body
    expect(list).toMatchObject([
      { handedOver: 0, takenBy: expect.stringContaining('Odile') as string },
      { handedOver: 0 },
    ])
    expect(list.map(({ held }: { held: number }) => held).toSorted()).toEqual([6, 8])
  })

  test('are marked by one act with their number, which is taken back by another', async () => {
    const id = await taken()
    expect((await mark(id, 14)).status).toBe(204)
    expect(await counts()).toEqual({ handed_over: 14 })
    const again = await mark(id, 14)
    expect([again.status, again.body.code]).toEqual([409, 'hand_over.none_left'])
    expect((await odile.get(`/api/hand-overs/${id}/files/csv`)).status).toBe(409)
    expect((await mark(id, 14, false)).status).toBe(204)
    expect(await counts()).toEqual({ held: 14 })
    expect((await odile.get('/api/hand-overs')).body).toMatchObject([{ id, held: 14 }])
  })

  test('are not marked where their number is another: nothing is, and what came in since stays', async () => {
    const id = await taken()
    const [first] = (await odile.get('/api/outbox?kind=invitation')).body.messages
    await odile.put(`/api/outbox/${first.id}/handed-over`, { handedOver: true })
    const other = await mark(id, 14)
    expect([other.status, other.body.code, other.body.params]).toEqual([
      409,
      'hand_over.changed',
      { messages: 13 },
    ])
    expect(await counts()).toEqual({ held: 13, handed_over: 1 })
    const { id: maya } = (await odile.get('/api/people?search=maya')).body[0]
    await arpent.db
      .insertInto('message')
      .values({
        kind: 'result',
        recipient: cast.maya,
        person_id: maya,
        language: 'en',
        subject: 'Later',
        body: 'Later',
        state: 'held',
        created_at: arpent.services.clock.now(),
        next_attempt_at: new Date(),
      })
      .execute()
    expect((await mark(id, 13)).status).toBe(204)
    expect(await counts()).toEqual({ handed_over: 14 })
    expect((await odile.get('/api/outbox')).body.toTake).toBe(1)
  })

  test('wait again where the file is put back', async () => {
    const id = await taken({ search: 'maya' })
    expect((await odile.send('DELETE', `/api/hand-overs/${id}`)).status).toBe(204)
    expect((await odile.send('DELETE', `/api/hand-overs/${id}`)).body.code).toBe(
      'hand_over.none_left',
    )
    expect((await odile.get('/api/hand-overs')).body).toEqual([])
    expect((await take()).body.messages).toBe(14)
  })

  test('leave the file when their round closes, and are not held again after it', async () => {
    const [french, english] = [await taken({ language: 'fr' }), await taken({ language: 'en' })]
    await mark(french, 6)
    const ariane = await arpent.as(cast.ariane)
    expect((await ariane.post(`/api/waves/${round}/close`)).status).toBe(200)
    const late = await odile.get(`/api/hand-overs/${english}/files/mbox`)
    expect([late.status, late.body.code]).toEqual([409, 'hand_over.none_left'])
    expect((await mark(french, 6, false)).status).toBe(204)
    expect(await counts()).toEqual({ cancelled: 14 })
    const [first] = (await odile.get('/api/outbox?kind=invitation')).body.messages
    await arpent.db
      .updateTable('message')
      .set({ state: 'handed_over' })
      .where('id', '=', first.id)
      .execute()
    await odile.put(`/api/outbox/${first.id}/handed-over`, { handedOver: false })
    expect(await counts()).toEqual({ cancelled: 14 })
  })

  test('stand in the audit log: who took, which file, who marked', async () => {
    const id = await taken()
    await file(id, 'mbox')
    await odile.send('HEAD', `/api/hand-overs/${id}/files/zip`)
    await mark(id, 14)
    const entries = await arpent.db
      .selectFrom('audit_entry')
      .innerJoin('person', 'person.id', 'audit_entry.person_id')
      .select(['person.email', 'action', 'subject'])
      .where('action', 'in', ['hand_over.taken', 'export.taken', 'hand_over.marked'])
      .orderBy('audit_entry.id')
      .execute()
    expect(entries).toEqual([
      { email: cast.odile, action: 'hand_over.taken', subject: id },
      { email: cast.odile, action: 'export.taken', subject: 'messages_2026-06-15_14.mbox' },
      { email: cast.odile, action: 'hand_over.marked', subject: id },
    ])
  })

  test('an unknown file, kind of file or filter is refused', async () => {
    const nowhere = `/api/hand-overs/${crypto.randomUUID()}`
    expect((await odile.get(`${nowhere}/files/csv`)).body.code).toBe('hand_over.unknown')
    expect((await odile.get(`${nowhere}/files/exe`)).status).toBe(400)
    expect((await odile.send('DELETE', nowhere)).status).toBe(404)
    expect((await mark(crypto.randomUUID(), 1)).body.code).toBe('hand_over.unknown')
    expect((await take({ state: 'sent' })).status).toBe(400)
  })
})

/** The secret of the round's link in a text. */
const secretIn = (text: string) => /\/answer#(\S+)/.exec(text)?.[1] ?? ''
const opens = async (text: string) =>
  (await arpent.nobody().invited(secretIn(text)).get('/api/answer')).status

describe('the file for a mail program', () => {
  test('is a mailbox of whole messages, text and HTML, as a mail server would have got them but for the sender', async () => {
    await arpent.undoing(async () => {
      const id = await taken()
      const mailbox = (await file(id, 'mbox')).toString('utf8')
      const mails = await Promise.all(
        mailbox
          .split(/^From MAILER-DAEMON Mon Jun 15 16:00:00 2026\n/m)
          .slice(1)
          .map((raw) => simpleParser(raw)),
      )
      expect(mails).toHaveLength(14)
      expect(mailbox.match(/^From /gm)).toHaveLength(14)
      const mail = mails.find(({ text }) => text?.startsWith('Hello Maya Sample'))
      const held = (await odile.get('/api/outbox?search=maya&kind=invitation')).body.messages[0]
      const { text } = (await odile.get(`/api/outbox/${held.id}`)).body
      expect(mail?.text?.trimEnd()).toBe(text)
      expect(await opens(text)).toBe(200)
      expect(mail?.messageId).toBe(`<${held.id}@arpent.example.org>`)
      expect(mail?.from).toBeUndefined()
      expect(mail?.headers.get('x-unsent')).toBe('1')
      const html = mail?.html || ''
      expect(html).toMatch(/<a href="https:\/\/arpent\.example\.org\/answer#[\w-]+" style="[^"]+">/)
      expect(html.match(/<a /g)).toHaveLength(2)
      expect(html).toContain('<div lang="fr">')
      expect(html).not.toContain('{')
    })
  })

  test('or a message a file, whose names nobody’s address or name breaks', async () => {
    await rename('member02@example.org', { email: '../"é|x"@example.org', name: 'Ève, dite "A"' })
    await rename('member03@example.org', {
      email: '=cmd()@example.org',
      name: 'Line\r\nBcc: x@y.z',
    })
    const id = await taken({ round: await launchAgain() })
    const bytes = await file(id, 'zip')
    const entries = await zipEntries({
      size: bytes.length,
      read: async (from, length) => bytes.subarray(from, from + length),
    })
    const names = entries.map(({ name }) => name)
    expect(names).toHaveLength(14)
    for (const name of names) expect(name).toMatch(/^\d\d_[\p{L}\p{N}@._+-]+\.eml$/u)
    expect(names.some((name) => name.endsWith('_..__é_x_@example.org.eml'))).toBe(true)
    const mailbox = (await file(id, 'mbox')).toString('utf8')
    const eve = await simpleParser(
      mailbox.split(/^From MAILER-DAEMON.*\n/m).find((raw) => raw.includes('=C3=88ve')) ?? '',
    )
    expect(eve.to).toMatchObject({ value: [{ name: 'Ève, dite "A"' }] })
    expect(mailbox).not.toMatch(/^Bcc:/im)
  })
})

describe('the file for a mail merge', () => {
  const awkward = '=HYPERLINK("http://x";"y"), dite\n"Ève"'

  test('has a row a message with its address, name, subject, whole text and links, as texts in either language', async () => {
    await rename('member02@example.org', { name: awkward })
    const id = await taken({ round: await launchAgain() })
    const rows = parse(await file(id, 'csv', 'fr'), { bom: true, delimiter: ';' }) as string[][]
    expect(rows).toHaveLength(15)
    expect(rows[0]).toEqual([
      'Courriel',
      'Nom',
      'Langue',
      'Message',
      'Cycle',
      'Objet',
      'Texte',
      'Lien',
      'Lien qui fait cesser ces messages',
    ])
    const maya = rows.find(([to]) => to === cast.maya) ?? []
    expect(maya.slice(1, 6)).toEqual([
      'Maya Sample',
      'Anglais',
      'Invitation',
      'June pulse',
      'June pulse: your answers, by 30 June 2026',
    ])
    expect(maya[6]).toContain(`${maya[7]}\n`)
    expect(await opens(maya[7] ?? '')).toBe(200)
    expect(maya[8]).toMatch(/^https:\/\/arpent\.example\.org\/reminders#/)
    const eve = rows.find(([to]) => to === 'member02@example.org') ?? []
    expect(eve[1]).toBe(`'${awkward}`)
    const english = parse(await file(id, 'csv'), { bom: true }) as string[][]
    expect(english[0]?.[0]).toBe('E-mail')
  })

  test('as a workbook: the same cells, none of them a formula', async () => {
    await rename('member02@example.org', { name: awkward })
    const id = await taken({ round: await launchAgain() })
    const { sheets } = await readXlsx(await file(id, 'xlsx'))
    const [heading, ...rows] = sheets[0]?.rows ?? []
    expect(heading?.[0]).toBe('E-mail')
    expect(rows).toHaveLength(14)
    const eve = rows.find(([to]) => to === 'member02@example.org') ?? []
    expect(eve[1]).toBe(awkward)
    expect(eve[6]).toContain('Bonjour')
  })
})
