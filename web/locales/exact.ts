import { number } from './format.ts'
import type { Language } from './shape.ts'

/** A number with the decimals it has: `1,234.5` or `1 234,5`. */
export const exact = (language: Language, value: number): string =>
  number(language, value, decimalsOf(value))

/** Digits after the point, also of a number so small that it is written with an exponent. */
function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  const written = digits.split('.')[1]?.length ?? 0
  return Math.min(20, Math.max(0, written - Number(exponent)))
}
