import { z } from 'zod'

export const messageKinds = [
  'invitation',
  'reminder',
  'result',
  'ballot_missing',
  'destroyed',
  'approval',
  'launch_notice',
  'monthly',
  'sign_in',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** Letters whose link opens a questionnaire. */
export const ofOpenRounds: readonly MessageKind[] = ['invitation', 'reminder', 'ballot_missing']

/** Held and handed over without a mail server; the others with one. */
export const messageStates = [
  'held',
  'handed_over',
  'queued',
  'sent',
  'refused',
  'given_up',
  'bounced',
  'cancelled',
] as const
export type MessageState = (typeof messageStates)[number]

/** What the outbox shows: of one state, one round, one person; the page after the message `before`. */
export const outboxSchema = z.object({
  state: z.enum(messageStates).optional(),
  kind: z.enum(messageKinds).optional(),
  round: z.uuid().optional(),
  search: z.string().max(200).optional(),
  before: z.uuid().optional(),
})
export type OutboxFilter = z.infer<typeof outboxSchema>

export const messageParam = z.object({ id: z.uuid() })
export const handedOverSchema = z.strictObject({ handedOver: z.boolean() })
export const resendSchema = z.strictObject({ person: z.uuid() })
/** Messages that came back, each as its file holds it. */
export const bouncesSchema = z.strictObject({ messages: z.array(z.string().min(1)).min(1).max(50) })

export const reminderParam = z.object({ token: z.string().regex(/^[\w-]{1,100}$/) })
export const remindersSchema = z.strictObject({ stopped: z.enum(['none', 'consultation', 'all']) })
