import type { BrokenOff } from './mailer.ts'

/**
 * Why a message did not leave. `address`: the server refuses the recipient for good. `message`: it refuses this message for
 * good. `passing`: it asks to try again, refuses whoever sends, or broke off with the message, which may have arrived. `unavailable`: nothing can leave now, and no message is to blame.
 */
export type Refusal = { kind: 'address' | 'message' | 'passing' | 'unavailable'; sentence: string }

type SmtpError = BrokenOff & {
  code?: string
  command?: string
  response?: string
  responseCode?: number
}

const sentenceLength = 500

/** Reads what the mail library threw. Only answers about the recipient or the message itself count against them. */
export function readRefusal(thrown: unknown): Refusal {
  const error = (thrown instanceof Error ? thrown : new Error('unknown')) as SmtpError
  return { kind: kindOf(error), sentence: sentenceOf(error) }
}

function kindOf({
  name,
  code,
  command,
  response = '',
  responseCode,
  begun,
}: SmtpError): Refusal['kind'] {
  const said = responseCode ?? 0
  const aboutRecipient = command === 'RCPT TO'
  if (name === 'AbortError' || (begun && said === 0)) return 'passing'
  if (said === 421 || !(aboutRecipient || command === 'DATA'))
    return code === 'EENVELOPE' && said === 0 ? 'address' : 'unavailable'
  if (aboutRecipient && isPolicy(said, response)) return 'passing'
  if (said >= 500) return aboutRecipient ? 'address' : 'message'
  return said >= 400 ? 'passing' : 'unavailable'
}

/**
 * Whether a recipient is refused because of who sends, not of the address: the server asks for a password, doesn't relay, or blocks us
 * (RFC 3463, X.7). It would say so of every recipient, and what is wrong with the settings may be mended within the day.
 */
const isPolicy = (said: number, response: string): boolean =>
  said === 530 || /^5\d\d[ -]5\.7\.\d|\brelay/i.test(response)

/** The server's own sentence, on one line. */
const sentenceOf = ({ response, message }: SmtpError): string =>
  (response ?? message)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, sentenceLength)
