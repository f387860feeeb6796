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

const which = {
  kind: z.enum(messageKinds).optional(),
  language: z.enum(['en', 'fr']).optional(),
  round: z.uuid().optional(),
  search: z.string().max(200).optional(),
}

/** What the outbox shows: of one state, one kind, one language, one round, one person; the page after the message `before`. */
export const outboxSchema = z.object({
  ...which,
  state: z.enum(messageStates).optional(),
  before: z.uuid().optional(),
})
export type OutboxFilter = z.infer<typeof outboxSchema>

/** Which held messages are taken to be handed over together. */
export const takeSchema = z.strictObject(which)
export type Taking = z.infer<typeof takeSchema>

export const messageParam = z.object({ id: z.uuid() })
export const handedOverSchema = z.strictObject({ handedOver: z.boolean() })
/** The files that messages to be handed over are taken as: for a mail program, or for a mail merge. */
export const handOverFiles = ['mbox', 'zip', 'xlsx', 'csv'] as const
export const handOverFileParam = z.object({ id: z.uuid(), file: z.enum(handOverFiles) })
export const fileLanguage = z.object({ lang: z.enum(['en', 'fr']).optional() })
/** `messages`: how many the one who marks them believes there are. */
export const handedOverTogetherSchema = z.strictObject({
  handedOver: z.boolean(),
  messages: z.int().min(1),
})
export const resendSchema = z.strictObject({ person: z.uuid() })
/** Messages that came back, each as its file holds it. */
export const bouncesSchema = z.strictObject({ messages: z.array(z.string().min(1)).min(1).max(50) })

export const reminderParam = z.object({ token: z.string().regex(/^[\w-]{1,100}$/) })
export const remindersSchema = z.strictObject({ stopped: z.enum(['none', 'consultation', 'all']) })
