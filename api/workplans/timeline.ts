import { shiftDay } from '../clock.ts'
import { listContributions } from '../groups/contribution-queries.ts'
import { groupsOn } from '../groups/queries.ts'
import type { Request } from '../http/signed-in.ts'
import { heldUp } from './chains.ts'
import type { TimelineQuery } from './schemas.ts'
import { drawnMilestones, milestonesById, openDependencies } from './timeline-queries.ts'

/** More bars than this nobody can read: the page asks for a group or a priority. */
const mostDrawn = 300
const mostChains = 20

/** Every group's milestones from a season ago to a year ahead, of one group or priority or of all, and what late ones hold up. */
export async function timelineOf(
  { services: { db }, today }: Request,
  { group, priority }: TimelineQuery,
) {
  const span = { from: shiftDay(today, -120), to: shiftDay(today, 365) }
  const groups = await groupsOn(db, today)
  const supports = await listContributions(
    db,
    groups.map(({ code }) => code),
    today,
  )
  const codes = groupsAsked({ group, priority }, supports)
  const { milestones, total } = await drawnMilestones(db, span, { groups: codes }, mostDrawn)
  const dependencies = await openDependencies(db)
  const chains = heldUp(waitedFor(dependencies), dependencies, today)
  const known = new Map(
    (
      await milestonesById(
        db,
        chains.flatMap(({ late, chain }) => [late, ...chain]),
      )
    ).map((milestone) => [milestone.id, milestone]),
  )
  const own = chains.filter(({ late, chain }) =>
    [late, ...chain].some((id) => !codes || codes.includes(known.get(id)?.group ?? '')),
  )
  return {
    ...span,
    asOf: today,
    total,
    groups: groups.map(({ code, name }) => ({ code, name })),
    supports: supports.map(({ group: of, priority: code, name }) => ({ group: of, code, name })),
    milestones: milestones.map(shown),
    lateHolding: own.length,
    chains: own.slice(0, mostChains).map(({ late, holdsUp, chain }) => ({
      holdsUp: holdsUp.length,
      chain: [late, ...chain].flatMap((id) => {
        const milestone = known.get(id)
        return milestone ? [shown(milestone)] : []
      }),
    })),
  }
}

const shown = <Row extends { id: string }>({ id: _, ...rest }: Row): Omit<Row, 'id'> => rest

/** The groups asked about; null for all. */
function groupsAsked(
  { group, priority }: TimelineQuery,
  supports: readonly { group: string; priority: string }[],
): string[] | null {
  if (group) return [group]
  if (!priority) return null
  return supports.filter((one) => one.priority === priority).map((one) => one.group)
}

/** Each milestone that others wait for, once. */
const waitedFor = (
  dependencies: readonly { needs: string; expectedOn: string | null }[],
): { id: string; expectedOn: string | null }[] => [
  ...new Map(
    dependencies.map(({ needs, expectedOn }) => [needs, { id: needs, expectedOn }]),
  ).values(),
]
