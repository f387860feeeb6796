import { createApp } from '../../../app.ts'
import type { Config } from '../../../config.ts'
import type { Db } from '../../../database/connect.ts'
import { listJurisdictions } from '../../../programme/queries.ts'
import { prepare } from '../../../server.ts'
import { median } from '../measure.ts'
import { refreshStatistics } from '../people.ts'
import { makePlace } from '../place.ts'
import { reader } from '../reader.ts'
import { stageGuides, stageMilestones, stageTasks } from './rows.ts'
import { foldEvents, lastDay } from './usage.ts'

/** How large registers are; no council’s are so large. */
export type Extent = { guides: number; milestones: number; tasks: number; events: number }
export const usualExtent = { guides: 5000, milestones: 50_000, tasks: 15_000 }

/** What is asked for, as the registers' pages ask. */
const paths = {
  guides: '/api/practice-guides',
  guide_search: '/api/practice-guides?search=confidentialite',
  guide_page: '/api/practice-guides/guide-1',
  guide_use: '/api/groups/{group}/guides/guide-1/usage',
  guides_left: '/api/guides-left',
  workplan: '/api/groups/{group}/workplan',
  timeline: '/api/workplans',
  taskings: '/api/taskings',
  taskings_overdue: '/api/taskings?show=overdue',
  taskings_unreviewed: '/api/taskings?show=unreviewed&from=100',
  taskings_ended: '/api/taskings?show=ended&from=4000',
  group_page: '/api/groups/{group}',
  representation: '/api/representation',
  report_of_group: '/api/groups/{group}/report',
  delivery_series: '/api/indicators/DEL-ONTIME/series?council=JC&by=quarter',
  delivery_facts: '/api/indicators/DEL-ONTIME/facts?council=JC&period=2025-2026',
  review_series: '/api/indicators/DEL-TASK-REVIEWED/series?council=JC&by=quarter',
  review_facts: '/api/indicators/DEL-TASK-REVIEWED/facts?council=JC&period=2025-2026',
  reach_series: '/api/indicators/GDE-REACH/series?council=JC&by=quarter',
  opens_series: '/api/indicators/GDE-OPENS/series?council=JC&by=quarter',
  opens_of_group: '/api/indicators/GDE-OPENS/series?group={group}&by=quarter',
  opens_facts: '/api/indicators/GDE-OPENS/facts?council=JC&period=2025-2026',
  council_report: '/api/councils/JC/report',
} as const
type Asked = keyof typeof paths

const warmUps = 2
const repetitions = 9

/**
 * Fills registers of that extent, uses of guides by the way they are counted, and measures the milliseconds an analyst waits for
 * each of their pages at the server: the median of nine.
 */
export async function registerFigures(
  config: Config,
  extent: Extent,
  tell: (line: string) => void,
): Promise<Record<string, number>> {
  const place = await makePlace(config, 'registers')
  const { services: prepared, connection } = await prepare(place.config, { synthetic: true })
  try {
    const services = { ...prepared, clock: { now: () => new Date(`${lastDay}T16:00:00Z`) } }
    const { db } = services
    const get = await reader(createApp(services), services)
    const perSecond = await fill(db, extent)
    const { events, guides } = extent
    tell(`registers: ${events} uses of ${guides} guides folded, ${perSecond} a second`)
    const largest = await groupOfFirstGuide(db)
    const pages = await measurePages((path) => get(path.replace('{group}', largest)))
    return { ...pages, usage_events: events, usage_events_per_s: perSecond }
  } finally {
    await connection.close()
    await place.remove()
  }
}

async function fill(db: Db, { guides, milestones, tasks, events }: Extent): Promise<number> {
  const { id: person } = await db.selectFrom('person').select('id').executeTakeFirstOrThrow()
  await stageGuides(db, guides, person)
  await stageMilestones(db, milestones)
  await stageTasks(db, tasks)
  await refreshStatistics(db)
  const known = await listJurisdictions(db)
  const jurisdictions = known.filter(({ parent }) => parent === null).map(({ code }) => code)
  const perSecond = await foldEvents(db, { events, guides, jurisdictions })
  await refreshStatistics(db)
  return perSecond
}

/** Groups differ by one milestone at most: the guide most read is of one as large as any. */
async function groupOfFirstGuide(db: Db): Promise<string> {
  const { group_code: group } = await db
    .selectFrom('practice_guide')
    .select('group_code')
    .where('code', '=', 'guide-1')
    .executeTakeFirstOrThrow()
  return group
}

async function measurePages(
  get: (path: string) => Promise<unknown>,
): Promise<Record<string, number>> {
  const spent = Object.fromEntries(
    Object.keys(paths).map((asked) => [asked, [] as number[]]),
  ) as Record<Asked, number[]>
  for (let turn = -warmUps; turn < repetitions; turn += 1)
    for (const [asked, path] of Object.entries(paths) as [Asked, string][]) {
      const start = performance.now()
      await get(path)
      if (turn >= 0) spent[asked].push(performance.now() - start)
    }
  return Object.fromEntries(
    Object.entries(spent).map(([asked, times]) => [
      `${asked}_ms`,
      Number(median(times).toFixed(1)),
    ]),
  )
}
