import { z } from 'zod'
import { bilingualText, plainDay, programmeCode, registerReference } from '../http/fields.ts'
import { guideStates } from './library-queries.ts'

/** Characters a language's text may have: some sixty printed pages. */
const longest = 200_000

export const groupGuideParam = z.object({ group: programmeCode, guide: programmeCode })

const accessWord = z.enum(['members', 'public'])

/** A guide as it begins: a draft. The code stands in its address for good. */
export const newDraftSchema = z.strictObject({
  code: registerReference,
  title: bilingualText,
  audience: bilingualText.nullable().default(null),
  priority: programmeCode.nullable().default(null),
  access: accessWord.default('members'),
})
export type NewDraft = z.infer<typeof newDraftSchema>

/** What a guide says of itself; what is left out stays. */
export const guideChangeSchema = z.strictObject({
  title: bilingualText.optional(),
  audience: bilingualText.nullable().optional(),
  priority: programmeCode.nullable().optional(),
  access: accessWord.optional(),
  reviewOn: plainDay.nullable().optional(),
  underReview: z.boolean().optional(),
})
export type GuideChange = z.infer<typeof guideChangeSchema>

/** A draft's text, which content the next version has, and the revision it was written upon: 0 where there was none. */
export const draftSchema = z.strictObject({
  revision: z.number().int().min(0),
  text: z.strictObject({ en: z.string().max(longest), fr: z.string().max(longest) }),
  content: z.enum(['text', 'files']).optional(),
})
export type WrittenDraft = z.infer<typeof draftSchema>

/** The draft to publish, and what changed with it. */
export const newVersionSchema = z.strictObject({
  revision: z.number().int().min(1),
  note: bilingualText,
})
export type NewVersion = z.infer<typeof newVersionSchema>

export const withdrawalSchema = z.strictObject({ successor: programmeCode.nullable() })

/** What is looked for in the library, and from which guide on. */
export const libraryQuery = z.object({
  search: z.string().max(200).default(''),
  group: programmeCode.optional(),
  priority: programmeCode.optional(),
  state: z.enum(guideStates).optional(),
  from: z.coerce.number().int().min(0).default(0),
})
export type LibraryQuery = z.infer<typeof libraryQuery>

export const versionQuery = z.object({ version: z.coerce.number().int().min(1).optional() })
