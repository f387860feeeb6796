/** A text as the library is searched: small letters without accents, as the database keeps the words of versions. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()

/** A word, in any script. */
const anyWord = /[\p{Letter}\p{Number}]+/gu

/** What nobody types is no word: long numbers in a row, what a program wrote. */
const longestWord = 60

/** Bytes of a document's different words; the database takes a mebibyte, its own marks included. */
const mostWords = 256 * 1024

/** The different words of a text as they are searched, in their order, separated by spaces; null where there are none. */
export function wordsOf(text: string): string | null {
  const words = new Set<string>()
  let size = 0
  for (const [found] of folded(text).matchAll(anyWord)) {
    if (found.length > longestWord || words.has(found)) continue
    size += Buffer.byteLength(found) + 1
    if (size > mostWords) break
    words.add(found)
  }
  return words.size === 0 ? null : [...words].join(' ')
}

/** The words of a search as the database looks them up, each by its beginning; null where there is no word in it. */
export function wordsSearched(text: string): string | null {
  const words = folded(text).match(anyWord) ?? []
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(' & ')
}
