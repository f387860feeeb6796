import { z } from 'zod'
import { fiscalYearText, programmeCode, someText } from '../http/fields.ts'

export const indicatorParam = z.object({ code: programmeCode })

export const returnParam = z.object({ indicator: programmeCode, fiscalYear: fiscalYearText })

/** An indicator's return for a year: each unit of its universe and whether it reached what is counted. */
export const annualReturnSchema = z.strictObject({
  units: z.array(z.strictObject({ unit: someText(120), reached: z.boolean() })).max(2000),
})
export type AnnualReturn = z.infer<typeof annualReturnSchema>

/** Whose figures: at most one of a council, a priority and a group; without one, the council above all. */
export const domainFields = {
  council: programmeCode.optional(),
  priority: programmeCode.optional(),
  group: programmeCode.optional(),
}

const domainNames = ['council', 'priority', 'group'] as const

/** Refuses two domains at once, at the second. */
export const oneDomain = z.superRefine<
  Partial<Record<(typeof domainNames)[number], string | undefined>>
>((asked, context) => {
  const [, second] = domainNames.filter((name) => asked[name] !== undefined)
  if (second) context.addIssue({ code: 'custom', path: [second], message: 'one domain' })
})

/** Which points of an indicator: of a domain, from one fiscal year to another, one a round, quarter or year. */
export const seriesQuerySchema = z
  .object({
    ...domainFields,
    from: fiscalYearText.optional(),
    to: fiscalYearText.optional(),
    by: z.enum(['round', 'quarter', 'year']).default('round'),
    lang: z.enum(['en', 'fr']).optional(),
  })
  .check(oneDomain)
/** Which facts: behind which point; all of them, those counted or the others; from which on. */
export const factsQuerySchema = z
  .object({
    ...domainFields,
    period: z
      .string()
      .regex(/^\d{4}-\d{4}(-Q[1-4])?$/)
      .refine((text) => Number(text.slice(5, 9)) === Number(text.slice(0, 4)) + 1),
    counted: z.enum(['yes', 'no']).optional(),
    after: z.coerce.number().int().min(0).max(10_000_000).default(0),
    lang: z.enum(['en', 'fr']).optional(),
  })
  .check(oneDomain)
export type FactsQuery = z.infer<typeof factsQuerySchema>

export type SeriesQuery = z.infer<typeof seriesQuerySchema>
