import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import {
  findProgramme,
  listCouncils,
  listGoals,
  listGroups,
  listJurisdictions,
  listPriorities,
} from './queries.ts'

export const programmeRoutes = new Hono<Env>()
  .get('/about', async (c) => {
    const { db, config, mailer } = c.get('services')
    const programme = await findProgramme(db)
    return c.json({
      name: programme?.name ?? null,
      code: programme?.code ?? null,
      synthetic: programme?.synthetic ?? false,
      timeZone: config.timeZone,
      outbox: !mailer.smtp,
    })
  })
  .get('/health', (c) => c.json({ status: 'ok' as const }))
  .get('/programme', async (c) => {
    const { db } = c.get('services')
    return c.json({
      programme: (await findProgramme(db)) ?? null,
      councils: await listCouncils(db),
      groups: await listGroups(db),
      jurisdictions: await listJurisdictions(db),
      priorities: await listPriorities(db),
      goals: await listGoals(db),
    })
  })
