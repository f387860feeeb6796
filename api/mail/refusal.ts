import type { BrokenOff } from './mailer.ts'

/**
 * Why a message did not leave. `address`: the server refuses the recipient for good. `message`: it refuses this message for
 * good. `passing`: it asks to try again, or broke off with the message, which may have arrived. `unavailable`: nothing can leave now, and no message is to blame.
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

function kindOf({ name, code, command, responseCode, begun }: SmtpError): Refusal['kind'] {
  const said = responseCode ?? 0
  const aboutRecipient = command === 'RCPT TO'
  if (name === 'AbortError' || (begun && said === 0)) return 'passing'
  if (said === 421 || !(aboutRecipient || command === 'DATA'))
    return code === 'EENVELOPE' && said === 0 ? 'address' : 'unavailable'
  if (said >= 500) return aboutRecipient ? 'address' : 'message'
  return said >= 400 ? 'passing' : 'unavailable'
}

/** The server's own sentence, on one line. */
const sentenceOf = ({ response, message }: SmtpError): string =>
  (response ?? message)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, sentenceLength)
