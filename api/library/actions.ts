import { hasRole } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { groupExists } from '../workplans/queries.ts'
import {
  addUsage,
  type DeclarationRow,
  findGuide,
  findJurisdiction,
  type GuideRow,
  noteReader,
  saveDeclarations,
  saveGuides,
} from './guide-queries.ts'
import type { NewDeclaration, NewGuide } from './schemas.ts'

/** Lists a new practice guide. */
export async function addGuide({ services, actor, now }: Request, guide: NewGuide): Promise<void> {
  if (guide.withdrawnOn !== null && guide.withdrawnOn < guide.publishedOn)
    throw problem('guide.withdrawn_before_published')
  await transact(services.db, async (trx) => {
    if (!(await groupExists(trx, guide.group))) throw problem('group.unknown')
    await saveGuides(trx, [guide])
    await recordAudit(trx, {
      at: now,
      personId: actor.personId,
      action: 'guide.added',
      subject: guide.code,
      details: guide,
    })
  })
}

/** Declares today that a jurisdiction uses a guide: one's own, or any where the analyst does it. */
export async function declareUse(
  request: Request,
  code: string,
  given: NewDeclaration,
): Promise<DeclarationRow> {
  const { services, actor, now, today } = request
  if (given.since > today) throw problem('declaration.used_later')
  return transact(services.db, async (trx) => {
    await availableGuide(trx, code, today)
    const declaration: DeclarationRow = {
      guide: code,
      jurisdiction: await declaringJurisdiction(trx, request, given),
      declaredOn: today,
      usedSince: given.since,
      purpose: given.purpose,
    }
    await saveDeclarations(trx, [declaration])
    const trace = { at: now, personId: actor.personId, subject: code, details: declaration }
    await recordAudit(trx, { ...trace, action: 'guide.declared' })
    return declaration
  })
}

async function declaringJurisdiction(
  trx: Db,
  { actor }: Request,
  given: NewDeclaration,
): Promise<string> {
  const wanted = given.jurisdiction ?? actor.jurisdiction
  const found = wanted === null ? undefined : await findJurisdiction(trx, wanted)
  if (!found) throw problem('jurisdiction.unknown')
  if (found.code !== actor.jurisdiction && !hasRole(actor, 'analyst'))
    throw problem('declaration.other_jurisdiction')
  return found.code
}

/**
 * Counts that a person opened a guide, once a day, under their jurisdiction. Who it was is not kept: the day's pseudonym
 * only tells a second open from a first, and no trace is written.
 */
export async function countOpen(request: Request, code: string): Promise<void> {
  const { services, actor, today } = request
  await transact(services.db, async (trx) => {
    const guide = await availableGuide(trx, code, today)
    const reader = services.keys.readerOfDay(actor.personId, today)
    if (await noteReader(trx, { guide: guide.code, day: today, reader }))
      await count(trx, request, guide, { opens: 1, downloads: 0 })
  })
}

/** Counts a download of a guide under the reader's jurisdiction; who it was is not kept. */
export async function countDownload(request: Request, code: string): Promise<void> {
  await transact(request.services.db, async (trx) => {
    const guide = await availableGuide(trx, code, request.today)
    await count(trx, request, guide, { opens: 0, downloads: 1 })
  })
}

async function count(
  trx: Db,
  { actor, today }: Request,
  guide: GuideRow,
  counts: { opens: number; downloads: number },
): Promise<void> {
  const own =
    actor.jurisdiction === null ? undefined : await findJurisdiction(trx, actor.jurisdiction)
  await addUsage(trx, [
    { guide: guide.code, day: today, jurisdiction: own?.top ?? null, ...counts },
  ])
}

async function availableGuide(db: Db, code: string, today: string): Promise<GuideRow> {
  const guide = await findGuide(db, code)
  if (!guide) throw problem('guide.unknown')
  const withdrawn = guide.withdrawnOn !== null && guide.withdrawnOn <= today
  if (guide.publishedOn === null || guide.publishedOn > today || withdrawn)
    throw problem('guide.not_available')
  return guide
}
