import type { Db } from '../../../api/database/connect.ts'

type Shown = Record<string, number> | string

/** Every release of a wave, first to newest: what each shows of an item in a domain (`pulse.pace JC`), counts or words. */
export async function releasesOf(db: Db, waveId: string): Promise<Map<string, Shown>[]> {
  const releases = await db
    .selectFrom('release')
    .select('id')
    .where('wave_id', '=', waveId)
    .orderBy('number')
    .execute()
  return Promise.all(releases.map(({ id }) => shownIn(db, id)))
}

async function shownIn(db: Db, release: string): Promise<Map<string, Shown>> {
  const parts = await db
    .selectFrom('release_part')
    .selectAll()
    .where('release_id', '=', release)
    .orderBy('item_code')
    .execute()
  const counts = await db
    .selectFrom('release_count')
    .selectAll()
    .where('release_id', '=', release)
    .orderBy('value')
    .execute()
  const shown = new Map<string, Shown>()
  for (const { item_code: item, part, domains, band } of parts) {
    const own = counts.filter((row) => row.item_code === item && row.part === part)
    for (const domain of domains) {
      const before = shown.get(`${item} ${domain}`)
      const sum: Record<string, number> = typeof before === 'object' ? before : {}
      for (const { value, n } of own) sum[value] = (sum[value] ?? 0) + n
      shown.set(`${item} ${domain}`, band ?? sum)
    }
  }
  return shown
}
