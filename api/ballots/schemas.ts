import { z } from 'zod'

const bytes = (length: number) =>
  z
    .base64url()
    .max(Math.ceil((length * 4) / 3))
    .transform((text) => Buffer.from(text, 'base64url'))
    .refine((decoded) => decoded.length === length)

/** A number below a modulus of 2048 bits. */
export const blindedSchema = z.strictObject({ blinded: bytes(256) })

/** An id as the database writes it: answers are counted by it once they are opened, and any way of writing it finds its row. */
const id = z.uuid().transform((text) => text.toLowerCase())

/** The message is 32 random bytes before 32 others (RFC 9474's randomized preparation). */
export const anonymousResponseSchema = z.strictObject({
  wave: id,
  key: id,
  message: bytes(64),
  signature: bytes(256),
  answers: z.unknown(),
})
export type AnonymousResponse = z.output<typeof anonymousResponseSchema>

export const receiptsParam = z.object({ wave: z.uuid() })
