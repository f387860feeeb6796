import { z } from 'zod'
import { programmeCode } from '../http/fields.ts'

export const groupParam = z.object({ group: programmeCode })

/** A workplan as a file, and the mark of the report that the person approves. */
export const fileForm = z.object({
  file: z.file(),
  mark: z.string().max(100).optional(),
})

/** A dry run unless it says otherwise. */
export const fileQuery = z.object({ dry: z.enum(['true', 'false']).default('true') })

/** Whose milestones a file holds, everybody's without either, and in which language. */
export const downloadQuery = z.object({
  group: programmeCode.optional(),
  priority: programmeCode.optional(),
  lang: z.enum(['en', 'fr']).optional(),
})
export type DownloadQuery = z.infer<typeof downloadQuery>
