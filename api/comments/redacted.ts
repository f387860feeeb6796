import { isBlank } from '../../web/locales/blank.ts'
import type { Redaction } from './schemas.ts'

/** What stands where words were taken out. */
export const redactedMark = '[…]'

/**
 * What is left of a comment, and how many of its author's characters go: a mark that is cut goes whole, and no mark counts. Null
 * where other words stand there, or half a character would be left.
 */
export function takenOut(
  text: string,
  { from, words }: Redaction,
): { left: string; characters: number } | null {
  const to = from + words.length
  if (text.slice(from, to) !== words) return null
  const marks = [...text.matchAll(/\[…\]/g)].map(({ index }) => index)
  const cut = marks.filter((at) => at < to && at + redactedMark.length > from)
  const start = Math.min(from, ...cut)
  const end = Math.max(to, ...cut.map((at) => at + redactedMark.length))
  const left = text.slice(0, start) + redactedMark + text.slice(end)
  const gone = text.slice(start, end).replaceAll(redactedMark, '')
  if (!left.isWellFormed()) return null
  return { left, characters: isBlank(gone) ? 0 : gone.length }
}
