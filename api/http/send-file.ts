/** A file as it is kept: in parts of one size, the last one shorter. */
export type KeptFile = {
  name: string
  mediaType: string
  size: number
  sha256: Buffer
  partSize: number
  part(number: number): Promise<Buffer>
}

type Span = { from: number; to: number }

/**
 * The answer that hands a file over to be saved: whole, the stretch asked for, or word that the copy held is the same
 * (RFC 9110, 13 and 14; a stretch means nothing to HEAD). Nothing in it runs, whatever opens it; who may read it is asked again each time.
 */
export function sendFile({ method, headers: asked }: Request, file: KeptFile): Response {
  const tag = `"${file.sha256.toString('hex')}"`
  const headers = new Headers({
    'content-type': file.mediaType,
    'content-disposition': attachment(file.name),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    etag: tag,
  })
  if (holds(asked.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  const span = method === 'HEAD' ? null : spanOf(asked, tag, file.size)
  if (span === 'outside') {
    headers.set('content-range', `bytes */${file.size}`)
    return new Response(null, { status: 416, headers })
  }
  const { from, to } = span ?? { from: 0, to: file.size - 1 }
  headers.set('content-length', String(to - from + 1))
  if (span) headers.set('content-range', `bytes ${from}-${to}/${file.size}`)
  return new Response(stream(file, { from, to }), { status: span ? 206 : 200, headers })
}

const holds = (held: string | null, tag: string): boolean =>
  held !== null &&
  held.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag)

/** Whether an answer to that request has the file's beginning: later stretches belong to the same download, and HEAD takes nothing. */
export const beginsFile = ({ method, headers }: Request): boolean =>
  method !== 'HEAD' && !/^bytes=(?!0-)/.test(headers.get('range') ?? '')

/** The one stretch asked for; null for the whole, several stretches included, which nobody has to be given. */
function spanOf(asked: Headers, tag: string, size: number): Span | 'outside' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked.get('range') ?? '') ?? []
  const sameFile = asked.get('if-range') ?? tag
  if ((first === '' && last === '') || sameFile !== tag) return null
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(size - 1, Number(last))
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null
  return from >= size || (first === '' && Number(last) === 0) ? 'outside' : { from, to }
}

/** Reads one part at a time, as fast as it is taken. */
function stream({ partSize, part }: KeptFile, { from, to }: Span): ReadableStream<Uint8Array> {
  let number = Math.floor(from / partSize)
  return new ReadableStream(
    {
      async pull(controller) {
        const begins = number * partSize
        const bytes = await part(number)
        controller.enqueue(bytes.subarray(Math.max(0, from - begins), to + 1 - begins))
        number += 1
        if (number * partSize > to) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}

/**
 * The header that saves a file under its name: in ASCII for old programs, and whole (RFC 6266, RFC 8187).
 */
function attachment(name: string): string {
  const plain = name
    .replaceAll(/œ/gi, 'oe')
    .replaceAll(/æ/gi, 'ae')
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[^\x20-\x7e]|["\\%;]/g, '_')
  const whole = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
