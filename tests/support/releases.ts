import { randomUUID } from 'node:crypto'
import { json } from '../../api/database/columns.ts'
import type { Db } from '../../api/database/connect.ts'

/** A part of the frame as a release holds it; counts are people by value. */
export type PartGiven = {
  item?: string
  version?: number
  domains?: readonly string[]
  invited: number
  band?: 'four_fifths_or_more' | 'one_fifth_or_fewer' | 'withheld'
  counts?: Readonly<Record<string, number>>
}

export type ReleaseGiven = {
  instrument?: string
  form?: 'full' | 'short'
  closedOn: string
  /** Declared at launch: the whole frame's first. */
  domains?: readonly string[]
  withheld?: boolean
  parts?: readonly PartGiven[]
}

/** The item that the tests' indicators are read from. */
export const pace = 'pulse.pace'

/** Answers on the pulse's five-point scale: so many of the two highest, and so many of the two lowest. */
export const answers = (satisfied: number, not: number, cantSay = 0): Record<string, number> => ({
  ...(satisfied > 0 ? { '5': satisfied } : {}),
  ...(not > 0 ? { '2': not } : {}),
  ...(cantSay > 0 ? { cant_say: cantSay } : {}),
})

/** Two measured questions, of which the short form asks one. */
const smallDefinition = {
  arpent: { shortForm: ['pace'] },
  pages: [
    { elements: [{ name: 'pace', item: { code: pace } }] },
    { elements: [{ type: 'panel', elements: [{ name: 'later', item: { code: 'pulse.later' } }] }] },
  ],
}

/** Puts a closed wave and its release in the database, by direct inserts; returns the wave's id. */
export async function insertRelease(db: Db, given: ReleaseGiven): Promise<string> {
  const { instrument = 'member-pulse', closedOn, domains = ['JC'], withheld = false } = given
  const { form = 'full' } = given
  await keepInstrument(db, instrument)
  const wave = randomUUID()
  await db
    .insertInto('wave')
    .values({
      id: wave,
      instrument_code: instrument,
      instrument_version: 1,
      form,
      mode: 'confidential',
      title: json({ en: 'Pulse', fr: 'Sondage éclair' }),
      audience: json({ councils: [domains[0]], roles: ['member'], groups: [] }),
      domains: [...domains],
      opened_at: `${closedOn}T00:00:00Z`,
      closes_on: closedOn,
      closed_at: `${closedOn}T23:00:00Z`,
      closed_on: closedOn,
    })
    .execute()
  const release = randomUUID()
  await db
    .insertInto('release')
    .values({
      id: release,
      wave_id: wave,
      released_at: `${closedOn}T23:00:00Z`,
      threshold: 5,
      units: 3,
      domains: [...domains],
      withheld,
    })
    .execute()
  for (const [part, row] of (given.parts ?? []).entries()) await keepPart(db, release, part, row)
  return wave
}

async function keepPart(db: Db, release: string, part: number, row: PartGiven): Promise<void> {
  const { item = pace, version = 1, domains = ['JC'], invited, band = null, counts = {} } = row
  const key = { release_id: release, item_code: item, item_version: version, part }
  await db
    .insertInto('release_part')
    .values({ ...key, domains: [...domains], invited, band })
    .execute()
  const rows = Object.entries(counts).map(([value, n]) => ({ ...key, value, n }))
  if (rows.length > 0) await db.insertInto('release_count').values(rows).execute()
}

/** How many of a part's invited responded. */
export const responded = (
  invited: number,
  answered: number,
  domains: readonly string[] = ['JC'],
): PartGiven => ({ item: 'participation', domains, invited, counts: { answered } })

async function keepInstrument(db: Db, code: string): Promise<void> {
  const title = json({ en: code, fr: code })
  await db
    .insertInto('instrument')
    .values({ code, title })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('instrument_version')
    .values({
      instrument_code: code,
      version: 1,
      title,
      definition: json(smallDefinition),
      minutes: 3,
      content_hash: Buffer.alloc(32),
      modes: ['confidential'],
      published_at: '2023-04-01T00:00:00Z',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
