import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createMailer, type Mailer } from '../../../api/mail/mailer.ts'
import { dispatchQueued } from '../../../api/mail/dispatch.ts'
import { openWave } from '../../../api/waves/actions.ts'
import type { NewWave } from '../../../api/waves/schemas.ts'
import { cast } from '../../support/cast.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'

/** A mail server on this machine that takes everything but what is meant for `refused`. */
const received: ParsedMail[] = []
const refused = 'member03@example.org'
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _, done) =>
    address === refused ? done(new Error('550 no such mailbox')) : done(),
  onData: (stream, _, done) => {
    simpleParser(stream).then((mail) => {
      received.push(mail)
      done()
    }, done)
  },
})

let mailer: Mailer
beforeAll(async () => {
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  mailer = createMailer({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'secretariat@example.org',
    domain: 'arpent.example.org',
    rate: 1000,
    returnPath: null,
  })
})
afterAll(async () => {
  mailer.close()
  await new Promise<void>((closed) => server.close(closed))
})

const arpent = useSandbox()
const wave: NewWave = {
  instrument: 'member-pulse',
  form: 'full',
  mode: 'confidential',
  audience: { councils: ['JC'], roles: ['member'], groups: [] },
  closesOn: '2026-06-30',
  title: { en: 'June pulse', fr: 'Sondage éclair de juin' },
}

beforeEach(async () => {
  received.length = 0
  arpent.services.mailer = mailer
  await seatMembers(arpent.db, fourteenSeats)
})

const to = (mail: ParsedMail): string => (mail.to as AddressObject).value[0]?.address ?? ''

describe('with an SMTP server', () => {
  test('each invitation arrives in its reader’s language, as text and HTML, with a working link', async () => {
    await openWave(arpent.services, null, wave)
    await dispatchQueued(arpent.services)
    expect(received).toHaveLength(13)

    const french = received.find((mail) => to(mail) === 'member02@example.org')
    expect(french?.subject).toBe(
      'Sondage éclair de juin\u00a0: vos réponses, d’ici le 30 juin 2026',
    )
    expect(french?.headers.get('content-language')).toBe('fr')
    const secret = /\/answer#(\S+)/.exec(french?.text ?? '')?.[1] ?? ''
    expect(french?.html).toContain(`/answer#${secret}"`)
    expect((await arpent.nobody().invited(secret).get('/api/answer')).status).toBe(200)

    const english = received.find((mail) => to(mail) === cast.maya)
    expect(english?.subject).toBe('June pulse: your answers, by 30 June 2026')
  })

  test('an address the server refuses is shown as refused, and the others leave', async () => {
    await openWave(arpent.services, null, wave)
    await dispatchQueued(arpent.services)
    const odile = await arpent.as(cast.odile)
    const { body } = await odile.get('/api/outbox')
    const states = Map.groupBy(
      body as { to: string; kind: string; state: string }[],
      ({ state }) => state,
    )
    expect(states.get('refused')).toMatchObject([{ to: refused, kind: 'invitation' }])
    expect(states.get('sent')?.filter(({ kind }) => kind === 'invitation')).toHaveLength(13)
  })

  test('sent again, a message has the Message-ID it had, and the kept copies hold no secret', async () => {
    await openWave(arpent.services, null, wave)
    await dispatchQueued(arpent.services)
    await arpent.db
      .updateTable('message')
      .set({ state: 'queued', next_attempt_at: arpent.services.clock.now() })
      .where('recipient', '=', cast.maya)
      .execute()
    await dispatchQueued(arpent.services)
    const ids = received.filter((mail) => to(mail) === cast.maya).map(({ messageId }) => messageId)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    const kept = await arpent.db.selectFrom('message').select('body').execute()
    expect(JSON.stringify(kept)).not.toMatch(/answer#\w/)
  })
})
