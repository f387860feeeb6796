import type { Actor } from '../accounts/actor.ts'
import { Problem, type ProblemWord } from '../problem.ts'
import type { Services } from '../services.ts'
import { checkPlan } from '../waves/launch.ts'
import type { NewWave } from '../waves/schemas.ts'
import { digestOf, refuseHeldBack } from './actions.ts'
import { listProposals } from './queries.ts'

/**
 * Launches that wait for a second person, and those refused lately: each with its plan, and the people it would ask today.
 * `obstacle` is the word of what would refuse it now.
 */
export async function listLaunches(services: Services, actor: Actor) {
  const rows = await listProposals(services.db)
  return Promise.all(
    rows.map(async ({ plan: given, proposedById, ...row }) => {
      const plan = given as NewWave
      const asked = row.state === 'waiting' ? await peopleOf(services, plan) : nobody
      return { ...row, plan, mine: proposedById === actor.personId, ...asked }
    }),
  )
}

/** Whom a launch would ask: `people` stands for the list in the approval of whoever saw it. */
type Asked = {
  people: string | null
  invited: { id: string; name: string; jurisdiction: string }[]
  obstacle: ProblemWord | null
}

const nobody: Asked = { people: null, invited: [], obstacle: null }

async function peopleOf(services: Services, plan: NewWave): Promise<Asked> {
  try {
    await refuseHeldBack(services.db, plan)
    const { people } = await checkPlan(services, services.db, plan)
    const invited = people.map(({ personId: id, name, unit }) => ({ id, name, jurisdiction: unit }))
    return { people: digestOf(people), invited, obstacle: null }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { ...nobody, obstacle: error.word }
  }
}
