import { createTransport } from 'nodemailer'

/** A message as it leaves: text only in plain words, HTML from the same words. */
export type Outgoing = {
  id: string
  to: string
  subject: string
  text: string
  html: string
  language: string
}

/** Hands messages to the SMTP server; `smtp` false means that none is set and messages stay in the outbox. */
export type Mailer = { smtp: boolean; send(message: Outgoing): Promise<void>; close(): void }

/** The mailer of those settings. The Message-ID is made from the message's id, so that a message sent twice is recognised. */
export function createMailer(options: {
  smtpUrl: string | null
  from: string
  domain: string
}): Mailer {
  if (!options.smtpUrl) return { smtp: false, send: refuse, close: () => {} }
  const transport = createTransport(options.smtpUrl)
  return {
    smtp: true,
    async send({ id, to, subject, text, html, language }) {
      const messageId = `<${id}@${options.domain}>`
      await transport.sendMail({
        from: options.from,
        to,
        subject,
        text,
        html,
        messageId,
        headers: { 'Content-Language': language },
      })
    },
    close: () => transport.close(),
  }
}

async function refuse(): Promise<void> {
  throw new Error('No SMTP server is set')
}
