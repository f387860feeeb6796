import { z } from 'zod'
import { plainDay, programmeCode, textOrNone } from '../http/fields.ts'

export const readDepths = ['quarter', 'half', 'all'] as const
export type ReadDepth = (typeof readDepths)[number]

/** How far somebody has read. */
export const readingSchema = z.strictObject({ depth: z.enum(readDepths) })

/** What a reader says at a guide's end. */
export const opinionSchema = z.strictObject({
  useful: z.enum(['yes', 'partly', 'no']),
  usedFor: textOrNone(500).default(''),
})
export type Opinion = z.infer<typeof opinionSchema>

/** A day on which a guide was promoted, and how. */
export const promotionSchema = z.strictObject({
  day: plainDay,
  how: z.enum(['newsletter', 'meeting', 'training', 'message']),
})
export type Promotion = z.infer<typeof promotionSchema>

export const promotionParam = z.object({
  group: programmeCode,
  guide: programmeCode,
  ...promotionSchema.shape,
})
