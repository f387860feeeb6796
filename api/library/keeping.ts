import { recordAudit } from '../audit/queries.ts'
import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { groupExists } from '../workplans/queries.ts'
import { findGuide } from './guide-queries.ts'
import {
  deleteGuide,
  insertGuide,
  lockGuide,
  markPublished,
  markWithdrawn,
  updateGuide,
} from './keep-queries.ts'
import type { GuideChange, NewDraft, NewVersion, WrittenDraft } from './keep-schemas.ts'
import { dropDraft, findDraft, findVersion, insertVersion, saveDraft } from './version-queries.ts'

type Which = { group: string; guide: string }
type Held = NonNullable<Awaited<ReturnType<typeof lockGuide>>>
type Trace = { action: string; details: Readonly<Record<string, unknown>> }

/** One write to a guide of that group with its trace, in one transaction. @throws Problem guide.unknown, and what the write throws */
async function keep<Result>(
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

/** What is being written for the next version; without a draft, the newest version's text to start from. */
export async function readDraft({ services: { db } }: Request, { group, guide }: Which) {
  const known = await findGuide(db, guide)
  if (known?.group !== group) throw problem('guide.unknown')
  const draft = await findDraft(db, guide)
  if (draft) return draft
  const newest = await findVersion(db, guide)
  return { revision: 0, text: newest?.text ?? { en: '', fr: '' }, changedAt: null, by: null }
}

/** Keeps a draft. @throws Problem guide.changed_meanwhile when somebody else wrote since, guide.not_available once withdrawn */
export async function writeDraft(
  request: Request,
  which: Which,
  { revision, text }: WrittenDraft,
): Promise<number> {
  return keep(request, which, async (trx, guide) => {
    if (guide.withdrawnOn) throw problem('guide.not_available')
    await expectRevision(trx, guide, revision)
    const row = { guide: guide.code, text, at: request.now, personId: request.actor.personId }
    const result = await saveDraft(trx, row)
    return { result, trace: { action: 'guide.written', details: { revision: result } } }
  })
}

async function expectRevision(trx: Db, guide: Held, revision: number) {
  const draft = await findDraft(trx, guide.code)
  if ((draft?.revision ?? 0) !== revision)
    throw problem('guide.changed_meanwhile', { by: draft?.by ?? '' })
  return draft
}

/**
 * Publishes the draft as the next version, which never changes. A review under way is over.
 * @throws Problem guide.changed_meanwhile, guide.one_language, guide.no_change, guide.not_available
 */
export async function publishVersion(
  request: Request,
  which: Which,
  { revision, note }: NewVersion,
): Promise<number> {
  const { now, today, actor } = request
  return keep(request, which, async (trx, guide) => {
    if (guide.withdrawnOn) throw problem('guide.not_available')
    const draft = await expectRevision(trx, guide, revision)
    const text = draft?.text ?? { en: '', fr: '' }
    const newest = await findVersion(trx, guide.code)
    refuseUnfit(text, newest?.text)
    const number = (newest?.number ?? 0) + 1
    const row = { guide: guide.code, number, on: today, at: now, personId: actor.personId }
    await insertVersion(trx, { ...row, note, text })
    await dropDraft(trx, guide.code)
    await markPublished(trx, guide.code, guide.publishedOn ?? today)
    return { result: number, trace: { action: 'guide.published', details: { number, note } } }
  })
}

function refuseUnfit(text: Bilingual, newest: Bilingual | undefined): void {
  if (text.en.trim() === '') throw problem('guide.no_english')
  if (text.fr.trim() === '') throw problem('guide.no_french')
  if (text.en === newest?.en && text.fr === newest.fr) throw problem('guide.no_change')
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
    await deleteGuide(trx, guide.code)
    return { result: undefined, trace: { action: 'guide.discarded', details: {} } }
  })
}
