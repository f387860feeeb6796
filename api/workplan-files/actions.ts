import { recordAudit } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { groupOn } from '../groups/queries.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { holdDependencies } from '../workplans/dependency-queries.ts'
import { lockWorkplan, saveMilestones } from '../workplans/milestone-queries.ts'
import { holdGroup } from '../workplans/queries.ts'
import { fault, type Mistake, refusal } from './mistakes.ts'
import { idOf, placesElsewhere } from './needs.ts'
import { type Known, planOf, type PlannedLine } from './plan.ts'
import {
  dependenciesBeyond,
  filedMilestones,
  keepRevisions,
  milestonesAt,
  replaceAllNeeds,
  updateMilestones,
} from './queries.ts'
import { readFile } from './read-file.ts'
import { type FileReport, reportOf, unreadable } from './report.ts'
import { type GivenRow, readRows } from './rows.ts'

/** A workplan holds no more; a file of more lines is another one. */
export const mostLines = 5000

export type FileAsked = {
  group: string
  bytes: Uint8Array
  /** Only say what would come of it. */
  dry: boolean
  /** The `mark` of the report that the person approves; null where they saw none. */
  mark: string | null
}

/**
 * Brings a file into a group's workplan: every line new, changed, unchanged or refused. All lines are stored, or none. Who
 * brings the same file again changes nothing.
 * @throws Problem group.unknown; when applied, import.refused with every mistake, import.changed_meanwhile
 */
export async function importWorkplan(request: Request, asked: FileAsked): Promise<FileReport> {
  const read = await readFile(asked.bytes)
  return transact(request.services.db, async (trx) => {
    const group = await groupOn(trx, asked.group, request.today)
    if (!group || !(await holdGroup(trx, asked.group))) throw problem('group.unknown')
    if ('mistake' in read) return refusedWhole(read.mistake, asked)
    const { rows, orders } = readRows(read.sheet, read.headings)
    const wrong = tooFewOrMany(rows)
    if (wrong) return refusedWhole(wrong, asked)
    await lockWorkplan(trx, asked.group)
    if (rows.some(({ given }) => given.needs !== undefined)) await holdDependencies(trx)
    const known = await knownOf(trx, group, rows, request.today)
    const lines = planOf(rows, known)
    const report = reportOf(lines, read.headings, orders)
    if (asked.dry) return report
    refuseUnless(lines, report, asked)
    await store(request, trx, asked.group, lines)
    return { ...report, applied: true }
  })
}

function refusedWhole(mistake: Mistake, { dry }: FileAsked): FileReport {
  if (!dry) throw refusal([mistake])
  return unreadable(mistake)
}

function tooFewOrMany(rows: readonly GivenRow[]): Mistake | null {
  if (rows.length === 0) return { line: null, ...fault(null, 'no_rows') }
  return rows.length > mostLines
    ? { line: null, ...fault(null, 'too_many_rows', { n: rows.length, most: mostLines }) }
    : null
}

async function knownOf(
  trx: Db,
  group: Known['group'],
  rows: readonly GivenRow[],
  today: string,
): Promise<Known> {
  const stored = await filedMilestones(trx, [group.code])
  const cells = rows.map(({ given }) => given.needs)
  const elsewhere = await milestonesAt(trx, placesElsewhere(cells, group.code))
  const named = cells.some((cell) => cell !== undefined)
  const ids = named ? [...stored, ...elsewhere].map(({ id }) => id) : []
  return { group, stored, elsewhere, dependencies: await dependenciesBeyond(trx, ids), today }
}

function refuseUnless(lines: readonly PlannedLine[], report: FileReport, asked: FileAsked): void {
  const mistakes = lines.flatMap(({ line, faults }) => faults.map((each) => ({ line, ...each })))
  if (mistakes.length > 0) throw refusal(mistakes)
  if (asked.mark !== null && asked.mark !== report.mark) throw problem('import.changed_meanwhile')
}

async function store(
  { actor, now }: Request,
  trx: Db,
  group: string,
  lines: readonly PlannedLine[],
): Promise<void> {
  const fresh = lines.filter(({ state }) => state === 'new')
  const changed = lines.filter(({ state }) => state === 'changed')
  if (fresh.length + changed.length === 0) return
  await saveMilestones(
    trx,
    fresh.map(({ after }) => after),
  )
  await updateMilestones(
    trx,
    group,
    changed.map(({ after }) => after),
  )
  await keepRevisions(trx, movedOf(changed), { at: now, personId: actor.personId })
  await storeNeeds(trx, group, lines)
  await recordAudit(trx, {
    at: now,
    personId: actor.personId,
    action: 'workplan.imported',
    subject: group,
    details: {
      added: fresh.map(({ after }) => after),
      changed: changed.map(({ reference, changes }) => ({ reference, changes })),
    },
  })
}

const movedOf = (changed: readonly PlannedLine[]) =>
  changed.flatMap(({ stored, after, reason }) =>
    stored && reason !== null
      ? [{ milestoneId: stored.id, dueOn: after.revisedDueOn, reason }]
      : [],
  )

/** New milestones have their ids now. */
async function storeNeeds(trx: Db, group: string, lines: readonly PlannedLine[]): Promise<void> {
  const changed = lines.filter(({ needs }) => needs !== null)
  if (changed.length === 0) return
  const ids = new Map(
    (await filedMilestones(trx, [group])).map(({ id, reference }) => [reference, id]),
  )
  const real = new Map(lines.map((line) => [idOf(line), ids.get(line.reference) ?? '']))
  await replaceAllNeeds(
    trx,
    changed.map((line) => ({
      milestoneId: real.get(idOf(line)) ?? '',
      needs: (line.needs ?? []).map((id) => real.get(id) ?? id),
    })),
  )
}
