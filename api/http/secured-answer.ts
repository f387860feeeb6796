import {
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http'

/** Scripts only from here; the survey library sets style attributes, hence their exception. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** What every answer says, whoever made it. */
const always: Readonly<Record<string, string>> = {
  // Neither a browser nor a proxy keeps what somebody may read now: words are redacted, people lose their role.
  'cache-control': 'no-store',
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=15552000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
}

/**
 * An answer of the server, which says with its head what protects its reader; what a route says of its own goes before. In the app it
 * would be written into a copy of each answer's headers, which takes longer than many an answer.
 */
export class SecuredAnswer<
  Asked extends IncomingMessage = IncomingMessage,
> extends ServerResponse<Asked> {
  override writeHead(status: number, ...said: Said): this {
    const [message, own] = typeof said[0] === 'string' ? [said[0], said[1]] : ['', said[0]]
    const headers = secured(own)
    return message ? super.writeHead(status, message, headers) : super.writeHead(status, headers)
  }
}

type Given = OutgoingHttpHeaders | OutgoingHttpHeader[]
type Said = [headers?: Given] | [message?: string, headers?: Given]

/** Node takes headers by name, or names and values in turns. */
function secured(own: Given = {}): Given {
  if (Array.isArray(own)) {
    const said = new Set(
      own.filter((_, at) => at % 2 === 0).map((name) => String(name).toLowerCase()),
    )
    return [
      ...Object.entries(always)
        .filter(([name]) => !said.has(name))
        .flat(),
      ...own,
    ]
  }
  const headers: OutgoingHttpHeaders = { ...always }
  for (const [name, value] of Object.entries(own)) headers[name.toLowerCase()] = value
  return headers
}
