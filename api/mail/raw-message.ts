import { createTransport } from 'nodemailer'
import type { Language } from '../bilingual.ts'
import { oneLine, render } from './compose.ts'
import { letterOfHeld } from './held-letter.ts'
import { forEveryServer, stopHeaders } from './mailer.ts'

/** A held message as a mail program gets it; `oneClick` is where one click stops such letters, null where none does. */
export type HeldMail = {
  id: string
  recipient: string
  name: string | null
  language: Language
  subject: string
  body: string
  oneClick: string | null
}

const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })

/**
 * A held message as the lines of a mail (RFC 5322), text and HTML: a draft of whoever opens it, who is its sender. Outlook opens one marked as
 * unsent ready to be sent. Its Message-ID is the one a mail server would have got. No line begins with "From ", which would part mails in one file.
 */
export async function rawMessage(
  { id, recipient, name, language, subject, body, oneClick }: HeldMail,
  { publicUrl, at }: { publicUrl: string; at: Date },
): Promise<string> {
  const { letter, links } = letterOfHeld({ language, subject, body }, publicUrl)
  const { text, html } = render(letter, links)
  const { message } = await writer.sendMail({
    to: { name: oneLine(name ?? ''), address: forEveryServer(recipient) },
    envelope: { from: '', to: recipient },
    messageId: `<${id}@${new URL(publicUrl).hostname}>`,
    date: at,
    subject,
    alternatives: [written('text/plain', text), written('text/html', html)],
    headers: {
      'X-Unsent': '1',
      'Content-Language': language,
      ...(oneClick ? stopHeaders(oneClick) : {}),
    },
  })
  return message.toString().replaceAll(/^From /gm, '=46rom ')
}

const written = (type: string, content: string) => ({
  content,
  contentType: `${type}; charset=utf-8`,
  contentTransferEncoding: 'quoted-printable' as const,
})
