import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { Bilingual } from '../bilingual.ts'

export type ReleasedComment = { question: string; place: number; text: Bilingual }

/** Stores a round's paraphrases as they leave; the rows never change afterwards. */
export async function insertCommentRelease(
  trx: Db,
  release: { waveId: string; at: Date; personId: string },
  comments: readonly ReleasedComment[],
): Promise<void> {
  await trx
    .insertInto('comment_release')
    .values({ wave_id: release.waveId, released_at: release.at, person_id: release.personId })
    .execute()
  if (comments.length === 0) return
  await trx
    .insertInto('released_comment')
    .values(
      comments.map(({ question, place, text }) => ({
        wave_id: release.waveId,
        question,
        place,
        text: json(text),
      })),
    )
    .execute()
}

/** The rounds whose comments were released, newest first. */
export async function listCommentReleases(db: Db) {
  return db
    .selectFrom('comment_release')
    .innerJoin('wave', 'wave.id', 'comment_release.wave_id')
    .innerJoin('instrument_version', (join) =>
      join
        .onRef('instrument_version.instrument_code', '=', 'wave.instrument_code')
        .onRef('instrument_version.version', '=', 'wave.instrument_version'),
    )
    .select([
      'wave.id',
      'wave.title',
      'wave.closed_on as closedOn',
      'wave.instrument_code as instrument',
      'wave.instrument_version as version',
      'wave.form',
      'instrument_version.title as instrumentTitle',
      'comment_release.released_at as releasedAt',
    ])
    .orderBy('wave.closed_on', 'desc')
    .orderBy('wave.id')
    .execute()
}

/** Everything released of those rounds. */
export async function listReleasedComments(db: Db, waves: readonly string[]) {
  if (waves.length === 0) return []
  return db
    .selectFrom('released_comment')
    .select(['wave_id as wave', 'question', 'text'])
    .where('wave_id', 'in', waves)
    .orderBy('wave_id')
    .orderBy('place')
    .execute()
}
