import { findActor } from '../../accounts/queries.ts'
import { listCouncils } from '../../programme/queries.ts'
import { publishScorecard } from '../../scorecards/actions.ts'
import type { Services } from '../../services.ts'
import { personas } from './people.ts'

/** Fiscal years of the history, with the day their scorecards were published. */
const publications = [
  { fiscalYear: '2023-2024', on: '2024-05-14' },
  { fiscalYear: '2024-2025', on: '2025-05-13' },
  { fiscalYear: '2025-2026', on: '2026-05-12' },
]

/** Publishes each past year's scorecard of each council, by the analyst, on its day. */
export async function publishPastScorecards(services: Services): Promise<void> {
  const councils = await listCouncils(services.db)
  for (const { fiscalYear, on } of publications) {
    const actor = await findActor(services.db, personas.analyst.email, on)
    if (!actor) throw new Error('The demo has no analyst')
    const now = new Date(`${on}T16:00:00Z`)
    for (const { code: council } of councils) {
      await publishScorecard({ services, actor, now, today: on }, { fiscalYear, council })
    }
  }
}
