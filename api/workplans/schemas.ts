import { z } from 'zod'
import {
  bilingualText,
  plainDay,
  programmeCode,
  registerReference,
  someText,
} from '../http/fields.ts'
import { datedHorizons, horizonWords } from './horizon.ts'

const dayOrNone = plainDay.nullable()
const atLeastOne = (fields: object): boolean => Object.keys(fields).length > 0

export const groupParam = z.object({ group: programmeCode })
export const groupItemParam = z.object({ group: programmeCode, reference: z.string().max(200) })
export const councilParam = z.object({ council: programmeCode })
export const councilItemParam = z.object({ council: programmeCode, reference: z.string().max(200) })

/** An address that shows a milestone done; nothing but `https` is opened from a page of ours. */
export const evidenceAddress = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .max(500)
  .regex(/^https:\/\//)

/**
 * A milestone as a group plans it; without a reference it gets the next number. Its first approved date measures it and
 * never moves once set.
 */
export const newMilestoneSchema = z.strictObject({
  reference: registerReference.optional(),
  title: bilingualText,
  startsOn: dayOrNone.default(null),
  plannedDueOn: dayOrNone.default(null),
  firstApprovedDueOn: dayOrNone.default(null),
  doneOn: dayOrNone.default(null),
  evidence: evidenceAddress.nullable().default(null),
  cancelledOn: dayOrNone.default(null),
})
export type NewMilestone = z.infer<typeof newMilestoneSchema>

/** What may change of a milestone; `null` takes a date back. A new `revisedDueOn` needs its `reason`. */
export const milestoneChangeSchema = z
  .strictObject({
    title: bilingualText.optional(),
    startsOn: dayOrNone.optional(),
    plannedDueOn: dayOrNone.optional(),
    firstApprovedDueOn: plainDay.optional(),
    revisedDueOn: dayOrNone.optional(),
    reason: someText(500).optional(),
    doneOn: dayOrNone.optional(),
    evidence: evidenceAddress.nullable().optional(),
    cancelledOn: dayOrNone.optional(),
  })
  .refine(atLeastOne)
export type MilestoneChange = z.infer<typeof milestoneChangeSchema>

/** The approval of a workplan, with the dates it makes first approved ones, as its keeper sees them. */
export const approvalSchema = z.strictObject({
  milestones: z
    .array(z.strictObject({ reference: registerReference, dueOn: plainDay }))
    .min(1)
    .max(5000),
})
export type Approval = z.infer<typeof approvalSchema>

/** What of a workplan is shown: open or ended milestones, or those of a horizon; from which one on. */
export const workplanQuery = z.object({
  show: z.enum(['open', 'ended']).optional(),
  horizon: z.enum(horizonWords).optional(),
  from: z.coerce.number().int().min(0).max(100_000).default(0),
})
export type WorkplanQuery = z.infer<typeof workplanQuery>

export const versionParam = z.object({
  group: programmeCode,
  number: z.coerce.number().int().min(1).max(1_000_000),
})

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

/** What a milestone waits for; an empty list for nothing. */
export const needsSchema = z.strictObject({
  needs: z
    .array(z.strictObject({ group: programmeCode, reference: z.string().min(1).max(200) }))
    .max(50),
})

/** Whose milestones the timeline draws; everybody's without either. */
export const timelineQuery = z.object({
  group: programmeCode.optional(),
  priority: programmeCode.optional(),
  horizon: z.enum(datedHorizons).optional(),
})
export type TimelineQuery = z.infer<typeof timelineQuery>

/** Which tasks are shown: all that are open, those past their agreed date or without a review for a year, or those ended. */
export const taskingsShownWords = ['open', 'overdue', 'unreviewed', 'ended'] as const
export type TaskingsShown = (typeof taskingsShownWords)[number]

/** Which tasks are shown, and from which one on. */
export const taskingsQuery = z.object({
  show: z.enum(taskingsShownWords).default('open'),
  from: z.coerce.number().int().min(0).max(100_000).default(0),
})
export type TaskingsQuery = z.infer<typeof taskingsQuery>

export const verdictWords = ['essential', 'follow_up', 'retire', 'relaunch'] as const

/** What a review decided of a task. Only a relaunch has a new agreed date, and only a follow-up must say what is to be done. */
export const decisionSchema = z
  .strictObject({
    verdict: z.enum(verdictWords),
    decidedOn: plainDay,
    decidedBy: someText(200),
    note: someText(500).nullable().default(null),
    dueOn: dayOrNone.default(null),
  })
  .refine(({ verdict, dueOn }) => (verdict === 'relaunch') === (dueOn !== null))
  .refine(({ verdict, note }) => verdict !== 'follow_up' || note !== null)
export type Decision = z.infer<typeof decisionSchema>

/** What may change of a task; `reviewedOn` adds a review. */
export const taskChangeSchema = z
  .strictObject({
    title: bilingualText.optional(),
    closedOn: dayOrNone.optional(),
    reviewedOn: plainDay.optional(),
  })
  .refine(atLeastOne)
export type TaskChange = z.infer<typeof taskChangeSchema>
