import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  approvalLetter,
  ballotMissingLetter,
  destroyedLetter,
  invitationLetter,
  launchNoticeLetter,
  reminderLetter,
  resultLetter,
  signInLetter,
} from '../../../api/mail/letters.ts'
import { render } from '../../../api/mail/compose.ts'
import { type MailServer, startMailServer } from '../../support/mail-server.ts'

/** Every letter, in either language, as it arrives over SMTP: its two parts say the same, and its lines are ones that every server takes. */
let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.close())

const name = `Élise "Œil-de-bœuf", ${'Très-Longue '.repeat(16)}Exemple`
const about = {
  name,
  title: { en: 'Pulse & <more>: "June"', fr: 'Sondage d’été : « l’œil » & <plus>' },
  closesOn: '2026-06-30',
  closedOn: '2026-06-30',
}
const said = { en: 'First.\n\n.\n..two dots\nFrom here on', fr: 'D’abord.\n\n.\n..deux points' }
const fingerprint = { en: 'oak tin fern dusk mill reed', fr: 'orme lin pain bois lune thym' }
const asked = { ...about, askedBy: { en: 'Councils', fr: 'Conseils' }, minutes: 3 }
const confidential = { word: 'confidential', threshold: 5 } as const
const anonymous = { word: 'anonymous', fingerprint, invited: 14 } as const
const launch = { ...about, requestedBy: name, approvedBy: name, invited: 14, fingerprint }

const letters = {
  signIn: (of) => signInLetter(of, { name, minutes: 15 }),
  invitation: (of) => invitationLetter(of, { ...asked, promised: confidential }),
  reminder: (of) => reminderLetter(of, { ...asked, promised: anonymous, which: 'last' }),
  result: (of) => resultLetter(of, { ...about, said, done: said }),
  ballotMissing: (of) => ballotMissingLetter(of, { ...about, missing: 2 }),
  destroyed: (of) => destroyedLetter(of, { ...about, threshold: 5 }),
  approval: (of) => approvalLetter(of, launch),
  launchNotice: (of) => launchNoticeLetter(of, launch),
} satisfies Record<string, (of: 'en' | 'fr') => ReturnType<typeof signInLetter>>

const links = {
  link: 'https://arpent.example.org/answer#k-_1',
  stop: 'https://arpent.example.org/reminders#t-_2',
}

const wordsOf = (text: string): string => text.replaceAll(/—{3,}|[\s\u00a0]|:/g, '').trim()

/** What a reader of the HTML sees; the address of a small link too, which stands in the text. */
const seen = (html: string): string =>
  (/<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? '')
    .replaceAll(/<a href="([^"]*reminders[^"]*)"[^>]*>([^<]*)<\/a>/g, '$2 $1')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

const cases = Object.entries(letters).flatMap(([kind, letter]) =>
  (['en', 'fr'] as const).map((language) => ({ kind, language, letter: letter(language) })),
)

test.each(cases)('$kind, $language', async ({ kind, language, letter }) => {
  const id = crypto.randomUUID()
  const to = `odile+${kind}.o'brien_{x}@example.org`
  const rendered = render(letter, links)
  await server.mailer().send({
    id,
    to,
    name,
    from: 'Le secrétariat',
    subject: letter.subject,
    ...rendered,
    language,
    oneClick: 'https://arpent.example.org/api/reminders/t-_2/stop',
  })
  const mail = server.received.find(({ messageId }) => messageId?.includes(id))
  expect(mail?.envelope.to).toBe(to)
  expect(mail?.text?.trimEnd()).toBe(rendered.text.trimEnd())
  expect(wordsOf(seen(mail?.html || ''))).toBe(wordsOf(rendered.text))
  expect(mail?.subject).toBe(letter.subject)
  expect(mail?.to).toMatchObject({ value: [{ address: to, name }] })
  const lines = mail?.raw.split('\r\n') ?? []
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(998)
  expect(mail?.raw).not.toMatch(/[^\r]\n|\r[^\n]/)
})
