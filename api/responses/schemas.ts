import { z } from 'zod'

export { blindedSchema } from '../ballots/schemas.ts'

/** Answers are checked by the instrument, not here: even their absence is its to name. */
const answers = z.unknown().optional()

/** The revision is the one the device last saw. */
export const draftSchema = z.object({
  answers,
  revision: z.int().min(0).max(2_147_483_646),
})

export const submissionSchema = z.object({ answers })
