/** The text of one of the API's words; the word itself, should it be newer than these texts. */
export function wordText(texts: Record<string, string>, word: string): string {
  return texts[word] ?? word
}
