import { z } from 'zod'
import { notRead, type Renames } from './table.ts'

/** A column's name and what it is called here, `sat=overall`; `region=-` leaves a column unread. */
const rename = z.string().regex(/^[^=]+=[^=]+$/)

/** Two CSV files and what they are of, as a form with files sends them. */
export const importForm = z.object({
  instrument: z.string().min(1).max(80),
  version: z.coerce.number().int().positive().optional(),
  council: z.string().min(1).max(60).optional(),
  frame: z.file(),
  responses: z.file(),
  map: z
    .union([rename, z.array(rename)])
    .default([])
    .transform((maps) => [maps].flat()),
})

/** A dry run unless it says otherwise. */
export const importQuery = z.object({ dry: z.enum(['true', 'false']).default('true') })

/** Names from `column=name` texts; a name of `-` stands for a column that isn't read. */
export const renamesFrom = (maps: readonly string[]): Renames =>
  new Map(
    maps.map((text) => {
      const [from = '', to = notRead] = text.split('=')
      return [from.trim(), to.trim()]
    }),
  )

export const isRename = (text: string): boolean => rename.safeParse(text).success
