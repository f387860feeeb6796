import type { Db } from '../database/connect.ts'
import type { Answers } from '../instruments/answers.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import { type OpenText, openTexts } from '../instruments/open-text.ts'
import { frameBatches, responseBatches } from './frame-queries.ts'
import { type Gathered, gathering, type Place } from './gather.ts'
import { type Placement, placement } from './placement.ts'

/**
 * Counts a wave again from its frame and its responses, matched by recomputing each person's pseudonym. Both are read
 * in batches of the caller's transaction; what is held is one short entry for each person invited, the counts, and what
 * was written.
 */
export async function recountWave(
  trx: Db,
  waveId: string,
  instrument: CompiledInstrument,
  pseudonym: (personId: string) => string,
): Promise<Gathered & { comments: OpenText[] }> {
  const comments: OpenText[] = []
  const counted = gathering(instrument)
  const { placeOf } = await placeInvited(trx, waveId, pseudonym, counted.invite)
  for await (const responses of responseBatches(trx, waveId)) {
    for (const response of responses) {
      const answers = response.answers as Answers
      const place = placeOf(response.pseudonym.toString('hex'))
      if (place) counted.answer(place, answers)
      for (const comment of openTexts(instrument, answers)) comments.push(comment)
    }
  }
  return { ...counted.gathered(), comments }
}

/** Where everybody invited sits, found by pseudonym; `each` is told of each person's place. */
export async function placeInvited(
  trx: Db,
  waveId: string,
  pseudonym: (personId: string) => string,
  each: (place: Place) => void,
): Promise<Placement> {
  const table = placement()
  const shared = new Map<string, Place>()
  for await (const frame of frameBatches(trx, waveId)) {
    for (const { personId, cellId, unit, homeCouncil, order } of frame) {
      const name = `${cellId} ${unit}`
      const place = shared.get(name) ?? { cellId, unit, homeCouncil, order }
      shared.set(name, place)
      table.add(pseudonym(personId), place)
      each(place)
    }
  }
  return table
}
