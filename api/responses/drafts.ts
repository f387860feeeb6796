import { createHash } from 'node:crypto'
import type { Language } from '../bilingual.ts'
import type { Answers } from '../instruments/answers.ts'
import { compiledForm } from '../instruments/queries.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import type { Respondent } from './admission.ts'
import { acceptAnswers } from './answers.ts'
import { submittedBy } from './late.ts'
import { continueDraft, findDraft, startDraft } from './queries.ts'
import { seal, unseal } from './sealing.ts'

/** Answers as they are kept, the number a device must name to save over them, and what was submitted, if anything was. */
export type Draft = { answers: Answers; revision: number; submitted: Answers | null }

/** What a device goes on from: the draft, else what was submitted, else nothing. */
export async function readDraft({ db }: Services, respondent: Respondent): Promise<Draft> {
  const { link, invitation, pseudonym } = respondent
  const submitted = await submittedBy(db, invitation.waveId, pseudonym)
  const kept = await findDraft(db, link.draftKey)
  if (!kept) return { answers: submitted ?? {}, revision: startingRevision(submitted), submitted }
  const answers = unseal(kept.sealed, link.sealKey, invitation.waveId) as Answers
  return { answers, revision: kept.revision, submitted }
}

/**
 * Keeps a draft, sealed.
 * @throws `answer.refused`; `draft.newer`, with what is kept, when another device saved since the revision named
 */
export async function saveDraft(
  services: Services,
  respondent: Respondent,
  given: { answers?: unknown; revision: number },
  language: Language,
): Promise<{ revision: number; savedAt: Date }> {
  const { link, invitation } = respondent
  const { db, clock } = services
  const form = await compiledForm(db, invitation.instrument, invitation.version, invitation.form)
  const answers = acceptAnswers(form, given.answers, { complete: false, language })
  const draft = {
    key: link.draftKey,
    waveId: invitation.waveId,
    sealed: seal(answers, link.sealKey, invitation.waveId),
    revision: given.revision + 1,
  }
  const kept =
    (await continueDraft(db, draft)) ||
    ((await isStart(services, respondent, given.revision)) && (await startDraft(db, draft)))
  if (!kept) throw problem('draft.newer', await readDraft(services, respondent))
  return { revision: draft.revision, savedAt: clock.now() }
}

async function isStart(
  { db }: Services,
  { invitation, pseudonym }: Respondent,
  revision: number,
): Promise<boolean> {
  return revision === startingRevision(await submittedBy(db, invitation.waveId, pseudonym))
}

/**
 * Where a draft starts: at 0, or, once answers are submitted, at a number made of them, so that a device that hasn't seen
 * them can't save over them. Below 2^30: a draft's revision only grows from there.
 */
function startingRevision(submitted: Answers | null): number {
  if (!submitted) return 0
  return createHash('sha256').update(JSON.stringify(submitted)).digest().readUInt32BE() >>> 2
}
