import type { DeliveryReport, Entity } from './delivery-report.ts'
import { oneSentence, ourId } from './report-fields.ts'

/**
 * Reads a failure in the two plain forms that mail servers still write: Exim's, whose header names the recipients, and
 * qmail's (QSBMF), whose paragraphs begin with them. Neither reports a delay this way.
 */
export function readOlderReport({ headers, body }: Entity): DeliveryReport | null {
  const recipients = [...ofExim(headers.get('x-failed-recipients') ?? '', body), ...ofQmail(body)]
  if (recipients.length === 0) return null
  const returned = /^message-id:\s*(<[^>\n]*>)/im.exec(body)?.[1] ?? ''
  return {
    messageId: ourId(returned),
    recipients: recipients.map(({ recipient, reason }) => ({
      recipient: oneSentence(recipient.toLowerCase()),
      action: 'failed',
      reason: oneSentence(reason),
    })),
  }
}

type Failed = { recipient: string; reason: string }

/** The server's own answer stands in the text, as `550 5.1.1 …`; where it doesn't, the header's name says what is known. */
const ofExim = (addresses: string, body: string): Failed[] =>
  addresses
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address.includes('@'))
    .map((recipient) => ({
      recipient,
      reason: /\b5\d\d[ -][^\n]*/.exec(body)?.[0] ?? 'X-Failed-Recipients',
    }))

function ofQmail(body: string): Failed[] {
  const [report = ''] = body.split(/^--- /m)
  if (!/^\s*Hi\. This is the /.test(report)) return []
  return report.split(/\n\s*\n/).flatMap((paragraph) => {
    const [, recipient = '', reason = ''] =
      /^\s*<([^<>\s]+@[^<>\s]+)>:\n(.+)$/s.exec(paragraph) ?? []
    return recipient ? [{ recipient, reason }] : []
  })
}
