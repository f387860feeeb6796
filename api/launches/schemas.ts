import { z } from 'zod'
import { someText } from '../http/fields.ts'
import { newWaveSchema } from '../waves/schemas.ts'

export const launchParam = z.object({ id: z.uuid() })

/** The people the approver saw: a list that changed meanwhile is another launch. */
export const approvalSchema = z.strictObject({ people: z.string().regex(/^[0-9a-f]{64}$/) })

export const refusalSchema = z.strictObject({ reason: someText(1000) })

/** What is proposed is a wave as the analyst plans it. */
export const newLaunchSchema = newWaveSchema
