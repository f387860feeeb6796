import { type IncomingMessage, ServerResponse } from 'node:http'

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
const always = new Map([
  ['content-security-policy', contentSecurityPolicy],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['origin-agent-cluster', '?1'],
  ['referrer-policy', 'no-referrer'],
  ['strict-transport-security', 'max-age=15552000; includeSubDomains'],
  ['x-content-type-options', 'nosniff'],
  ['x-dns-prefetch-control', 'off'],
  ['x-download-options', 'noopen'],
  ['x-frame-options', 'DENY'],
  ['x-permitted-cross-domain-policies', 'none'],
  ['x-xss-protection', '0'],
])

/**
 * An answer of the server, born with the headers that protect its reader; what a route says of its own goes before. In the app they
 * would be written into a copy of each answer's headers, which takes longer than many an answer.
 */
export class SecuredAnswer<
  Asked extends IncomingMessage = IncomingMessage,
> extends ServerResponse<Asked> {
  constructor(...given: ConstructorParameters<typeof ServerResponse<Asked>>) {
    super(...given)
    this.setHeaders(always)
  }
}
