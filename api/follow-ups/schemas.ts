import { z } from 'zod'
import type { Bilingual } from '../bilingual.ts'
import { programmeCode, someText } from '../http/fields.ts'

export const waveParam = z.object({ id: z.uuid() })

const words = someText(1000)

/** What was done, in both languages, and which of the round's figures stand before it. */
export const followUpSchema = z.strictObject({
  quoted: z.array(programmeCode).max(3),
  done: z.strictObject({ en: words, fr: words }),
})
export type GivenFollowUp = z.infer<typeof followUpSchema>

/** A figure of a round as its release gives it; shares are 0…1. */
export type QuotedFigure = {
  indicator: string
  name: Bilingual
  unit: string
  decimals: number
  value: number
  low: number | null
  high: number | null
}
