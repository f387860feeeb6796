import { z } from 'zod'
import { programmeCode, someText } from '../http/fields.ts'
import { groupGuideParam } from './keep-schemas.ts'

const language = z.enum(['en', 'fr'])

/** A draft's file in a language. */
export const draftFileParam = groupGuideParam.extend({ language })

/** A published version's file in a language. */
export const versionFileParam = z.object({
  code: programmeCode,
  number: z.coerce.number().int().min(1).max(2_147_483_647),
  language,
})

/** The revision of the draft that its author saw: 0 where there was none. */
export const revisionQuery = z.object({ revision: z.coerce.number().int().min(0) })

/** The same, with the name the file has where it comes from; its bytes are the request's body. */
export const newFileQuery = revisionQuery.extend({ name: someText(255) })
