import { randomBytes } from 'node:crypto'
import { recordAudit } from '../audit/queries.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { compiledForm } from '../instruments/queries.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import {
  insertCommentRelease,
  listCommentReleases,
  listReleasedComments,
  type ReleasedComment,
} from './release-queries.ts'
import { listComments, listParaphrases, lockSet } from './workbench-queries.ts'

/**
 * Releases the paraphrases of a round's comments, once, in an order drawn at random.
 * @throws Problem comments.none, comments.released, comments.undecided, comments.one_language
 */
export async function releaseComments(request: Request, waveId: string): Promise<void> {
  await transact(request.services.db, async (trx) => {
    const set = await lockSet(trx, waveId)
    if (!set) throw problem('comments.none')
    if (set.released) throw problem('comments.released')
    const comments = await listComments(trx, waveId)
    if (comments.length === 0) throw problem('comments.none')
    const undecided = comments.filter(({ paraphrase, setAside }) => !paraphrase && !setAside).length
    if (undecided > 0) throw problem('comments.undecided', { n: undecided })
    const paraphrases = await listParaphrases(trx, waveId)
    const half = paraphrases.filter(({ en, fr }) => en === '' || fr === '').length
    if (half > 0) throw problem('comments.one_language', { n: half })
    const { personId } = request.actor
    await insertCommentRelease(trx, { waveId, at: request.now, personId }, drawn(paraphrases))
    await recordAudit(trx, {
      at: request.now,
      personId,
      action: 'comments.released',
      subject: waveId,
      details: { paraphrases: paraphrases.length },
    })
  })
}

function drawn(paraphrases: Awaited<ReturnType<typeof listParaphrases>>): ReleasedComment[] {
  return paraphrases
    .map((each) => ({ each, lot: randomBytes(8).toString('hex') }))
    .toSorted((one, other) => one.lot.localeCompare(other.lot))
    .map(({ each: { question, en, fr } }, place) => ({ question, place, text: { en, fr } }))
}

/** What people said, round by round, as it was released: the paraphrases under the question each answers. */
export async function readReleased({ db }: Services) {
  const waves = await listCommentReleases(db)
  const said = await listReleasedComments(
    db,
    waves.map(({ id }) => id),
  )
  return Promise.all(
    waves.map(async ({ instrument, version, form, ...wave }) => {
      const { questions } = await compiledForm(db, instrument, version, form)
      const own = said.filter((each) => each.wave === wave.id)
      return {
        ...wave,
        questions: questions
          .filter(({ name }) => own.some(({ question }) => question === name))
          .map(({ name, title }) => ({
            question: name,
            title,
            comments: own.filter(({ question }) => question === name).map(({ text }) => text),
          })),
      }
    }),
  )
}
