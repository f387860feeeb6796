/** How the bytes of a file were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252'

/**
 * The text of a file as spreadsheets save it: UTF-8, with or without a mark at its start; UTF-16 with its mark, which is what
 * they call Unicode text; else Windows-1252, in which any byte is a letter. Null where the file holds no text at all.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  const decoded =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? decodeAs('utf-16le', bytes)
      : (decodeAs('utf-8', bytes) ?? decodeAs('windows-1252', bytes))
  return decoded === null || decoded.text.includes('\0') ? null : decoded
}

function decodeAs(encoding: Encoding, bytes: Uint8Array) {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}
