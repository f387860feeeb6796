import { listContributions } from '../groups/contribution-queries.ts'
import { lacking } from '../groups/coverage.ts'
import { groupsOn } from '../groups/queries.ts'
import type { Request } from '../http/signed-in.ts'
import { reportedGuides } from '../library/report-queries.ts'
import { fiscalYearOf } from '../measurement/period.ts'
import { problem } from '../problem.ts'
import { findProgramme, listCouncils } from '../programme/queries.ts'
import { groupTotals, reportedMilestones, reportedTasks } from '../workplans/report-queries.ts'
import { dayOf, indicatorsOf, readsGuides } from './group-report.ts'
import { replacedBy } from './replaced.ts'

/**
 * The one report of a council for every table, as of a day: its groups and what each lacks and delivers, what is stuck
 * and what comes next, open tasks, guides, figures, what groups ask for; and which reports nobody writes any more since. The
 * council above all reports on every group. @throws council.unknown, report.day_to_come
 */
export async function councilReport(request: Request, code: string, asked?: string) {
  const { db } = request.services
  const on = dayOf(request, asked)
  const councils = await listCouncils(db)
  const council = councils.find((one) => one.code === code)
  if (!council) throw problem('council.unknown')
  const isTop = councils[0]?.code === code
  const groups = (await groupsOn(db, on)).filter((group) => isTop || group.council === code)
  const codes = groups.map((group) => group.code)
  const { code: fiscalYear, from } = fiscalYearOf(on)
  // Of many groups five lines a list: the page stays a page or two, and each list says how many there are.
  const whose = { groups: isTop ? null : codes, from, on, lines: 5 }
  return {
    on,
    fiscalYear,
    synthetic: (await findProgramme(db))?.synthetic ?? false,
    council,
    groups: await presented(request, groups, { from, on }),
    milestones: await reportedMilestones(db, whose),
    tasks: await reportedTasks(db, whose, isTop ? null : code),
    guides: await reportedGuides(db, { ...whose, publicOnly: !readsGuides(request) }),
    indicators: await indicatorsOf(request, { kind: 'council', code }, on),
    replaced: await replacedBy(request, isTop ? 'all' : { council: code, groups: codes }, on),
  }
}

type Registered = Awaited<ReturnType<typeof groupsOn>>[number]

/** Each group with what it lacks, supports, delivers and asks for. */
async function presented(
  { services: { db } }: Request,
  groups: readonly Registered[],
  days: { from: string; on: string },
) {
  const codes = groups.map(({ code }) => code)
  const supports = await listContributions(db, codes, days.on)
  const totals = await groupTotals(db, days)
  const none = { due: 0, onTime: 0, late: 0, openTasks: 0, overdueTasks: 0 }
  return groups.map(({ code, name, acronym, kind, state, skillsSought, fundingNeed }) => ({
    code,
    name,
    acronym,
    kind,
    lacks: lacking(state),
    recorded: state !== null,
    skillsSought,
    fundingNeed,
    priorities: supports
      .filter(({ group }) => group === code)
      .map(({ priority, name: called }) => ({ code: priority, name: called })),
    ...none,
    ...withoutGroup(totals.get(code)),
  }))
}

function withoutGroup<Row extends { group: string }>(row: Row | undefined) {
  if (!row) return {}
  const { group: _, ...rest } = row
  return rest
}
