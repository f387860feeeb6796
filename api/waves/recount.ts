import type { Db } from '../database/connect.ts'
import type { Answers } from '../instruments/answers.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import { type OpenText, openTexts } from '../instruments/open-text.ts'
import { frameBatches, responseBatches } from './frame-queries.ts'
import { type Gathered, type Gathering, gathering, type Place } from './gather.ts'

/**
 * Counts a wave again from its frame and its responses, matched by recomputing each person's pseudonym. Both are read
 * in batches; what is held is one short entry for each person invited, the counts, and what was written.
 */
export async function recountWave(
  db: Db,
  waveId: string,
  instrument: CompiledInstrument,
  pseudonym: (personId: string) => Buffer,
): Promise<Gathered & { comments: OpenText[] }> {
  const comments: OpenText[] = []
  const counted = gathering(instrument)
  const placeOf = await countInvited(db, waveId, counted, pseudonym)
  for await (const responses of responseBatches(db, waveId)) {
    for (const response of responses) {
      const answers = response.answers as Answers
      const place = placeOf.get(keyOf(response.pseudonym))
      if (place) counted.answer(place, answers)
      for (const comment of openTexts(instrument, answers)) comments.push(comment)
    }
  }
  return { ...counted.gathered(), comments }
}

async function countInvited(
  db: Db,
  waveId: string,
  counted: Gathering,
  pseudonym: (personId: string) => Buffer,
): Promise<Map<string, Place>> {
  const placeOf = new Map<string, Place>()
  const shared = new Map<string, Place>()
  for await (const frame of frameBatches(db, waveId)) {
    for (const { personId, cellId, unit, homeCouncil, order } of frame) {
      const name = `${cellId} ${unit}`
      const place = shared.get(name) ?? { cellId, unit, homeCouncil, order }
      shared.set(name, place)
      placeOf.set(keyOf(pseudonym(personId)), place)
      counted.invite(place)
    }
  }
  return placeOf
}

/** One byte a character: half of what hexadecimal digits take. */
const keyOf = (pseudonym: Buffer): string => pseudonym.toString('latin1')
