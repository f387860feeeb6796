import { hasRole } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { groupExists } from '../workplans/queries.ts'
import { availableGuide } from './available.ts'
import {
  type DeclarationRow,
  findJurisdiction,
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

/**
 * Declares that a jurisdiction uses a guide: one's own, today; where the analyst does it any, and on a day before.
 * @throws Problem guide.unknown, guide.not_available, jurisdiction.unknown, declaration.other_jurisdiction,
 * declaration.other_day, declaration.in_future, declaration.used_later, declaration.repeated
 */
export async function declareUse(
  request: Request,
  code: string,
  given: NewDeclaration,
): Promise<DeclarationRow> {
  const { services, actor, now, today } = request
  const declaredOn = given.declaredOn ?? today
  if (declaredOn !== today && !hasRole(actor, 'analyst')) throw problem('declaration.other_day')
  if (declaredOn > today) throw problem('declaration.in_future')
  if (given.since > declaredOn) throw problem('declaration.used_later')
  return transact(services.db, async (trx) => {
    await availableGuide(trx, code, declaredOn)
    const declaration: DeclarationRow = {
      guide: code,
      jurisdiction: await declaringJurisdiction(trx, request, given),
      declaredOn,
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
