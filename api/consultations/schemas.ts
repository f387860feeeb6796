import { z } from 'zod'
import { audienceSchema, bilingual, reminderSchema } from '../waves/schemas.ts'

const dayRule = z.union([
  z.strictObject({
    weekday: z.int().min(1).max(7),
    nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal('last')]),
  }),
  z.strictObject({ day: z.int().min(1).max(31) }),
])

export const cadenceSchema = z.strictObject({
  every: z.enum(['month', 'quarter', 'half_year', 'year']),
  from: z.int().min(1).max(12),
  on: dayRule,
  openDays: z.int().min(2).max(180),
})

/** A consultation that holds its rounds by itself; `forms` are those of a year's rounds in turn, from its month `from`. */
export const consultationSchema = z.strictObject({
  title: bilingual,
  instrument: z.string().max(80),
  forms: z
    .array(z.enum(['full', 'short']))
    .min(1)
    .max(12),
  mode: z.enum(['named', 'confidential', 'anonymous']),
  together: z.boolean().optional(),
  audience: audienceSchema,
  cadence: cadenceSchema,
  hour: z.int().min(0).max(23),
  reminders: reminderSchema,
})
export type NewConsultation = z.infer<typeof consultationSchema>

/** A rule changed by whoever saw the one with that mark. */
export const changedSchema = consultationSchema.extend({ seen: z.string().max(64) })

/** Whose rule is previewed; a new one's where nothing is said. */
export const previewQuery = z.object({ of: z.uuid().optional() })

export const consultationParam = z.object({ id: z.uuid() })
export const periodParam = z.object({ id: z.uuid(), period: z.string().regex(/^\d{4}-\d{2}$/) })
