import { z } from 'zod'
import { bilingualText, plainDay, programmeCode, someText } from '../http/fields.ts'

export const groupKinds = [
  'working_group',
  'sub_committee',
  'committee',
  'community_of_practice',
] as const
export const readinessWords = ['forming', 'ready', 'under_way', 'winding_up'] as const
export const supportWords = ['supports', 'enabler', 'to_be_confirmed'] as const

const acronym = z
  .strictObject({
    en: someText(20),
    fr: someText(20),
  })
  .nullable()

const longText = z.strictObject({
  en: someText(2000),
  fr: someText(2000),
})

export const groupParam = z.object({ group: programmeCode })
export const groupPriorityParam = z.object({ group: programmeCode, priority: programmeCode })
export const groupRoleParam = z.object({ group: programmeCode, role: z.uuid() })

/** The day the register is read as it stood on; today where it is left out. */
export const dayQuery = z.object({ on: plainDay.optional() })

/** A group as it begins. The code is kept for good; it stands in addresses and files. */
export const newGroupSchema = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$/)
    .max(40),
  name: bilingualText,
  acronym: acronym.default(null),
  kind: z.enum(groupKinds),
  council: programmeCode,
  purpose: longText.nullable().default(null),
  startsOn: plainDay,
  endsOn: plainDay.nullable().default(null),
})
export type NewGroup = z.infer<typeof newGroupSchema>

/** What a group says of itself on its page; `null` takes a text back. */
export const groupPageSchema = z
  .strictObject({
    purpose: longText.nullable(),
    readiness: z.enum(readinessWords).nullable(),
    skillsSought: longText.nullable(),
    fundingNeed: longText.nullable(),
    endsOn: plainDay.nullable(),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0)
export type GroupPage = z.infer<typeof groupPageSchema>

/** A new name, type or council, from a day on; what was before stays readable. */
export const renamingSchema = z.strictObject({
  from: plainDay,
  name: bilingualText,
  acronym,
  kind: z.enum(groupKinds),
  council: programmeCode,
})
export type Renaming = z.infer<typeof renamingSchema>

/** The last day of a group, and the group that takes over its work, if one does. */
export const endingSchema = z.strictObject({
  on: plainDay,
  successor: programmeCode.nullable(),
})
export type Ending = z.infer<typeof endingSchema>

const count = z.int().min(0).max(50)

/** The state of a group's co-chairs on a day: how many, and of whom council members. */
export const stateSchema = z
  .strictObject({ asOf: plainDay, coChairs: count, memberCoChairs: count })
  .refine(({ coChairs, memberCoChairs }) => memberCoChairs <= coChairs, {
    path: ['memberCoChairs'],
  })
export type GroupState = z.infer<typeof stateSchema>

export const contributionSchema = z.strictObject({
  support: z.enum(supportWords),
  contribution: longText.nullable(),
  /** The first day the group supports the priority so; without one, today. */
  since: plainDay.nullable().default(null),
})
export type Contribution = z.infer<typeof contributionSchema>

/** A seat in the group, of a person the programme knows by that address or who is added with it. */
export const seatSchema = z.strictObject({
  email: z
    .email()
    .max(254)
    .transform((text) => text.toLowerCase()),
  role: z.enum(['co_chair', 'member']),
  startsOn: plainDay,
  person: z
    .strictObject({
      name: someText(200),
      language: z.enum(['en', 'fr']),
      jurisdiction: programmeCode,
    })
    .nullable()
    .default(null),
})
export type NewSeat = z.infer<typeof seatSchema>

export const seatEndSchema = z.strictObject({ endsOn: plainDay })
