import { z } from 'zod'
import { fiscalYearText, programmeCode } from '../http/fields.ts'

export const indicatorParam = z.object({ code: programmeCode })

export const returnParam = z.object({ indicator: programmeCode, fiscalYear: fiscalYearText })

/** An indicator's return for a year: each unit of its universe and whether it reached what is counted. */
export const annualReturnSchema = z.strictObject({
  units: z
    .array(z.strictObject({ unit: z.string().trim().min(1).max(120), reached: z.boolean() }))
    .max(2000),
})
export type AnnualReturn = z.infer<typeof annualReturnSchema>

/** Which points of an indicator: of a council, from one fiscal year to another, one a round, quarter or year. */
export const seriesQuerySchema = z.object({
  council: programmeCode.optional(),
  from: fiscalYearText.optional(),
  to: fiscalYearText.optional(),
  by: z.enum(['round', 'quarter', 'year']).default('round'),
  lang: z.enum(['en', 'fr']).optional(),
})
export type SeriesQuery = z.infer<typeof seriesQuerySchema>
