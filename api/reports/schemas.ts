import { z } from 'zod'
import { bilingualText, plainDay, programmeCode } from '../http/fields.ts'

export const groupParam = z.object({ group: programmeCode })
export const councilParam = z.object({ council: programmeCode })
export const replacedParam = z.object({ id: z.uuid() })

/** The day a report is read as of; today where it is left out. */
export const dayQuery = z.object({ on: plainDay.optional() })

/** A report that nobody writes any more: who wrote it, for which table, how often and how long. */
export const replacedSchema = z.strictObject({
  name: bilingualText,
  /** The group that wrote it; null: the secretariat. */
  group: programmeCode.nullable(),
  /** The council it went to; null: the deputy ministers' table. */
  council: programmeCode.nullable(),
  timesAYear: z.int().min(1).max(366),
  /** What it took each time. */
  minutes: z.int().min(1).max(10_000),
  replacedSince: plainDay,
})
export type Replaced = z.infer<typeof replacedSchema>
