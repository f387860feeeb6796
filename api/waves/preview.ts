import { listJurisdictions } from '../programme/queries.ts'
import type { Services } from '../services.ts'
import { burdenWith } from './burden.ts'
import { checkPlan } from './launch.ts'
import type { WavePlan } from './schemas.ts'

/** Exactly who would be asked by a plan, counted by order of government and by jurisdiction; the plan's refusals are the launch's own. */
export async function previewWave(services: Services, plan: WavePlan) {
  const { people, minutes, domains } = await checkPlan(services, services.db, plan)
  const names = new Map(
    (await listJurisdictions(services.db)).map(({ code, name }) => [code, name]),
  )
  return {
    invited: people.length,
    minutes,
    domains,
    burden: await burdenWith(services, people, minutes),
    byOrder: [...tally(people.map(({ order }) => order))].map(([order, invited]) => ({
      order,
      invited,
    })),
    byJurisdiction: [...tally(people.map(({ unit }) => unit))].map(([code, invited]) => ({
      jurisdiction: { code, name: names.get(code) ?? null },
      invited,
    })),
    people: people.map(({ personId: id, name, email, language, unit }) => ({
      id,
      name,
      email,
      language,
      jurisdiction: { code: unit, name: names.get(unit) ?? null },
    })),
  }
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
