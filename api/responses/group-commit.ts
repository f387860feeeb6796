import { isDeepStrictEqual } from 'node:util'
import { type Batching, batchingBy } from '../database/batching.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Answers } from '../instruments/answers.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import { itemValues } from '../instruments/items.ts'
import type { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { type Respondent, refusalOf } from './admission.ts'
import {
  deleteDrafts,
  findPlaces,
  findResponses,
  holdWave,
  insertResponses,
  replaceAnswers,
} from './commit-queries.ts'
import { countFirst } from './first-submissions.ts'
import { layingBy } from './laying-by.ts'
import { changeTallies } from './tally-queries.ts'
import { tallying } from './tallying.ts'
import { traceSubmissions } from './trace.ts'

/** Checked answers of somebody who was admitted. */
export type Submitting = Respondent & { form: CompiledInstrument; answers: Answers }

/** Counts answers, once a person; true where it is their first submission. */
export type GroupCommit = Batching<Submitting, boolean>

export type Needed = Pick<Services, 'db' | 'clock' | 'config'>

/** Enough for every connection of a busy hour; a bound on how long the wave is held. */
const most = 256

/**
 * The submissions of a wave that arrive while others are being written are written together: one transaction, one wait for
 * the disk. Each is answered when it is on disk, and refused alone. Two of one person follow one another.
 */
export function groupCommit(services: Needed): GroupCommit {
  const laying = layingBy(services.db)
  return batchingBy<Submitting, boolean>(
    ({ invitation }) => invitation.waveId,
    async (waveId, batch) =>
      (await countFirst(services, laying, waveId, batch))
        ? batch.map(() => true)
        : commit(services, waveId, batch),
    { most, apart: ({ pseudonym }) => pseudonym },
  )
}

/** A submission that may stand, where it is counted, and what the person had submitted before. */
export type Counting = Submitting & { cellId: string; before: Before | undefined }
type Before = { id: string; answers: Answers }

/** One transaction, in which the wave neither closes nor loses an invitation: who may still answer, and what each changes. */
async function commit(
  services: Needed,
  waveId: string,
  batch: readonly Submitting[],
): Promise<(boolean | Problem)[]> {
  return transact(services.db, async (trx) => {
    const wave = await holdWave(trx, waveId)
    const ids = batch.map(({ invitation }) => invitation.id)
    const places = await findPlaces(trx, ids)
    const pseudonyms = batch.map(({ pseudonym }) => pseudonym)
    const responses = await findResponses(trx, waveId, pseudonyms)
    const accepted: Counting[] = []
    const outcomes = batch.map((submitting) => {
      const place = places.get(submitting.invitation.id)
      const refusal = refusalOf(services, place && { ...place, ...wave })
      if (refusal) return refusal
      if (!place?.cellId) throw new Error('An invitation of an open wave has no cell')
      const before = responses.get(submitting.pseudonym)
      accepted.push({ ...submitting, cellId: place.cellId, before })
      return before === undefined
    })
    await write(services, trx, waveId, accepted)
    return outcomes
  })
}

/** Tallies, responses, a named wave's traces; sent drafts go. Answers sent again as they are change nothing. */
async function write(
  services: Needed,
  trx: Db,
  waveId: string,
  accepted: readonly Counting[],
): Promise<void> {
  const changing = accepted.filter(
    ({ before, answers }) => !before || !isDeepStrictEqual(before.answers, answers),
  )
  const tallies = tallying()
  for (const { form, answers, cellId, before } of changing) {
    if (before) tallies.count(cellId, itemValues(form, before.answers), -1)
    tallies.count(cellId, itemValues(form, answers), 1)
  }
  await changeTallies(trx, waveId, tallies.changes())
  const fresh = changing.filter(({ before }) => !before)
  const inserted = await insertResponses(trx, waveId, fresh.map(newResponse))
  const corrected = changing.flatMap(({ before, answers }) =>
    before ? [{ id: before.id, answers }] : [],
  )
  await replaceAnswers(trx, corrected)
  const named = changing.filter(({ invitation }) => invitation.mode === 'named')
  await traceSubmissions(trx, named, inserted, services.clock.now())
  const drafts = accepted.map(({ link }) => link.draftKey)
  await deleteDrafts(trx, drafts)
}

const newResponse = ({ invitation, pseudonym, answers }: Counting) => ({
  pseudonym,
  invitationId: invitation.mode === 'named' ? invitation.id : null,
  answers,
})
