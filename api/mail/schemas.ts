import { z } from 'zod'

export const reminderParam = z.object({ token: z.string().regex(/^[\w-]{1,100}$/) })
export const remindersSchema = z.strictObject({ stopped: z.enum(['none', 'consultation', 'all']) })
