import { findActor } from '../../accounts/queries.ts'
import { plainDate } from '../../clock.ts'
import { decideAside, keepParaphrase } from '../../comments/actions.ts'
import { releaseComments } from '../../comments/release.ts'
import { listComments } from '../../comments/workbench-queries.ts'
import type { Request } from '../../http/signed-in.ts'
import type { Services } from '../../services.ts'
import { personas } from './people.ts'
import { type Remark, remarkOf } from './remarks.ts'

/** Comments of rounds closed from then on wait for the visitor, who signs in as the analyst. */
const leftFrom = '2026-01-01'

/** What the demo's analyst did with the comments of a past round: like remarks under one paraphrase, the rest set aside, released. */
export async function releasePastComments(services: Services, waveId: string): Promise<void> {
  const now = services.clock.now()
  const today = plainDate(now, services.config.timeZone)
  const actor = await findActor(services.db, personas.analyst.email, today)
  const comments = await listComments(services.db, waveId)
  if (!actor || comments.length === 0 || today >= leftFrom) return
  const request: Request = { services, actor, now, today }
  const alike = Map.groupBy(comments, ({ question, text }) => remarkOf(question, text))
  for (const [remark, held] of alike)
    for (const own of Map.groupBy(held, ({ question }) => question).values())
      await decide(request, waveId, remark, own)
  await releaseComments(request, waveId)
}

type Comment = Awaited<ReturnType<typeof listComments>>[number]

async function decide(
  request: Request,
  waveId: string,
  remark: Remark | undefined,
  comments: readonly Comment[],
): Promise<void> {
  const ids = comments.map(({ id }) => id)
  if (remark) await keepParaphrase(request, waveId, { comments: ids, ...remark.paraphrase }, null)
  else for (const id of ids) await decideAside(request, waveId, id, { aside: true, seen: null })
}
