import { shiftDay } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { listContributions } from '../groups/contribution-queries.ts'
import { groupsOn } from '../groups/queries.ts'
import type { Request } from '../http/signed-in.ts'
import { heldUp } from './chains.ts'
import { type Bounds, boundsOn, type Horizon, horizonOf, spanOf } from './horizon.ts'
import type { TimelineQuery } from './schemas.ts'
import {
  type Drawn,
  drawnMilestones,
  milestonesById,
  openDependencies,
  type Span,
} from './timeline-queries.ts'

/** More bars than this nobody can read: the page asks for a group or a priority. */
const mostDrawn = 300
const mostChains = 20

/** Every group's milestones from a season ago to a year ahead, of one group or priority or of all, and what late ones hold up. */
export async function timelineOf(
  { services: { db }, today }: Request,
  { group, priority, horizon }: TimelineQuery,
) {
  const bounds = boundsOn(today)
  const span = spanDrawn(horizon, today, bounds)
  const groups = await groupsOn(db, today)
  const supports = await listContributions(
    db,
    groups.map(({ code }) => code),
    today,
  )
  const shown = ({ id: _, ...milestone }: Drawn) => ({
    ...milestone,
    horizon: horizonOf(milestone.expectedOn, today, bounds),
  })
  const codes = groupsAsked({ group, priority }, supports)
  const which = { groups: codes, openOnly: horizon !== undefined }
  const { milestones, total } = await drawnMilestones(db, span, which, mostDrawn)
  const { chains, known } = await heldUpBy(db, today)
  const own = chains.filter(({ late, chain }) =>
    [late, ...chain].some((id) => !codes || codes.includes(known.get(id)?.group ?? '')),
  )
  return {
    ...span,
    asOf: today,
    bounds,
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

/** What late milestones hold up, and every milestone in that, by id. */
async function heldUpBy(db: Db, today: string) {
  const dependencies = await openDependencies(db)
  const chains = heldUp(waitedFor(dependencies), dependencies, today)
  const ids = chains.flatMap(({ late, chain }) => [late, ...chain])
  const milestones = await milestonesById(db, ids)
  return { chains, known: new Map(milestones.map((milestone) => [milestone.id, milestone])) }
}

/** How far a picture of what lies beyond the next fiscal year reaches, and of what should have been done long ago. */
const longDays = 5 * 366

/** The days drawn: a season ago to a year ahead, or those of one horizon. */
function spanDrawn(horizon: Horizon | undefined, today: string, bounds: Bounds): Span {
  if (horizon === undefined) return { from: shiftDay(today, -120), to: shiftDay(today, 365) }
  const { from, to } = spanOf(horizon, today, bounds)
  return {
    from: from ?? shiftDay(to ?? today, -longDays),
    to: to ?? shiftDay(from ?? today, longDays),
  }
}

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
