import { z } from 'zod'

/** A plain date, `YYYY-MM-DD`, that the calendar has. */
export const plainDay = z.iso.date()

/** A text in both languages, neither empty. */
export const bilingualText = z.strictObject({
  en: z.string().trim().min(1).max(300),
  fr: z.string().trim().min(1).max(300),
})

/** What people call a row of a register; it stands in addresses. */
export const registerReference = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)

/** A code of the programme as it stands in addresses. */
export const programmeCode = z.string().min(1).max(60)
