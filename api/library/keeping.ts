import { recordAudit } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { groupExists } from '../workplans/queries.ts'
import { findGuide } from './guide-queries.ts'
import { deleteGuide, insertGuide, lockGuide, markWithdrawn, updateGuide } from './keep-queries.ts'
import type { GuideChange, NewDraft } from './keep-schemas.ts'
import { dropUnusedFiles } from './file-queries.ts'
import { dropDraft } from './version-queries.ts'

export type Which = { group: string; guide: string }
export type Held = NonNullable<Awaited<ReturnType<typeof lockGuide>>>
type Trace = { action: string; details: Readonly<Record<string, unknown>> }

/** One write to a guide of that group with its trace, in one transaction. @throws Problem guide.unknown, and what the write throws */
export async function keep<Result>(
  { services, actor, now }: Request,
  which: Which,
  write: (trx: Db, guide: Held) => Promise<{ result: Result; trace: Trace }>,
): Promise<Result> {
  return transact(services.db, async (trx) => {
    const guide = await lockGuide(trx, which.group, which.guide)
    if (!guide) throw problem('guide.unknown')
    const { result, trace } = await write(trx, guide)
    await recordAudit(trx, { at: now, personId: actor.personId, subject: guide.code, ...trace })
    return result
  })
}

/** Begins a guide of a group, as a draft. @throws Problem group.unknown, guide.code_taken, priority.unknown */
export async function beginGuide(request: Request, group: string, guide: NewDraft): Promise<void> {
  const { services, actor, now } = request
  await transact(services.db, async (trx) => {
    if (!(await groupExists(trx, group))) throw problem('group.unknown')
    await insertGuide(trx, group, guide)
    const details = { group, ...guide }
    const trace = { at: now, personId: actor.personId, subject: guide.code, details }
    await recordAudit(trx, { ...trace, action: 'guide.begun' })
  })
}

/** Changes what a guide says of itself, when it is to be reviewed, or that it is. @throws Problem guide.not_available, guide.review_past */
export async function changeGuide(
  request: Request,
  which: Which,
  change: GuideChange,
): Promise<void> {
  const { today } = request
  await keep(request, which, async (trx, guide) => {
    if (change.underReview && (!guide.publishedOn || guide.withdrawnOn))
      throw problem('guide.not_available')
    const { reviewOn } = change
    if (reviewOn && reviewOn !== guide.reviewOn && reviewOn < today)
      throw problem('guide.review_past')
    await updateGuide(trx, guide.code, { change, today })
    return { result: undefined, trace: { action: 'guide.changed', details: change } }
  })
}

/** Withdraws a guide as of today, naming the one that takes its place, if any. @throws Problem guide.not_available, guide.successor */
export async function withdrawGuide(
  request: Request,
  which: Which,
  successor: string | null,
): Promise<void> {
  const { today } = request
  await keep(request, which, async (trx, guide) => {
    if (!guide.publishedOn || guide.withdrawnOn) throw problem('guide.not_available')
    if (successor !== null) await expectSuccessor(trx, guide.code, successor)
    await markWithdrawn(trx, guide.code, { on: today, successor })
    return { result: undefined, trace: { action: 'guide.withdrawn', details: { successor } } }
  })
}

async function expectSuccessor(trx: Db, code: string, successor: string): Promise<void> {
  const next = await findGuide(trx, successor)
  if (!next?.publishedOn || next.withdrawnOn || next.code === code) throw problem('guide.successor')
}

/** Discards a guide that was never published. @throws Problem guide.published */
export async function discardGuide(request: Request, which: Which): Promise<void> {
  await keep(request, which, async (trx, guide) => {
    if (guide.publishedOn) throw problem('guide.published')
    await dropDraft(trx, guide.code)
    await dropUnusedFiles(trx, guide.code)
    await deleteGuide(trx, guide.code)
    return { result: undefined, trace: { action: 'guide.discarded', details: {} } }
  })
}
