import { z } from 'zod'
import { fiscalYearText, plainDay, programmeCode, someText } from '../http/fields.ts'
import { indicatorSource } from '../programme/indicator-schemas.ts'
import { domainFields, oneDomain } from './schemas.ts'

const text = (most: number) =>
  z.strictObject({
    en: someText(most),
    fr: someText(most),
  })

/** A definition as the analyst writes it: all of it, from which day, and how its figures stand to those before. */
export const newVersionSchema = z.strictObject({
  /** The version it was written after: another one since then is not overwritten. */
  basedOn: z.int().positive(),
  validFrom: plainDay,
  comparability: z.enum(['same', 'bridged', 'break']),
  name: text(120),
  description: text(1000),
  universe: text(1000),
  numerator: text(1000),
  denominator: text(1000),
  referencePeriod: text(300),
  owner: text(300),
  frequency: text(300),
  decimals: z.int().min(0).max(4),
  direction: z.enum(['up', 'down']),
  baseline: fiscalYearText.nullable(),
  source: indicatorSource,
})
export type NewVersion = z.infer<typeof newVersionSchema>

/** Whose figures a preview shows; without one, those of the council above all. */
export const previewQuery = z.object({ council: programmeCode.optional() })

/** Whose values the indicator's page shows; without one, those of the council above all. */
export const indicatorQuery = z.object(domainFields).check(oneDomain)

/** A fiscal year's target in the figure's unit: shares from 0 to 1. */
export const targetSchema = z.strictObject({
  value: z.number(),
  tolerance: z.number(),
  toAchieveBy: plainDay,
  draft: z.boolean(),
})
export type NewTarget = z.infer<typeof targetSchema>

export const targetParam = z.object({ code: programmeCode, period: fiscalYearText })
