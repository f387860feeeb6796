import type { Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { createMailer, type Mailer } from '../../api/mail/mailer.ts'

/** A mail as it arrived: parsed, and with its envelope. */
export type Received = ParsedMail & { envelope: { from: string; to: string }; raw: string }

/** A mail server on this machine. It answers an address as `answers` says, and takes the rest. */
export type MailServer = {
  url: string
  received: Received[]
  /**
   * SMTP answers by address (`550 no such mailbox`), to the recipient, or to the message where it begins with `DATA`. Instead of an answer
   * `DATA taken, then gone` takes the message and breaks the connection.
   */
  answers: Map<string, string>
  mailer(options?: { returnPath?: string; rate?: number }): Mailer
  close(): Promise<void>
}

export async function startMailServer(onTaken?: (mail: Received) => void): Promise<MailServer> {
  const received: Received[] = []
  const answers = new Map<string, string>()
  const mailers: Mailer[] = []
  const sockets = new Map<number, Socket>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _, done) => done(refusal(answers.get(address), false)),
    onData: (stream, session, done) => {
      const envelope = {
        from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
        to: session.envelope.rcptTo[0]?.address ?? '',
      }
      readWhole(stream).then(async (raw) => {
        const refused = refusal(answers.get(envelope.to), true)
        const mail = { ...(await simpleParser(raw)), envelope, raw }
        if (!refused) received.push(mail)
        if (!refused) onTaken?.(mail)
        if (answers.get(envelope.to) === gone) sockets.get(session.remotePort)?.destroy()
        else done(refused)
      }, done)
    },
  })
  server.server.on('connection', (socket: Socket) => {
    sockets.set(socket.remotePort ?? 0, socket)
  })
  server.on('error', () => undefined) // a client that is killed resets its connection
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
  const address = server.server.address()
  const url = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return {
    url,
    received,
    answers,
    mailer({ returnPath, rate = 1000 } = {}) {
      const mailer = createMailer({
        smtpUrl: url,
        from: 'secretariat@example.org',
        domain: 'arpent.example.org',
        rate,
        returnPath: returnPath ?? null,
      })
      mailers.push(mailer)
      return mailer
    },
    async close() {
      for (const mailer of mailers) mailer.close()
      await new Promise<void>((closed) => server.close(closed))
    },
  }
}

const gone = 'DATA taken, then gone'

function refusal(answer: string | undefined, ofMessage: boolean): Error | null {
  if (!answer || answer === gone || answer.startsWith('DATA ') !== ofMessage) return null
  const [, code = '550', text = ''] = /^(?:DATA )?(\d{3}) (.*)$/.exec(answer) ?? []
  return Object.assign(new Error(text), { responseCode: Number(code) })
}

async function readWhole(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
