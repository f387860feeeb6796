import type { Db } from '../database/connect.ts'
import { listContributions } from '../groups/contribution-queries.ts'
import { groupsOn } from '../groups/queries.ts'
import { logicModelOn } from './queries.ts'

/** The logic model in force on a day, and the groups that supported its priorities that day, as the register had them. */
export async function modelOn(db: Db, day: string) {
  const active = await groupsOn(db, day)
  const codes = active.map(({ code }) => code)
  const supports = Map.groupBy(await listContributions(db, codes, day), ({ group }) => group)
  const groups = active.flatMap(({ code, name, council }) =>
    (supports.get(code) ?? []).map(({ priority, support }) => ({
      code,
      name,
      council,
      priority,
      support,
    })),
  )
  return { ...(await logicModelOn(db, day)), groups }
}

export type LogicModel = Awaited<ReturnType<typeof modelOn>>
