import type { Question } from 'survey-core'
import type { Language } from '../../locales/shape.ts'

/** More digits than a number keeps exactly. */
const mostDigits = 15

/**
 * A number as people write it: a comma or a point before the decimals, groups set apart by spaces, or by the sign that isn't
 * before the decimals. `1,234` is a thousand and more in English, one and a bit in French. Null where it isn't one.
 */
export function readNumber(text: string, language: Language): number | null {
  const [, minus, digits = ''] = /^([-\u2212]?)([\d.,]+)$/.exec(text.replace(/[\s']/gu, '')) ?? []
  const [whole = '', decimals = '', ...more] = digits.split(decimalSign(digits, language))
  if (more.length > 0 || /[.,]/.test(decimals) || !isWhole(whole)) return null
  const all = whole.replace(/\D/g, '') + decimals
  if (all === '' || all.length > mostDigits) return null
  return Number(`${minus ? '-' : ''}${whole.replace(/\D/g, '') || '0'}.${decimals || '0'}`)
}

/** The last of the two signs, where it stands once; a lone comma before three digits parts thousands in English. */
function decimalSign(digits: string, language: Language): string {
  const last = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.'
  const other = last === ',' ? '.' : ','
  const lone = !digits.includes(other)
  if (lone && digits.indexOf(last) !== digits.lastIndexOf(last)) return other
  const thousands = language === 'en' && lone && /^[1-9]\d{0,2},\d{3}$/.test(digits)
  return thousands ? '.' : last
}

/** Without groups, or all of them of three digits. */
const isWhole = (whole: string): boolean => /^(\d*|\d{1,3}([.,]\d{3})+)$/.test(whole)

/** What stands in a field for a number and is none, by its question: kept while the page is open, and told when it is left. */
export const unreadNumbers = new WeakMap<Question, string>()
