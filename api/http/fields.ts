import { z } from 'zod'

/** A plain date, `YYYY-MM-DD`, that the calendar has. */
export const plainDay = z.iso.date()

/** An e-mail address in lower case; letters beyond ASCII are letters, as in `odile@exemple.québec`. */
export const emailAddress = z
  .string()
  .max(254)
  .regex(
    /^(?!\.)[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}(?<!\.)@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+\p{L}[\p{L}\p{M}\p{N}-]+$/u,
  )
  .refine((text) => !text.includes('..'))
  .transform((text) => text.toLowerCase())

/** A text in both languages, neither empty. */
export const bilingualText = z.strictObject({
  en: z.string().trim().min(1).max(300),
  fr: z.string().trim().min(1).max(300),
})

/** What people call a row of a register; it stands in addresses. */
export const registerReference = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)

/** A code of the programme as it stands in addresses. */
export const programmeCode = z.string().min(1).max(60)
