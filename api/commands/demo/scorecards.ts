import { listCouncils } from '../../programme/queries.ts'
import { publishScorecard } from '../../scorecards/actions.ts'
import type { Services } from '../../services.ts'
import { analystOn } from './analyst.ts'

/** Publishes a past year's scorecard of each council, or of those named, by the analyst, on its day. */
export async function publishPastScorecards(
  services: Services,
  fiscalYear: string,
  on: string,
  councils?: readonly string[],
): Promise<void> {
  const request = await analystOn(services, on)
  const all = (await listCouncils(services.db)).map(({ code }) => code)
  for (const council of councils ?? all) await publishScorecard(request, { fiscalYear, council })
}
