import { isDeepStrictEqual } from 'node:util'
import { recordAudit } from '../audit/queries.ts'
import type { Language } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Answers } from '../instruments/answers.ts'
import { openTextKeys } from '../instruments/open-text.ts'
import { compiledForm } from '../instruments/queries.ts'
import type { Services } from '../services.ts'
import type { Submission } from './actions.ts'
import { type Respondent, refusalOf } from './admission.ts'
import { acceptAnswers } from './answers.ts'
import { askedForm } from './asked-form.ts'
import { deleteDrafts, holdWave } from './commit-queries.ts'
import { deleteLateOf, findLate, keepLate, lateUntilOf } from './late-queries.ts'
import { findResponse } from './queries.ts'

/** What a person submitted last: what waits, else what is counted; null before they submit. */
export async function submittedBy(
  db: Db,
  waveId: string,
  pseudonym: string,
): Promise<Answers | null> {
  const waiting = await findLate(db, waveId, pseudonym)
  if (waiting) return waiting
  return (await findResponse(db, waveId, pseudonym))?.answers ?? null
}

/**
 * Keeps answers to a closed wave apart from those that are counted, until a release may take them in. A correction that is
 * taken back waits no longer. @throws `answer.refused`, `wave.closed` (with `closedOn`)
 */
export async function submitLate(
  services: Services,
  respondent: Respondent,
  given: unknown,
  language: Language,
): Promise<Submission> {
  const { link, invitation, pseudonym } = respondent
  const { waveId, lateUntil, closesOn } = invitation
  const named = invitation.mode === 'named'
  const answers = await lateAnswers(services.db, respondent, given, language)
  return transact(services.db, async (trx) => {
    const wave = await holdWave(trx, waveId)
    const until = await lateUntilOf(trx, waveId)
    const refusal = refusalOf(services, { withdrawnAt: null, ...wave, lateUntil: until })
    if (refusal) throw refusal
    const before = await submittedBy(trx, waveId, pseudonym)
    const counted = await findResponse(trx, waveId, pseudonym)
    if (isDeepStrictEqual(counted?.answers, answers)) await deleteLateOf(trx, waveId, pseudonym)
    else if (!isDeepStrictEqual(before, answers)) {
      const invitationId = named ? invitation.id : null
      await keepLate(trx, { waveId, pseudonym, invitationId, answers })
      if (named) await trace(services, trx, respondent)
    }
    await deleteDrafts(trx, [link.draftKey])
    return { receipt: link.receipt, changedUntil: lateUntil ?? closesOn, first: before === null }
  })
}

/**
 * Checks what is asked of a closed round. Comments went apart at the close, each person's from their answers: later ones would
 * stand alone, so that what a draft of before still holds of them is left out.
 */
async function lateAnswers(
  db: Db,
  { invitation }: Respondent,
  given: unknown,
  language: Language,
): Promise<Answers> {
  const { instrument, version, form } = invitation
  const asked = await askedForm(db, invitation)
  const whole = await compiledForm(db, instrument, version, form)
  const open = new Set(invitation.mode === 'named' ? [] : openTextKeys(whole))
  const kept = Object.entries(Object(given)).filter(([key]) => !open.has(key))
  return acceptAnswers(asked, Object.fromEntries(kept), { complete: true, language })
}

const trace = ({ clock }: Services, trx: Db, { invitation }: Respondent) =>
  recordAudit(trx, {
    at: clock.now(),
    personId: invitation.personId,
    action: 'response.submitted_late',
    subject: invitation.waveId,
    details: {},
  })
