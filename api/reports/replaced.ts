import { recordAudit } from '../audit/queries.ts'
import { plainDate } from '../clock.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { minutesSaved } from './burden.ts'
import {
  deleteReplaced,
  insertReplaced,
  listReplaced,
  updateReplaced,
  type Whose,
} from './replaced-queries.ts'
import type { Replaced } from './schemas.ts'

/** Replaced reports as an answer tells them, and the minutes a year they no longer take. */
export async function replacedBy(request: Request, whose: Whose, on: string) {
  const { db, config } = request.services
  const rows = (await listReplaced(db, whose)).filter(({ replacedSince }) => replacedSince <= on)
  return {
    reports: rows.map(({ recordedAt, ...row }) => ({
      ...row,
      minutesAYear: row.timesAYear * row.minutes,
      recordedOn: plainDate(recordedAt, config.timeZone),
    })),
    minutesAYear: minutesSaved(rows, on),
  }
}

/** The register of replaced reports: all of them, what each saves, by group and in all. */
export async function replacedRegister(request: Request) {
  const register = await replacedBy(request, 'all', request.today)
  const byGroup = Map.groupBy(register.reports, ({ group }) => group)
  return {
    ...register,
    groups: [...byGroup]
      .map(([group, reports]) => ({
        group,
        name: reports[0]?.groupName ?? null,
        reports: reports.length,
        minutesAYear: minutesSaved(reports, request.today),
      }))
      .toSorted((one, other) => other.minutesAYear - one.minutesAYear),
  }
}

/**
 * Records a report that nobody writes any more. @throws group.unknown, council.unknown, report.replaced_later
 */
export async function keepReplaced(request: Request, report: Replaced): Promise<{ id: string }> {
  refuseFuture(request, report)
  return write(request, 'report.replaced', report, async (trx, by) => {
    return { id: await insertReplaced(trx, report, by) }
  })
}

/** Corrects what is recorded of a replaced report. @throws report.unknown, and what recording throws */
export async function correctReplaced(
  request: Request,
  id: string,
  report: Replaced,
): Promise<void> {
  refuseFuture(request, report)
  await write(request, 'report.corrected', { id, ...report }, async (trx, by) => {
    if (!(await updateReplaced(trx, id, report, by))) throw problem('report.unknown')
  })
}

/** Takes a report off the register: it was recorded by mistake, or is written again. @throws report.unknown */
export async function dropReplaced(request: Request, id: string): Promise<void> {
  await write(request, 'report.taken_off', { id }, async (trx) => {
    if (!(await deleteReplaced(trx, id))) throw problem('report.unknown')
  })
}

function refuseFuture({ today }: Request, { replacedSince }: Replaced): void {
  if (replacedSince > today) throw problem('report.replaced_later')
}

type Trx = Parameters<Parameters<typeof transact>[1]>[0]

/** One write with its trace, in one transaction. */
async function write<Result>(
  { services, actor, now }: Request,
  action: string,
  details: Readonly<Record<string, unknown>>,
  change: (trx: Trx, by: { personId: string; at: Date }) => Promise<Result>,
): Promise<Result> {
  return transact(services.db, async (trx) => {
    const result = await change(trx, { personId: actor.personId, at: now })
    await recordAudit(trx, {
      at: now,
      personId: actor.personId,
      action,
      subject: 'replaced_report',
      details,
    })
    return result
  })
}

export type ReplacedReports = Awaited<ReturnType<typeof replacedBy>>
