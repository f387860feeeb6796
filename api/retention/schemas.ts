import { z } from 'zod'
import { someText } from '../http/fields.ts'

export const waveParam = z.object({ id: z.uuid() })

const reason = someText(500)

/** Why a round's answers are kept beyond their schedule: the legal hold or the record schedule that asks for it. */
export const holdSchema = z.strictObject({ reason })

/** What is decided of a person's request that their answers of a round be erased, and why. */
export const erasureSchema = z.strictObject({ person: z.uuid(), erase: z.boolean(), reason })
export type GivenErasure = z.infer<typeof erasureSchema>
