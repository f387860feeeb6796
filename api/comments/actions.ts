import { recordAudit } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { takenOut } from './redacted.ts'
import type { Paraphrase, Redaction, Seen } from './schemas.ts'
import {
  deleteEmptyParaphrases,
  freeComments,
  holdComments,
  insertParaphrase,
  listComments,
  listParaphrases,
  lockSet,
  redact,
  rewordParaphrase,
  setAside,
} from './workbench-queries.ts'

type Comment = Awaited<ReturnType<typeof listComments>>[number]

/**
 * Keeps a paraphrase of some comments to one question, a new one or that one reworded. What somebody else decided since the page was
 * read stays: neither a comment of theirs is taken, nor a paraphrase that says something else by now overwritten.
 * @throws Problem comment.unknown, comment.decided, paraphrase.unknown, paraphrase.changed, comments.released
 */
export async function keepParaphrase(
  request: Request,
  waveId: string,
  paraphrase: Paraphrase,
  reworded: { id: string; seen: Seen } | null,
): Promise<string> {
  const id = reworded?.id ?? null
  return work(request, waveId, async (trx, comments) => {
    const held = paraphrase.comments.map((each) => known(comments, each))
    const question = held[0]?.question ?? ''
    if (held.some((comment) => comment.question !== question)) throw problem('comment.unknown')
    if (reworded) await refuseChanged(trx, waveId, comments, reworded)
    if (held.some((comment) => comment.setAside || (comment.paraphrase ?? id) !== id))
      throw problem('comment.decided')
    if (id && !(await rewordParaphrase(trx, { waveId, question, id }, paraphrase)))
      throw problem('paraphrase.unknown')
    const kept = id ?? (await insertParaphrase(trx, waveId, question, paraphrase))
    await holdComments(trx, kept, paraphrase.comments)
    await deleteEmptyParaphrases(trx, waveId)
    await trace(request, trx, 'comments.paraphrased', kept, { comments: held.length })
    return kept
  })
}

/** Refuses to reword a paraphrase that says something else, or speaks of other comments, than whoever rewords it read. */
async function refuseChanged(
  trx: Db,
  waveId: string,
  comments: readonly Comment[],
  { id, seen }: { id: string; seen: Seen },
): Promise<void> {
  const now = (await listParaphrases(trx, waveId)).find((each) => each.id === id)
  if (!now) throw problem('paraphrase.unknown')
  const own = comments.filter(({ paraphrase }) => paraphrase === id).map((each) => each.id)
  const same =
    own.length === seen.comments.length && own.every((each) => seen.comments.includes(each))
  if (!same || now.en !== seen.en || now.fr !== seen.fr) throw problem('paraphrase.changed')
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

/**
 * Decides that nothing of a comment is released, or undecides it; `seen` is the paraphrase it was seen in.
 * @throws Problem comment.unknown, comment.decided, comments.released
 */
export async function decideAside(
  request: Request,
  waveId: string,
  id: string,
  { aside, seen }: { aside: boolean; seen: string | null },
): Promise<void> {
  await work(request, waveId, async (trx, comments) => {
    if (known(comments, id).paraphrase !== seen) throw problem('comment.decided')
    await setAside(trx, id, aside)
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
