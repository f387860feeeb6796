import { z } from 'zod'
import { roleWords } from '../accounts/actor.ts'
import { emailAddress, plainDay, someText } from '../http/fields.ts'

export const personSchema = z.strictObject({
  name: someText(200),
  email: emailAddress,
  language: z.enum(['en', 'fr']),
  jurisdiction: z.string().max(40).nullable(),
  homeCouncil: z.string().max(40).nullable(),
})
export type NewPerson = z.infer<typeof personSchema>

export const personChangeSchema = personSchema.partial()
export type PersonChange = z.infer<typeof personChangeSchema>

export const roleSchema = z.strictObject({
  role: z.enum(roleWords),
  council: z.string().max(40).nullable(),
  group: z.string().max(40).nullable(),
  startsOn: plainDay,
})
export type NewRole = z.infer<typeof roleSchema>

export const roleEndSchema = z.strictObject({ endsOn: plainDay })
export const personParam = z.object({ id: z.uuid() })
export const roleParam = z.object({ id: z.uuid(), role: z.uuid() })
export const searchSchema = z.object({ search: z.string().max(200).optional() })
