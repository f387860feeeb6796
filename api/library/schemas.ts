import { z } from 'zod'
import {
  bilingualText,
  plainDay,
  programmeCode,
  registerReference,
  someText,
} from '../http/fields.ts'

export const groupParam = z.object({ group: programmeCode })
export const guideParam = z.object({ code: programmeCode })

/** A practice guide as it is listed. */
export const newGuideSchema = z.strictObject({
  code: registerReference,
  group: programmeCode,
  title: bilingualText,
  publishedOn: plainDay,
  withdrawnOn: plainDay.nullable().default(null),
})
export type NewGuide = z.infer<typeof newGuideSchema>

/** What a jurisdiction declares: since when it uses the guide, and for what. The day of the declaration is today, unless the analyst records one that was made before. */
export const newDeclarationSchema = z.strictObject({
  jurisdiction: programmeCode.optional(),
  declaredOn: plainDay.optional(),
  since: plainDay,
  purpose: someText(1000),
})
export type NewDeclaration = z.infer<typeof newDeclarationSchema>
