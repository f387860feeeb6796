import { z } from 'zod'

export const instrumentParam = z.object({ code: z.string().max(80) })
