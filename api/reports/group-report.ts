import { hasRole } from '../accounts/actor.ts'
import { listContributions } from '../groups/contribution-queries.ts'
import { lacking } from '../groups/coverage.ts'
import { groupOn } from '../groups/queries.ts'
import { seatsOn } from '../groups/seat-queries.ts'
import type { Request } from '../http/signed-in.ts'
import { type YearAsked, yearFigures } from '../indicators/figures.ts'
import { reportedGuides } from '../library/report-queries.ts'
import { fiscalYearOf } from '../measurement/period.ts'
import { problem } from '../problem.ts'
import { findProgramme, listCouncils } from '../programme/queries.ts'
import { reportedMilestones, reportedTasks } from '../workplans/report-queries.ts'
import { replacedBy } from './replaced.ts'

/** The day a report is of: today unless asked otherwise. @throws report.day_to_come */
export function dayOf({ today }: Request, on: string = today): string {
  if (on > today) throw problem('report.day_to_come')
  return on
}

/**
 * The one report of a group for every table, as of a day: what it is for, who sits in it and who is missing, what it
 * supports, what it did, is late with and does next, what was asked of it, its guides, its figures, what it asks for; and
 * which reports nobody writes any more since. @throws group.unknown, report.day_to_come
 */
export async function groupReport(request: Request, code: string, asked?: string) {
  const { db } = request.services
  const on = dayOf(request, asked)
  const group = await groupOn(db, code, on)
  if (!group) throw problem('group.unknown')
  const { code: fiscalYear, from } = fiscalYearOf(on)
  const whose = { groups: [code], from, on, lines: 8 }
  const council = (await listCouncils(db)).find((one) => one.code === group.council)
  return {
    on,
    fiscalYear,
    synthetic: (await findProgramme(db))?.synthetic ?? false,
    group: { ...group, councilName: council?.name ?? null, lacks: lacking(group.state) },
    seats: (await seatsOn(db, on, code)).map(({ id: _, group: __, ...seat }) => seat),
    contributions: await contributionsOf(request, code, on),
    milestones: await reportedMilestones(db, whose),
    tasks: await reportedTasks(db, whose, null),
    guides: await reportedGuides(db, { ...whose, publicOnly: !readsGuides(request) }),
    indicators: await indicatorsOf(request, { kind: 'group', code }, on),
    replaced: await replacedBy(request, { group: code }, on),
  }
}

/** Guides that aren't public are for those who read guides. */
export const readsGuides = ({ actor }: Request): boolean =>
  hasRole(actor, 'analyst', 'co_chair', 'member')

async function contributionsOf({ services: { db } }: Request, code: string, on: string) {
  return (await listContributions(db, [code], on)).map(({ group: _, ...rest }) => rest)
}

type Domain = YearAsked['domain']

/** The figures of the fiscal year a day lies in, as they stood that day. */
export async function indicatorsOf({ services: { db } }: Request, domain: Domain, on: string) {
  const { code: fiscalYear } = fiscalYearOf(on)
  const figures = await yearFigures(db, { fiscalYear, domain, today: on, yearsBefore: 0 })
  return figures.map(({ code, dimension, name, unit, decimals, point }) => ({
    code,
    dimension,
    name,
    unit,
    decimals,
    point,
  }))
}
