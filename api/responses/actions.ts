import { isDeepStrictEqual } from 'node:util'
import { recordAudit } from '../audit/queries.ts'
import type { Language } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Answers } from '../instruments/answers.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import { itemValues } from '../instruments/items.ts'
import { compiledForm } from '../instruments/queries.ts'
import type { Services } from '../services.ts'
import { findOpen, type Respondent } from './admission.ts'
import { acceptAnswers } from './answers.ts'
import {
  deleteDraft,
  findResponse,
  holdWave,
  insertResponse,
  keepRevision,
  replaceAnswers,
} from './queries.ts'
import { addToTallies, takeFromTallies } from './tally-queries.ts'

/** `first` is false where the person had submitted before, with the same answers or others. */
export type Submission = { receipt: string; changedUntil: string; first: boolean }

/**
 * Counts a person's answers, once: a further submission replaces the one before, in the response and in the tallies.
 * In a confidential wave nothing else is written: no trace, no time, no mark on the invitation.
 * @throws `answer.refused`, and what `findOpen` throws
 */
export async function submit(
  services: Services,
  respondent: Respondent,
  given: unknown,
  language: Language,
): Promise<Submission> {
  const { link, invitation } = respondent
  const { instrument, version, waveId, closesOn } = invitation
  const form = await compiledForm(services.db, instrument, version, invitation.form)
  const answers = acceptAnswers(form, given, { complete: true, language })
  return transact(services.db, async (trx) => {
    await holdWave(trx, waveId)
    const { cellId } = await findOpen(services, trx, link)
    if (!cellId) throw new Error('An invitation of an open wave has no cell')
    const first = await store(services, trx, { ...respondent, cellId, form, answers })
    await deleteDraft(trx, link.draftKey)
    return { receipt: link.receipt, changedUntil: closesOn, first }
  })
}

type Storing = Respondent & { cellId: string; form: CompiledInstrument; answers: Answers }

/** Returns whether it is the person's first submission. */
async function store(services: Services, trx: Db, storing: Storing): Promise<boolean> {
  const { invitation, pseudonym, cellId, form, answers } = storing
  const { waveId } = invitation
  const before = await findResponse(trx, waveId, pseudonym)
  if (before && isDeepStrictEqual(before.answers, answers)) return false
  const place = { waveId, cellId }
  if (before) await takeFromTallies(trx, place, itemValues(form, before.answers))
  await addToTallies(trx, place, itemValues(form, answers))
  const named = invitation.mode === 'named'
  if (before) {
    if (named) await traceChange(services, trx, invitation.personId, before)
    await replaceAnswers(trx, before.id, answers)
    return false
  }
  const invitationId = named ? invitation.id : null
  const id = await insertResponse(trx, { waveId, pseudonym, invitationId, cellId, answers })
  if (named) await trace(services, trx, invitation.personId, id, 0)
  return true
}

async function traceChange(
  services: Services,
  trx: Db,
  personId: string,
  before: { id: string; answers: Answers },
): Promise<void> {
  const replacedAt = services.clock.now()
  const kept = { responseId: before.id, answers: before.answers, replacedAt }
  await trace(services, trx, personId, before.id, await keepRevision(trx, kept))
}

async function trace(
  { clock }: Services,
  trx: Db,
  personId: string,
  responseId: string,
  changes: number,
): Promise<void> {
  await recordAudit(trx, {
    at: clock.now(),
    personId,
    action: 'response.submitted',
    subject: responseId,
    details: { changes },
  })
}
