/** How the fields of delivery reports are written (RFC 3464). */

const reasonLength = 500

/** An address whose signs may be written as `+2B` (RFC 3461), in capitals. */
export const fromXtext = (text: string): string => text.replaceAll(/\+([0-9A-F]{2})/g, fromHex)

/** The sign of two hexadecimal digits, for `replaceAll`. */
export const fromHex = (_: string, hex: string): string => String.fromCharCode(parseInt(hex, 16))

/** `failed (user unknown)` without what stands in parentheses. */
export const uncommented = (value = ''): string => value.replaceAll(/\s*\([^()]*\)/g, '').trim()

/** A reason on one line, of bearable length, without signs that no database keeps. */
export const oneSentence = (text: string): string =>
  text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, reasonLength)

/** Words beyond ASCII as headers carry them (RFC 2047), in UTF-8 or Latin-1; others stay as they are. */
export function decodedWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(
      /=\?([\w-]+)\?([BQ])\?([^?\s]*)\?=/gi,
      (word, charset: string, way: string, coded: string) => {
        const encoding = /^utf-?8$/i.test(charset) ? 'utf8' : 'latin1'
        if (encoding === 'latin1' && !/^(iso-8859-1|windows-1252|us-ascii)$/i.test(charset))
          return word
        if (way.toUpperCase() === 'B') return Buffer.from(coded, 'base64').toString(encoding)
        const bytes = coded.replaceAll('_', ' ').replaceAll(/=([0-9A-F]{2})/gi, fromHex)
        return Buffer.from(bytes, 'latin1').toString(encoding)
      },
    )
}

/** `rfc822; maya@example.org` without the type before it. */
export const untyped = (value: string | undefined): string =>
  (value ?? '').replace(/^[\w-]+\s*;\s*/, '').trim()

/** Our message's id in a Message-ID. */
export function ourId(id: string): string | null {
  return /^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/i.exec(id)?.[1]?.toLowerCase() ?? null
}
