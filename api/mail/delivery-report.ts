import { readOlderReport } from './older-reports.ts'
import {
  decodedWords,
  fromHex,
  fromXtext,
  oneSentence,
  ourId,
  uncommented,
  untyped,
} from './report-fields.ts'

/** What a mail server reports of one recipient (RFC 3464). */
export type RecipientReport = {
  recipient: string
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  /** The server's own sentence, else the status code. */
  reason: string
}

/** A delivery report, with the id of our message where it names it. */
export type DeliveryReport = { messageId: string | null; recipients: RecipientReport[] }

export type Entity = { headers: Map<string, string>; type: string; body: string }

const statusTypes = ['message/delivery-status', 'message/global-delivery-status']
const returnedTypes = [
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/global-headers',
]

/**
 * Reads a message that came back, itself or attached to the message of whoever forwards it; null when it holds no delivery
 * report, as an absence note does not.
 */
export function readDeliveryReport(raw: string): DeliveryReport | null {
  const whole = readEntity(
    unixLines(raw)
      .trimStart()
      .replace(/^From .*\n\s*/, ''),
  )
  const report = readWhole(whole)
  const forwarded = report
    ? undefined
    : partsOf(whole).find(({ type }) => type === 'message/rfc822')
  return forwarded ? readWhole(readEntity(forwarded.body)) : report
}

function readWhole(whole: Entity): DeliveryReport | null {
  const parts = partsOf(whole)
  const status = parts.find(({ type }) => statusTypes.includes(type))
  if (!status) {
    const older = readOlderReport(whole)
    return older && { ...older, messageId: addressedTo(whole) ?? older.messageId }
  }
  const recipients = status.body
    .split(/\n\s*\n/)
    .map((group) => readHeaders(group))
    .flatMap((fields) => readRecipient(fields))
  if (recipients.length === 0) return null
  const returned = parts.find(({ type }) => returnedTypes.includes(type))
  return { messageId: addressedTo(whole) ?? (returned ? idOf(returned) : null), recipients }
}

/** One part with its headers, its body decoded. */
function readEntity(text: string): Entity {
  const end = text.search(/^\n|\n\n/)
  const head = end < 0 ? text : text.slice(0, end)
  const headers = readHeaders(head)
  const type = /^[^;\s]+/.exec(headers.get('content-type') ?? '')?.[0].toLowerCase() ?? 'text/plain'
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase() ?? ''
  return {
    headers,
    type,
    body: decoded(end < 0 ? '' : text.slice(end).replace(/^\n+/, ''), encoding),
  }
}

/** The part itself, or the parts it is made of, to any depth; a returned message is not looked into. */
function partsOf(entity: Entity): Entity[] {
  if (!entity.type.startsWith('multipart/')) return [entity]
  const mark = boundaryOf(entity.headers.get('content-type') ?? '')
  if (!mark) return []
  const [, ...parts] = `\n${entity.body}`.split(`\n--${mark}`)
  return parts
    .filter((part) => !part.startsWith('--'))
    .flatMap((part) => partsOf(readEntity(part.replace(/^[ \t]*\n/, ''))))
}

/** The boundary of a multipart, whole or in numbered pieces (RFC 2231). */
function boundaryOf(contentType: string): string {
  const found = contentType.matchAll(/boundary(?:\*(\d+))?=(?:"([^"]+)"|([^;\s]+))/gi)
  return [...found]
    .toSorted(([, one], [, other]) => Number(one ?? 0) - Number(other ?? 0))
    .map(([, , quoted, plain]) => quoted ?? plain)
    .join('')
}

/** Fields by name, folded lines joined; the first of a name counts. */
function readHeaders(text: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of text.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? []
    if (name && value !== undefined && !fields.has(name.toLowerCase()))
      fields.set(name.toLowerCase(), value.trim())
  }
  return fields
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return unixLines(Buffer.from(body, 'base64').toString('utf8'))
  if (encoding !== 'quoted-printable') return body
  const bytes = body.replaceAll(/=[ \t]*\n/g, '').replaceAll(/=([0-9A-F]{2})/gi, fromHex)
  return unixLines(Buffer.from(bytes, 'latin1').toString('utf8'))
}
const unixLines = (text: string): string => text.replaceAll(/\r\n?/g, '\n')

function readRecipient(fields: Map<string, string>): RecipientReport[] {
  const original = fromXtext(untyped(fields.get('original-recipient')))
  const recipient = original || untyped(fields.get('final-recipient'))
  const status = uncommented(fields.get('status'))
  const action = uncommented(fields.get('action')).toLowerCase() || (classes[status[0] ?? ''] ?? '')
  if (!recipient || !isAction(action)) return []
  const reason = untyped(fields.get('diagnostic-code')) || status || action
  return [
    {
      recipient: oneSentence(recipient.replaceAll(/^<|>$/g, '').toLowerCase()),
      action,
      reason: oneSentence(decodedWords(reason)),
    },
  ]
}

/** What a status tells (RFC 3463) where the action is missing. */
const classes: Readonly<Record<string, string>> = {
  '2': 'delivered',
  '4': 'delayed',
  '5': 'failed',
}

const isAction = (word: string): word is RecipientReport['action'] =>
  ['failed', 'delayed', 'delivered', 'relayed', 'expanded'].includes(word)

/** The message an address of our own names: `bounces+<message>@…`. */
function addressedTo({ headers }: Entity): string | null {
  const addresses = ['to', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to']
  for (const name of addresses) {
    const [, id] = /\+([0-9a-f]{32})@/i.exec(headers.get(name) ?? '') ?? []
    if (id) return withDashes(id)
  }
  return null
}

/** The Message-ID of what was returned, where it is one of ours. */
function idOf({ body }: Entity): string | null {
  return ourId(readHeaders(body.split(/\n\n/)[0] ?? '').get('message-id') ?? '')
}

const withDashes = (id: string): string =>
  id.toLowerCase().replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
