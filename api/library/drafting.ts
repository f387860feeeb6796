import { isBlank } from '../../web/locales/blank.ts'
import type { Db } from '../database/connect.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { dropUnusedFiles } from './file-queries.ts'
import { findGuide } from './guide-queries.ts'
import { markPublished } from './keep-queries.ts'
import type { NewVersion, WrittenDraft } from './keep-schemas.ts'
import { type Held, keep, type Which } from './keeping.ts'
import {
  type Draft,
  dropDraft,
  findDraft,
  findVersion,
  insertVersion,
  saveDraft,
} from './version-queries.ts'

/** A draft, or what stands for it before anything is written. */
export type DraftOrNone = Omit<Draft, 'changedAt' | 'by'> & {
  changedAt: Date | null
  by: string | null
}

/** What is being prepared for the next version; without a draft, what the newest version has, to start from. */
export async function draftOf(db: Db, guide: string): Promise<DraftOrNone> {
  const draft = await findDraft(db, guide)
  if (draft) return draft
  const newest = await findVersion(db, guide)
  return {
    revision: 0,
    content: newest?.files ? 'files' : 'text',
    text: newest?.text ?? { en: '', fr: '' },
    files: newest?.files ?? { en: null, fr: null },
    ids: newest?.ids ?? { en: null, fr: null },
    changedAt: null,
    by: null,
  }
}

/** The draft as its keepers read it, and whether files that come are scanned. @throws Problem guide.unknown */
export async function readDraft({ services: { db, config } }: Request, { group, guide }: Which) {
  const known = await findGuide(db, guide)
  if (known?.group !== group) throw problem('guide.unknown')
  const { ids: _, ...draft } = await draftOf(db, guide)
  return { ...draft, scans: config.fileScanCommand !== null }
}

/** Keeps a draft. @throws Problem guide.changed_meanwhile when somebody else wrote since, guide.not_available once withdrawn */
export async function writeDraft(
  request: Request,
  which: Which,
  { revision, text, content }: WrittenDraft,
): Promise<number> {
  return changeDraft(request, which, revision, async (_, draft) => ({
    draft: { ...draft, text, content: content ?? draft.content },
    trace: { action: 'guide.written', details: {} },
  }))
}

type Changed = {
  draft: Pick<Draft, 'text' | 'content' | 'ids'>
  trace: { action: string; details: Readonly<Record<string, unknown>> }
}

/** One change of a draft, written upon the revision its author saw; files nothing has any more go. */
export async function changeDraft(
  request: Request,
  which: Which,
  revision: number,
  change: (trx: Db, draft: DraftOrNone) => Promise<Changed>,
): Promise<number> {
  return keep(request, which, async (trx, guide) => {
    if (guide.withdrawnOn) throw problem('guide.not_available')
    const { draft, trace } = await change(trx, await expectRevision(trx, guide, revision))
    const { text, content, ids } = draft
    const by = { at: request.now, personId: request.actor.personId }
    const result = await saveDraft(trx, { guide: guide.code, text, content, ids, ...by })
    await dropUnusedFiles(trx, guide.code)
    return { result, trace: { ...trace, details: { revision: result, ...trace.details } } }
  })
}

/** @throws Problem guide.changed_meanwhile unless that is the draft's revision, 0 of none */
export async function expectRevision(
  db: Db,
  guide: Pick<Held, 'code'>,
  revision: number,
): Promise<DraftOrNone> {
  const draft = await draftOf(db, guide.code)
  if (draft.revision !== revision) throw problem('guide.changed_meanwhile', { by: draft.by ?? '' })
  return draft
}

/**
 * Publishes the draft as the next version, which never changes. A review under way is over.
 * @throws Problem guide.changed_meanwhile, guide.no_english and its like, guide.no_change, guide.not_available
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
    const newest = await findVersion(trx, guide.code)
    refuseUnfit(draft)
    refuseSame(draft, newest)
    const number = (newest?.number ?? 0) + 1
    const row = { guide: guide.code, number, on: today, at: now, personId: actor.personId }
    const content = draft.content === 'text' ? { text: draft.text } : { files: draft.ids }
    await insertVersion(trx, { ...row, note, content })
    await dropDraft(trx, guide.code)
    await dropUnusedFiles(trx, guide.code)
    await markPublished(trx, guide.code, guide.publishedOn ?? today)
    return { result: number, trace: { action: 'guide.published', details: { number, note } } }
  })
}

function refuseUnfit({ content, text, files }: DraftOrNone): void {
  if (content === 'files') {
    if (!files.en) throw problem('guide.no_english_file')
    if (!files.fr) throw problem('guide.no_french_file')
    return
  }
  if (isBlank(text.en)) throw problem('guide.no_english')
  if (isBlank(text.fr)) throw problem('guide.no_french')
}

function refuseSame(
  { content, text, files }: DraftOrNone,
  newest: Awaited<ReturnType<typeof findVersion>>,
): void {
  const same = (language: 'en' | 'fr'): boolean =>
    content === 'text'
      ? text[language] === newest?.text?.[language]
      : files[language]?.sha256 === newest?.files?.[language].sha256
  if (same('en') && same('fr')) throw problem('guide.no_change')
}
