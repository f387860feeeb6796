import { randomInt } from 'node:crypto'
import type { Db } from '../database/connect.ts'
import type { OpenText } from '../instruments/open-text.ts'

/** Everything written in a round, and how many answered it. */
export type Written = {
  waveId: string
  respondents: number
  /** Respondents below which nobody ever reads a comment. */
  threshold: number
  comments: readonly OpenText[]
}

const rowsAtOnce = 2000

/**
 * Keeps what was written in a round that closes, shuffled and under ids drawn at random; with fewer respondents than the
 * threshold only how many comments there were. Once a round, in the transaction that closes it.
 */
export async function keepComments(
  trx: Db,
  { waveId, respondents, threshold, comments }: Written,
): Promise<void> {
  await trx
    .insertInto('comment_set')
    .values({ wave_id: waveId, respondents, threshold, written: comments.length })
    .execute()
  if (respondents < threshold) return
  const rows = shuffled(comments).map((comment) => ({ wave_id: waveId, ...comment }))
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await trx
      .insertInto('round_comment')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute()
}

/** Fisher and Yates, with the system's own randomness: the order of writing must not be found again from the rows' order. */
function shuffled<Value>(values: readonly Value[]): Value[] {
  const order = [...values]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const drawn = randomInt(last + 1)
    const value = order[last] as Value
    order[last] = order[drawn] as Value
    order[drawn] = value
  }
  return order
}
