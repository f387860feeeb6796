import type { Db } from '../../database/connect.ts'
import { daysBetween } from '../../clock.ts'
import type { Services } from '../../services.ts'
import { domainsOf } from '../../waves/domains.ts'
import type { listFrame } from '../../waves/frame-queries.ts'
import { countByDomain, layOut, ruleOf } from '../../waves/participation-days.ts'
import { keepDayCounts, readDomains } from '../../waves/participation-queries.ts'
import { seeded } from './random.ts'

type Framed = Awaited<ReturnType<typeof listFrame>>[number]
type Answering = { id: string; frame: readonly Framed[]; answered: readonly Framed[] }

const seed = 6006
const milliseconds = 86_400_000
/** Half of those who answer do so in the first quarter of the time. */
const haste = 2

/** Invents on which day each of those who answered did so, and keeps the counts of the days, as the daily count would have. */
export async function inventDays(
  services: Services,
  trx: Db,
  { id, frame, answered }: Answering,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const random = seeded(seed)
  const length = daysBetween(from, to) + 1
  const days = new Map(
    answered.map(({ personId }) => [personId, Math.floor(length * random.next() ** haste)]),
  )
  const domains = domainsOf(await readDomains(trx, id))
  for (let at = 0; at < length; at += 1) {
    const round = layOut(frame, ({ personId }) => (days.get(personId) ?? length) <= at)
    const day = new Date(Date.parse(from) + at * milliseconds).toISOString().slice(0, 10)
    await keepDayCounts(trx, id, day, countByDomain(round, domains, ruleOf(services)))
  }
}
