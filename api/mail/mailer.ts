import { PassThrough, type Readable } from 'node:stream'
import { domainToASCII } from 'node:url'
import { createTransport, type Transporter } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool'

/** A message as it leaves: plain text, and HTML from the same words. */
export type Outgoing = {
  id: string
  to: string
  name: string | null
  from: string
  subject: string
  text: string
  html: string
  language: string
  /** Where the reader's mail program stops reminders by one click; null for letters that can't be stopped. */
  oneClick: string | null
}

/** Hands messages to the SMTP server; `smtp` false means that none is set and messages stay in the outbox. */
export type Mailer = { smtp: boolean; send(message: Outgoing): Promise<void>; close(): void }

export type MailerOptions = {
  smtpUrl: string | null
  from: string
  /** The right side of every Message-ID. */
  domain: string
  /** Messages a second at most. */
  rate: number
  /** Where refusals that come later are sent, each to an address of its own; null for the sender's address. */
  returnPath: string | null
}

/** How many messages are under way at once, each on a connection that stays open. */
export const connections = 5

/**
 * A server silent for so long is not there; a message that takes longer in all is tried again later. One that has the whole message is
 * given ten minutes to answer (RFC 5321, 4.5.3.2.6): given up sooner, it would be sent twice.
 */
const patience = { connect: 30_000, silent: 600_000, message: 660_000 }

/** What is thrown where a connection broke once the message was on its way: it may have arrived. */
export type BrokenOff = Error & { begun?: true }

/**
 * The mailer of those settings. The Message-ID is made from the message's id, so that a message sent twice is recognised. The
 * library's own retries are off: whether a message left is decided in the outbox alone.
 */
export function createMailer(options: MailerOptions): Mailer {
  if (!options.smtpUrl) return { smtp: false, send: refuse, close: () => {} }
  const transport = createTransport({
    url: options.smtpUrl,
    pool: true,
    maxConnections: connections,
    maxRequeues: 0,
    rateLimit: options.rate,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.silent,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const leaving = whatLeaves(transport)
  return {
    smtp: true,
    async send(message) {
      const envelope = envelopeOf(message, options)
      const { messageId } = envelope
      try {
        await transport.sendMail({
          ...envelope,
          subject: message.subject,
          text: message.text,
          html: message.html,
          signal: AbortSignal.timeout(patience.message),
        })
      } catch (error) {
        if (error instanceof Error && leaving.get(messageId)?.readableDidRead)
          throw Object.assign(error, { begun: true } satisfies Partial<BrokenOff>)
        throw error
      } finally {
        leaving.delete(messageId)
      }
    },
    close: () => transport.close(),
  }
}

/** What is read of each message under way, by its Message-ID: nothing until the server has said that it takes it. */
function whatLeaves(transport: Transporter<SMTPPool.SentMessageInfo>): Map<string, Readable> {
  const leaving = new Map<string, Readable>()
  transport.use('stream', ({ data, message }, done) => {
    message.processFunc((written) => {
      const read = written.pipe(new PassThrough())
      leaving.set(String(data.messageId), read)
      return read
    })
    done()
  })
  return leaving
}

function envelopeOf(message: Outgoing, { from, domain, returnPath }: MailerOptions) {
  const { id, name, language, oneClick } = message
  const to = forEveryServer(message.to)
  return {
    from: { name: message.from, address: from },
    to: { name: name ?? '', address: to },
    messageId: `<${id}@${domain}>`,
    envelope: { from: returnPath ? returnAddress(returnPath, id) : from, to },
    headers: {
      'Content-Language': language,
      'Auto-Submitted': 'auto-generated',
      ...(oneClick ? stopHeaders(oneClick) : {}),
    },
  }
}

/** A domain beyond ASCII in the form every server knows; a name before the @ beyond ASCII is for servers that take it (RFC 6531). */
export function forEveryServer(address: string): string {
  const at = address.lastIndexOf('@')
  const name = address.slice(0, at)
  const ascii = /^[!-~]*$/.test(name) ? domainToASCII(address.slice(at + 1)) : ''
  return ascii === '' ? address : `${name}@${ascii}`
}

/** One click is for secure addresses only (RFC 8058); elsewhere the same address leads to the page. */
export const stopHeaders = (address: string): Record<string, string> => ({
  'List-Unsubscribe': `<${address}>`,
  ...(address.startsWith('https:')
    ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    : {}),
})

/** `bounces@…` becomes `bounces+<message>@…`: what comes back to it names the message. */
export function returnAddress(returnPath: string, id: string): string {
  const at = returnPath.lastIndexOf('@')
  return `${returnPath.slice(0, at)}+${id.replaceAll('-', '')}${returnPath.slice(at)}`
}

async function refuse(): Promise<void> {
  throw new Error('No SMTP server is set')
}
