import { z } from 'zod'

const bilingual = z.object({
  en: z.string().trim().min(1).max(200),
  fr: z.string().trim().min(1).max(200),
})

/** Who is asked: people who hold one of the roles in one of the councils, or co-chair one of the groups. */
export const audienceSchema = z.strictObject({
  councils: z.array(z.string().max(40)).max(20),
  roles: z.array(z.enum(['member', 'co_chair'])).min(1),
  groups: z.array(z.string().max(40)).max(100),
})
export type Audience = z.infer<typeof audienceSchema>

/** A round as the analyst plans it; `closesOn` is the last day, to its midnight. */
export const waveSchema = z.strictObject({
  instrument: z.string().max(80),
  form: z.enum(['full', 'short']),
  mode: z.enum(['named', 'confidential']),
  audience: audienceSchema,
  closesOn: z.iso.date(),
})
export type WavePlan = z.infer<typeof waveSchema>

export const newWaveSchema = waveSchema.extend({ title: bilingual })
export type NewWave = z.infer<typeof newWaveSchema>

export const waveParam = z.object({ id: z.uuid() })
export const invitationParam = z.object({ id: z.uuid(), person: z.uuid() })
