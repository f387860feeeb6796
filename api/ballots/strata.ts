import { strataFor } from '../measurement/strata.ts'

type Member = { homeCouncil: string | null }

/** A part of the frame whose ballots are signed with a key of their own; null stands for no home council. */
export type StratumPlan = { homeCouncil: string | null; invited: number }

/** The strata of a frame: its home councils, or everybody together where the frame is small or one key is asked for. */
export function strataOf(people: readonly Member[], together: boolean): StratumPlan[] {
  if (together || strataFor(people.length) === 'one')
    return [{ homeCouncil: null, invited: people.length }]
  const counts = new Map<string | null, number>()
  for (const { homeCouncil } of people) counts.set(homeCouncil, (counts.get(homeCouncil) ?? 0) + 1)
  return [...counts]
    .map(([homeCouncil, invited]) => ({ homeCouncil, invited }))
    .toSorted((a, b) => (a.homeCouncil ?? '').localeCompare(b.homeCouncil ?? ''))
}

/** The stratum of somebody of that home council; everybody's, where there is only one. */
export function stratumFor<Stratum extends { homeCouncil: string | null }>(
  strata: readonly Stratum[],
  homeCouncil: string | null,
): Stratum {
  const found =
    strata.length === 1 ? strata[0] : strata.find((each) => each.homeCouncil === homeCouncil)
  if (!found) throw new Error('A person of the frame has no stratum')
  return found
}
