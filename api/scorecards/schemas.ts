import { z } from 'zod'
import { fiscalYearText, programmeCode } from '../http/fields.ts'

export const scorecardParam = z.object({ fiscalYear: fiscalYearText, council: programmeCode })
export type ScorecardPlace = z.infer<typeof scorecardParam>

/** Which published version; without one, the newest, or the analyst's draft. */
export const scorecardQuery = z.object({
  version: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .optional(),
  lang: z.enum(['en', 'fr']).optional(),
})
