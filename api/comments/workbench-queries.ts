import type { Db } from '../database/connect.ts'
import type { Paraphrase, Redaction } from './schemas.ts'

/** The comments of a round as a whole, locked until the transaction ends; undefined where none were kept apart. */
export async function lockSet(trx: Db, waveId: string) {
  const set = await trx
    .selectFrom('comment_set')
    .select('wave_id')
    .where('wave_id', '=', waveId)
    .forUpdate()
    .executeTakeFirst()
  const kept = set && (await findSet(trx, waveId))
  return kept && { released: kept.releasedAt !== null }
}

/** The comments of a round as a whole; undefined where none were kept apart. */
export async function findSet(db: Db, waveId: string) {
  return db
    .selectFrom('comment_set')
    .leftJoin('comment_release', 'comment_release.wave_id', 'comment_set.wave_id')
    .select(['respondents', 'threshold', 'written', 'comment_release.released_at as releasedAt'])
    .where('comment_set.wave_id', '=', waveId)
    .executeTakeFirst()
}

/** Every comment of a round, in the order of their random ids. */
export async function listComments(db: Db, waveId: string) {
  return db
    .selectFrom('round_comment')
    .select(['id', 'question', 'text', 'paraphrase_id as paraphrase', 'set_aside as setAside'])
    .where('wave_id', '=', waveId)
    .orderBy('id')
    .execute()
}

/** Every paraphrase of a round, released or not. */
export async function listParaphrases(db: Db, waveId: string) {
  return db
    .selectFrom('comment_paraphrase')
    .select(['id', 'question', 'en', 'fr'])
    .where('wave_id', '=', waveId)
    .orderBy('id')
    .execute()
}

/** The trace of what was taken out of a round's comments, oldest first. */
export async function listRedactions(db: Db, waveId: string) {
  return db
    .selectFrom('comment_redaction')
    .innerJoin('round_comment', 'round_comment.id', 'comment_redaction.comment_id')
    .innerJoin('person', 'person.id', 'comment_redaction.person_id')
    .select([
      'comment_id as comment',
      'comment_redaction.at',
      'person.name as by',
      'comment_redaction.reason',
      'comment_redaction.characters',
    ])
    .where('round_comment.wave_id', '=', waveId)
    .orderBy('comment_redaction.id')
    .execute()
}

export async function insertParaphrase(
  trx: Db,
  waveId: string,
  question: string,
  { en, fr }: Paraphrase,
): Promise<string> {
  const { id } = await trx
    .insertInto('comment_paraphrase')
    .values({ wave_id: waveId, question, en, fr })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Rewords a paraphrase; false when the round has none of that id for the question. */
export async function rewordParaphrase(
  trx: Db,
  place: { waveId: string; question: string; id: string },
  { en, fr }: Paraphrase,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('comment_paraphrase')
    .set({ en, fr })
    .where('id', '=', place.id)
    .where('wave_id', '=', place.waveId)
    .where('question', '=', place.question)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Makes exactly those comments the paraphrase's own. */
export async function holdComments(
  trx: Db,
  paraphrase: string,
  comments: readonly string[],
): Promise<void> {
  await freeComments(trx, paraphrase)
  await trx
    .updateTable('round_comment')
    .set({ paraphrase_id: paraphrase, set_aside: false })
    .where('id', 'in', comments)
    .execute()
}

/** Leaves the paraphrase's comments to be decided anew. */
export async function freeComments(trx: Db, paraphrase: string): Promise<void> {
  await trx
    .updateTable('round_comment')
    .set({ paraphrase_id: null })
    .where('paraphrase_id', '=', paraphrase)
    .execute()
}

/** Deletes the round's paraphrases that no comment stands behind any more; says how many. */
export async function deleteEmptyParaphrases(trx: Db, waveId: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('comment_paraphrase')
    .where('wave_id', '=', waveId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('round_comment')
            .select('round_comment.id')
            .whereRef('round_comment.paraphrase_id', '=', 'comment_paraphrase.id'),
        ),
      ),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Sets a comment aside, out of any paraphrase, or takes it back. */
export async function setAside(trx: Db, comment: string, aside: boolean): Promise<void> {
  await trx
    .updateTable('round_comment')
    .set(aside ? { set_aside: true, paraphrase_id: null } : { set_aside: false })
    .where('id', '=', comment)
    .execute()
}

/** Stores what is left of a comment, and the trace of what went. */
export async function redact(
  trx: Db,
  comment: { id: string; text: string },
  { reason, characters }: Pick<Redaction, 'reason'> & { characters: number },
  by: { personId: string; at: Date },
): Promise<void> {
  await trx
    .updateTable('round_comment')
    .set({ text: comment.text })
    .where('id', '=', comment.id)
    .execute()
  await trx
    .insertInto('comment_redaction')
    .values({
      comment_id: comment.id,
      at: by.at,
      person_id: by.personId,
      reason,
      characters,
    })
    .execute()
}
