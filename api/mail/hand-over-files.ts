import { zipSync } from 'fflate'
import { type CellValue, writeXlsxStream } from 'hucre/xlsx'
import type { Language } from '../bilingual.ts'
import type { Export } from '../http/send-export.ts'
import type { Request } from '../http/signed-in.ts'
import { csvText } from '../indicators/spreadsheet.ts'
import { texts } from '../../web/locales/index.ts'
import type { Taken } from './hand-over-queries.ts'
import { letterOfHeld } from './held-letter.ts'
import { oneClickLink } from './links.ts'
import { rawMessage } from './raw-message.ts'
import type { handOverFiles } from './schemas.ts'

type Ending = (typeof handOverFiles)[number]

/** Messages as one file; its name tells how many they are. Headings are in the language of whoever takes it, each message in its reader's. */
export async function fileOfTaken(
  request: Request,
  messages: readonly Taken[],
  { ending, language }: { ending: Ending; language: Language },
): Promise<Export> {
  const { fileName } = texts[language].handOvers
  const name = `${fileName}_${request.today}_${messages.length}`
  return { name, ending, content: await contentOf(request, messages, ending, language) }
}

async function contentOf(
  request: Request,
  messages: readonly Taken[],
  ending: Ending,
  language: Language,
): Promise<Export['content']> {
  if (ending === 'csv' || ending === 'xlsx') {
    const { headings, rows } = sheetOf(request, messages, language)
    return ending === 'csv' ? csvText(headings, rows, language) : workbookOf(headings, rows)
  }
  const mails = await mailsOf(request, messages)
  return ending === 'mbox' ? mailboxOf(mails, request.now) : archiveOf(messages, mails, request.now)
}

async function mailsOf({ services, now }: Request, messages: readonly Taken[]): Promise<string[]> {
  const { publicUrl } = services.config
  const mails: string[] = []
  for (const message of messages)
    mails.push(
      await rawMessage(
        { ...message, oneClick: oneClickLink(services, message) },
        { publicUrl, at: now },
      ),
    )
  return mails
}

/** One mailbox (RFC 4155), as mail programs import it: each message after its "From " line, with the line ends of Unix. */
function mailboxOf(mails: readonly string[], at: Date): string {
  const [day, date, month, year, time] = at.toUTCString().replace(',', '').split(' ')
  const from = `From MAILER-DAEMON ${day} ${month} ${date} ${time} ${year}`
  return mails.map((mail) => `${from}\n${mail.replaceAll('\r\n', '\n').trimEnd()}\n\n`).join('')
}

/** A file a message: numbered, so that two to one address keep apart. */
function archiveOf(messages: readonly Taken[], mails: readonly string[], at: Date) {
  const digits = String(mails.length).length
  const nameOf = ({ recipient }: Taken, index: number) =>
    `${String(index + 1).padStart(digits, '0')}_${recipient.replaceAll(/[^\p{L}\p{N}@._+-]/gu, '_')}.eml`
  const files = mails.map((mail, index) => [
    nameOf(messages[index] as Taken, index),
    Buffer.from(mail),
  ])
  return Buffer.from(zipSync(Object.fromEntries(files), { mtime: at }))
}

/** What a mail merge fills letters with: the whole text, and its links for those who write a text of their own. */
function sheetOf({ services }: Request, messages: readonly Taken[], language: Language) {
  const { outbox, handOvers } = texts[language]
  const { columns } = handOvers
  const rows = messages.map((message) => {
    const { links } = letterOfHeld(message, services.config.publicUrl)
    const { recipient, name, kind, round, subject, body } = message
    return [
      recipient,
      name ?? '',
      outbox.languages[message.language],
      outbox.kinds[kind],
      round?.[message.language] ?? '',
      subject,
      body,
      links.link ?? '',
      links.stop ?? '',
    ]
  })
  const keys = [
    'to',
    'name',
    'language',
    'kind',
    'round',
    'subject',
    'text',
    'link',
    'stop',
  ] as const
  return { headings: keys.map((key) => columns[key]), rows }
}

const wide = [32, 28, 12, 16, 28, 48, 80, 40, 40]

/** Texts are texts, whatever sign they begin with. */
const workbookOf = (headings: readonly string[], rows: readonly CellValue[][]) =>
  writeXlsxStream(rows, {
    name: headings[0] ?? '',
    freezePane: { rows: 1 },
    columns: headings.map((header, at) => ({ header, width: wide[at] ?? 16 })),
  })
