import { shiftDay } from '../../../clock.ts'
import type { Db } from '../../../database/connect.ts'
import { countedUses, foldUses, type Use } from '../../../library/fold-queries.ts'
import { dropReadersBefore } from '../../../library/use-queries.ts'
import { seeded } from '../../demo/random.ts'

const firstDay = '2024-07-16'
export const lastDay = '2026-07-15'
const days = 730
const readers = 20_000
const atOnce = 5000

/**
 * Uses of the guides over two years, day by day as they come, a few guides read far more than the rest: folded by the very
 * statement that counts readers, and the day's pseudonyms forgotten as the job does. @returns uses folded a second
 */
export async function foldEvents(
  db: Db,
  { events, guides, jurisdictions }: { events: number; guides: number; jurisdictions: string[] },
): Promise<number> {
  const random = seeded(7)
  const places = [...jurisdictions, null]
  let spent = 0
  for (let n = 0; n < days; n += 1) {
    const day = shiftDay(firstDay, n)
    const today = Math.floor(((n + 1) * events) / days) - Math.floor((n * events) / days)
    const uses = Array.from({ length: today }, (): Use => {
      const reader = random.whole(readers)
      return {
        guide: `guide-${1 + Math.floor(guides * random.next() ** 3)}`,
        day,
        what: countedUses[random.whole(countedUses.length)] ?? 'open',
        reader: pseudonym(reader),
        jurisdiction: places[reader % places.length] ?? null,
      }
    })
    const start = performance.now()
    for (let from = 0; from < uses.length; from += atOnce)
      await foldUses(db, uses.slice(from, from + atOnce))
    await dropReadersBefore(db, day)
    spent += performance.now() - start
  }
  return Math.round(events / (spent / 1000))
}

/** As long as those of readers are. */
function pseudonym(reader: number): Buffer {
  const bytes = Buffer.alloc(32, 0xa5)
  bytes.writeUInt32LE(reader)
  return bytes
}
