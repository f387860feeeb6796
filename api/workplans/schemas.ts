import { z } from 'zod'
import { bilingualText, plainDay, programmeCode, registerReference } from '../http/fields.ts'

const dayOrNone = plainDay.nullable()
const atLeastOne = (fields: object): boolean => Object.keys(fields).length > 0

export const groupParam = z.object({ group: programmeCode })
export const groupItemParam = z.object({ group: programmeCode, reference: z.string().max(200) })
export const councilParam = z.object({ council: programmeCode })
export const councilItemParam = z.object({ council: programmeCode, reference: z.string().max(200) })

/** A milestone as a group plans it. Its first approved date measures it and never moves once set. */
export const newMilestoneSchema = z.strictObject({
  reference: registerReference,
  title: bilingualText,
  firstApprovedDueOn: dayOrNone.default(null),
  revisedDueOn: dayOrNone.default(null),
  doneOn: dayOrNone.default(null),
  cancelledOn: dayOrNone.default(null),
})
export type NewMilestone = z.infer<typeof newMilestoneSchema>

/** What may change of a milestone; `null` takes a date back. */
export const milestoneChangeSchema = z
  .strictObject({
    title: bilingualText.optional(),
    firstApprovedDueOn: plainDay.optional(),
    revisedDueOn: dayOrNone.optional(),
    doneOn: dayOrNone.optional(),
    cancelledOn: dayOrNone.optional(),
  })
  .refine(atLeastOne)
export type MilestoneChange = z.infer<typeof milestoneChangeSchema>

/** A task a council assigns. Its agreed date, `dueOn`, measures it and stays. */
export const newTaskSchema = z.strictObject({
  reference: registerReference,
  title: bilingualText,
  group: programmeCode.nullable().default(null),
  askedOn: plainDay,
  dueOn: plainDay,
  closedOn: dayOrNone.default(null),
})
export type NewTask = z.infer<typeof newTaskSchema>

/** What may change of a task; `reviewedOn` adds a review. */
export const taskChangeSchema = z
  .strictObject({
    title: bilingualText.optional(),
    closedOn: dayOrNone.optional(),
    reviewedOn: plainDay.optional(),
  })
  .refine(atLeastOne)
export type TaskChange = z.infer<typeof taskChangeSchema>
