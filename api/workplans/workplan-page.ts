import { coChairsGroup, hasRole } from '../accounts/actor.ts'
import { groupOn } from '../groups/queries.ts'
import type { Request } from '../http/signed-in.ts'
import { deliveryToDate } from '../measurement/registers.ts'
import { problem } from '../problem.ts'
import { measured } from './actions.ts'
import { listLinked } from './dependency-queries.ts'
import { type Bounds, boundsOn, horizonOf, spanOf } from './horizon.ts'
import {
  countHorizons,
  datesToApprove,
  type ListedMilestone,
  measuredDates,
  milestonePage,
  openTitles,
  type Shown,
} from './page-queries.ts'
import { groupExists } from './queries.ts'
import type { WorkplanQuery } from './schemas.ts'
import { findVersion, listRevisions, listVersions } from './version-queries.ts'

/** More at once nobody reads; the rest is asked for. */
const milestonesShown = 100

/**
 * A group's workplan as its page shows it: some milestones with every date that moved, how many lie in each horizon, the
 * approved versions, and what became of those due. @throws Problem group.unknown
 */
export async function workplanPage(request: Request, code: string, query: WorkplanQuery) {
  const { db } = request.services
  const { today } = request
  const group = await groupOn(db, code, today)
  if (!group) throw problem('group.unknown')
  const bounds = boundsOn(today)
  const found = await milestonePage(db, code, shownBy(query, today, bounds), {
    from: query.from,
    most: milestonesShown + 1,
  })
  const { ended, ...horizons } = await countHorizons(db, code, today, bounds)
  const { due, onTime, late, undelivered, undated } = deliveryToDate(
    (await measuredDates(db, code)).map(measured),
    today,
  )
  return {
    group: { code, name: group.name, acronym: group.acronym },
    keeps: hasRole(request.actor, 'analyst') || coChairsGroup(request.actor, code),
    delivery: { asOf: today, due, onTime, late, undelivered, undated },
    bounds,
    horizons,
    ended,
    toApprove: await datesToApprove(db, code),
    milestones: await told(request, code, found.slice(0, milestonesShown), bounds),
    next: found.length > milestonesShown ? query.from + milestonesShown : null,
    versions: await listVersions(db, code),
  }
}

function shownBy({ show, horizon }: WorkplanQuery, today: string, bounds: Bounds): Shown {
  if (horizon === undefined) return { show: show ?? null, within: null }
  const span = spanOf(horizon, today, bounds)
  return { show: 'open', within: { ...span, undated: horizon === 'undated' } }
}

async function told(
  { services: { db }, today }: Request,
  code: string,
  rows: readonly ListedMilestone[],
  bounds: Bounds,
) {
  const references = rows.map(({ reference }) => reference)
  const revisions = Map.groupBy(
    await listRevisions(db, code, references),
    ({ reference }) => reference,
  )
  const needs = await listLinked(db, code, 'needs', references)
  const neededBy = await listLinked(db, code, 'neededBy', references)
  return rows.map(({ group: _, expectedOn, ...milestone }) => ({
    ...milestone,
    horizon: horizonOf(expectedOn, today, bounds),
    needs: needs.get(milestone.reference) ?? [],
    neededBy: neededBy.get(milestone.reference) ?? [],
    revisions: (revisions.get(milestone.reference) ?? []).map(({ reference: __, ...rest }) => rest),
  }))
}

/** What an approved version of a workplan promises. @throws Problem workplan.version_unknown */
export async function versionOf(
  { services: { db } }: Request,
  { group, number }: { group: string; number: number },
) {
  const milestones = await findVersion(db, group, number)
  if (!milestones) throw problem('workplan.version_unknown')
  return { milestones }
}

/** A group's open milestones by title, for who chooses what to wait for. @throws Problem group.unknown */
export async function openMilestones({ services: { db } }: Request, group: string) {
  if (!(await groupExists(db, group))) throw problem('group.unknown')
  return openTitles(db, group)
}
