import { z } from 'zod'

/** Whether the letter leaves, and on which day of the month; null for the first working day. */
export const settingSchema = z.strictObject({
  enabled: z.boolean(),
  day: z.int().min(1).max(28).nullable(),
})
export type SettingChange = z.infer<typeof settingSchema>

export const tokenParam = z.object({ token: z.string().regex(/^[\w-]{1,100}$/) })
export const stopSchema = z.strictObject({ stopped: z.boolean() })
