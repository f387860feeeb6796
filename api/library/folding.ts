/** A text as the library is searched: small letters without accents, as the database keeps the words of versions. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()

/** The words of a search as the database looks them up, each by its beginning; null where there is no word in it. */
export function wordsSearched(text: string): string | null {
  const words = folded(text).match(/[\p{Letter}\p{Number}]+/gu) ?? []
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(' & ')
}
