import { recordAudit } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { takenOut } from './redacted.ts'
import type { Paraphrase, Redaction } from './schemas.ts'
import {
  deleteEmptyParaphrases,
  freeComments,
  holdComments,
  insertParaphrase,
  listComments,
  lockSet,
  redact,
  rewordParaphrase,
  setAside,
} from './workbench-queries.ts'

type Comment = Awaited<ReturnType<typeof listComments>>[number]

/**
 * Keeps a paraphrase of some comments to one question, a new one or that one reworded; a comment it takes from another leaves that.
 * @throws Problem comment.unknown, paraphrase.unknown, comments.released
 */
export async function keepParaphrase(
  request: Request,
  waveId: string,
  paraphrase: Paraphrase,
  id: string | null,
): Promise<string> {
  return work(request, waveId, async (trx, comments) => {
    const held = paraphrase.comments.map((each) => known(comments, each))
    const question = held[0]?.question ?? ''
    if (held.some((comment) => comment.question !== question)) throw problem('comment.unknown')
    if (id && !(await rewordParaphrase(trx, { waveId, question, id }, paraphrase)))
      throw problem('paraphrase.unknown')
    const kept = id ?? (await insertParaphrase(trx, waveId, question, paraphrase))
    await holdComments(trx, kept, paraphrase.comments)
    await deleteEmptyParaphrases(trx, waveId)
    await trace(request, trx, 'comments.paraphrased', kept, { comments: held.length })
    return kept
  })
}

/** Takes a paraphrase back; its comments are to be decided anew. @throws Problem paraphrase.unknown, comments.released */
export async function dropParaphrase(request: Request, waveId: string, id: string): Promise<void> {
  await work(request, waveId, async (trx, comments) => {
    if (!comments.some(({ paraphrase }) => paraphrase === id)) throw problem('paraphrase.unknown')
    await freeComments(trx, id)
    await deleteEmptyParaphrases(trx, waveId)
    await trace(request, trx, 'comments.paraphrase_dropped', id, {})
  })
}

/** Decides that nothing of a comment is released, or undecides it. @throws Problem comment.unknown, comments.released */
export async function decideAside(
  request: Request,
  waveId: string,
  id: string,
  aside: boolean,
): Promise<void> {
  await work(request, waveId, async (trx, comments) => {
    await setAside(trx, known(comments, id).id, aside)
    await deleteEmptyParaphrases(trx, waveId)
    await trace(request, trx, aside ? 'comment.set_aside' : 'comment.taken_back', id, {})
  })
}

/**
 * Takes words out of a comment for good; how many, who, when and why stays.
 * @throws Problem comment.unknown, comment.changed where other words stand there by now, comment.nothing_to_redact where none does
 */
export async function redactComment(
  request: Request,
  waveId: string,
  id: string,
  redaction: Redaction,
): Promise<void> {
  await transact(request.services.db, async (trx) => {
    if (!(await lockSet(trx, waveId))) throw problem('comment.unknown')
    const { text } = known(await listComments(trx, waveId), id)
    const taken = takenOut(text, redaction)
    if (!taken) throw problem('comment.changed')
    if (taken.characters === 0) throw problem('comment.nothing_to_redact')
    const { reason } = redaction
    const trail = { reason, characters: taken.characters }
    const by = { personId: request.actor.personId, at: request.now }
    await redact(trx, { id, text: taken.left }, trail, by)
    await trace(request, trx, 'comment.redacted', id, trail)
  })
}

/** Work on a round's comments, one person's at a time, until they are released. */
async function work<Result>(
  { services }: Request,
  waveId: string,
  change: (trx: Db, comments: Comment[]) => Promise<Result>,
): Promise<Result> {
  return transact(services.db, async (trx) => {
    const set = await lockSet(trx, waveId)
    if (!set) throw problem('comment.unknown')
    if (set.released) throw problem('comments.released')
    return change(trx, await listComments(trx, waveId))
  })
}

function known(comments: readonly Comment[], id: string): Comment {
  const comment = comments.find((each) => each.id === id)
  if (!comment) throw problem('comment.unknown')
  return comment
}

async function trace(
  { actor, now }: Request,
  trx: Db,
  action: string,
  subject: string,
  details: Record<string, unknown>,
): Promise<void> {
  await recordAudit(trx, { at: now, personId: actor.personId, action, subject, details })
}
