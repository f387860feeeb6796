import { z } from 'zod'
import { dayOfAnyYear, plainDay, someLine } from '../http/fields.ts'

export const bilingual = z.object({
  en: someLine(200),
  fr: someLine(200),
})

/** Who is asked: people who hold one of the roles in one of the councils, and those who co-chair one of the groups; of those orders of government only, where some are named. */
export const audienceSchema = z.strictObject({
  councils: z.array(z.string().max(40)).max(20),
  roles: z
    .array(z.enum(['member', 'co_chair']))
    .min(1)
    .max(2),
  groups: z.array(z.string().max(40)).max(100),
  orders: z
    .array(z.enum(['federal', 'provincial', 'territorial', 'municipal']))
    .max(4)
    .optional(),
})
export type Audience = z.infer<typeof audienceSchema>

/** A round as the analyst plans it; `closesOn` is the last day, to its midnight. */
export const waveSchema = z.strictObject({
  instrument: z.string().max(80),
  form: z.enum(['full', 'short']),
  mode: z.enum(['named', 'confidential', 'anonymous']),
  /** Of an anonymous round: one key, and no figures by home council, whatever the size of the frame. */
  together: z.boolean().optional(),
  audience: audienceSchema,
  closesOn: dayOfAnyYear,
})
export type WavePlan = z.infer<typeof waveSchema>

/** Days after the opening, and days before the last day, on which those who have not answered are reminded, at that hour. */
export const reminderSchema = z.strictObject({
  after: z.array(z.int().min(1).max(365)).max(6),
  before: z.array(z.int().min(0).max(365)).max(6),
})
export type ReminderRule = z.infer<typeof reminderSchema>

export const newWaveSchema = waveSchema.extend({
  title: bilingual,
  reminders: reminderSchema.extend({ hour: z.int().min(0).max(23) }).optional(),
})

/** A round to open. One that a consultation opens by itself says of which period it is. */
export type NewWave = z.infer<typeof newWaveSchema> & {
  consultation?: { id: string; period: string }
}

export const extensionSchema = z.strictObject({ closesOn: dayOfAnyYear })

/** The last day on which a closed round takes late answers; null for none. */
export const lateSchema = z.strictObject({ until: dayOfAnyYear.nullable() })

export const waveParam = z.object({ id: z.uuid() })
export const invitationParam = z.object({ id: z.uuid(), person: z.uuid() })

/** How often a person may be asked in a quarter before the analyst is warned. */
export const askingLimitSchema = z.strictObject({
  invitations: z.int().min(1).max(99),
  minutes: z.int().min(1).max(999),
})
export type AskingLimit = z.infer<typeof askingLimitSchema>

/** Any day of the quarter to be read. */
export const quarterQuery = z.object({ day: plainDay.optional() })
export const ownWaveParam = z.object({ wave: z.uuid() })
