import { z } from 'zod'
import { isBlank } from '../../web/locales/blank.ts'

/** Years that a council may mean; beyond them lie slips of the pen, and days that no database has. */
const years = { first: '1900', last: '2199' }

/** A plain date, `YYYY-MM-DD`, that the calendar has. */
export const plainDay = z.iso
  .date()
  .refine((day) => day.slice(0, 4) >= years.first && day.slice(0, 4) <= years.last)

/** A plain date of any year, where a check says more about those that can't be meant than that they aren't valid. */
export const dayOfAnyYear = z.iso.date()

/** A fiscal year in addresses, `2025-2026`: two years in a row. */
export const fiscalYearText = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .refine((text) => Number(text.slice(5)) === Number(text.slice(0, 4)) + 1)
  .refine((text) => text.slice(0, 4) >= years.first && text.slice(5) <= years.last)

/** An e-mail address in lower case; letters beyond ASCII are letters, as in `odile@exemple.québec`. */
export const emailAddress = z
  .string()
  .max(254)
  .regex(
    /^(?!\.)[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}(?<!\.)@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+\p{L}[\p{L}\p{M}\p{N}-]+$/u,
  )
  .refine((text) => !text.includes('..'))
  .transform((text) => text.toLowerCase())

/** A text without the spaces around it; empty where nobody sees anything in it. */
export const textOrNone = (most: number) =>
  z
    .string()
    .trim()
    .overwrite((text) => (isBlank(text) ? '' : text))
    .max(most)

/** A text somebody can read, without the spaces around it. */
export const someText = (most: number) => textOrNone(most).min(1)

/** What breaks a line or turns the direction of all that follows it. */
const breaking = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu

/** The same on one line, for titles that stand within other sentences: what breaks the line is a space, what turns it is left out. */
export const someLine = (most: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll(breaking, ' ').trim())
    .pipe(someText(most))

/** A text in both languages, neither empty. */
export const bilingualText = z.strictObject({ en: someText(300), fr: someText(300) })

/** What people call a row of a register; it stands in addresses. */
export const registerReference = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)

/** A code of the programme as it stands in addresses. */
export const programmeCode = z.string().min(1).max(60)
