import { z } from 'zod'
import { textOrNone } from '../http/fields.ts'

/** Why words are taken out of a comment: they tell who wrote it, speak of somebody, are protected, or beside the point. */
export const redactionReasons = ['author', 'somebody', 'protected', 'beside_the_point'] as const

const longest = 4000
const text = textOrNone(longest)

export const waveParam = z.object({ id: z.uuid() })
export const commentParam = z.object({ id: z.uuid(), comment: z.uuid() })
export const paraphraseParam = z.object({ id: z.uuid(), paraphrase: z.uuid() })

/** A paraphrase of some comments to one question; one language may wait, not both. */
export const paraphraseSchema = z
  .strictObject({ comments: z.array(z.uuid()).min(1).max(500), en: text, fr: text })
  .refine(({ en, fr }) => en !== '' || fr !== '', { path: ['en'] })
export type Paraphrase = z.infer<typeof paraphraseSchema>

/** The same, with the paraphrase as it stood when whoever rewords it read it. */
export const rewordedSchema = z
  .strictObject({
    ...paraphraseSchema.shape,
    seen: z.strictObject({ comments: z.array(z.uuid()).max(500), en: z.string(), fr: z.string() }),
  })
  .refine(({ en, fr }) => en !== '' || fr !== '', { path: ['en'] })
export type Seen = z.infer<typeof rewordedSchema>['seen']

/** A comment set aside or taken back, with the paraphrase it was seen in; null where in none. */
export const asideSchema = z.strictObject({ aside: z.boolean(), seen: z.uuid().nullable() })

/** A stretch of a comment, in UTF-16 units as a browser counts them, with the words that stand there. */
export const redactionSchema = z.strictObject({
  from: z.int().min(0),
  words: z.string().min(1),
  reason: z.enum(redactionReasons),
})
export type Redaction = z.infer<typeof redactionSchema>
