import { recordAudit } from '../audit/queries.ts'
import { shiftMonth } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { findGuide, listDeclarations } from './guide-queries.ts'
import { lockGuide } from './keep-queries.ts'
import type { Promotion } from './use-schemas.ts'
import {
  councilOf,
  dropPromotion,
  guidesLeft,
  insertPromotion,
  listPromotions,
  opinionsOf,
  monthsOfUse,
} from './use-queries.ts'

type Which = { group: string; guide: string }

/** The first day of the month, two years of months back. */
const twoYearsOf = (today: string): string =>
  `${Number(today.slice(0, 4)) - 2}-${today.slice(5, 7)}-01`

/** How a guide was used over two years, when it was promoted, and what readers said. @throws Problem guide.unknown */
export async function usageOf({ services: { db }, today }: Request, { group, guide }: Which) {
  const known = await findGuide(db, guide)
  if (known?.group !== group) throw problem('guide.unknown')
  const since = twoYearsOf(today)
  return {
    since,
    today,
    council: await councilOf(db, group),
    title: known.title,
    publishedOn: known.publishedOn,
    months: await monthsOfUse(db, guide, since),
    promotions: await listPromotions(db, guide),
    opinions: await opinionsOf(db, guide),
    declared: (await listDeclarations(db, guide)).map(({ jurisdiction }) => jurisdiction),
  }
}

/** Notes a day on which a guide was promoted. @throws Problem guide.unknown, guide.promoted_later */
export async function promote(request: Request, which: Which, promotion: Promotion): Promise<void> {
  if (promotion.day > request.today) throw problem('guide.promoted_later')
  await note(request, which, { promotion, action: 'guide.promoted', write: insertPromotion })
}

/** Takes back a promotion noted by mistake. @throws Problem guide.unknown */
export const takeBackPromotion = (request: Request, which: Which, promotion: Promotion) =>
  note(request, which, { promotion, action: 'guide.promotion_withdrawn', write: dropPromotion })

type Note = {
  promotion: Promotion
  action: string
  write: (trx: Db, guide: string, promotion: Promotion) => Promise<void>
}

async function note(
  { services, actor, now }: Request,
  { group, guide: code }: Which,
  { promotion, action, write }: Note,
): Promise<void> {
  await transact(services.db, async (trx) => {
    if (!(await lockGuide(trx, group, code))) throw problem('guide.unknown')
    await write(trx, code, promotion)
    const trace = { at: now, personId: actor.personId, subject: code, details: promotion }
    await recordAudit(trx, { ...trace, action })
  })
}

/** Guides on one page: beyond them the list is read from its worst end again once those are looked after. */
const mostLeft = 200

/** Guides that were launched and left, with whom to ask: the last six whole months beside the six before, each by its first day. */
export async function launchedAndLeft({ services: { db }, today }: Request) {
  const months = { before: shiftMonth(today, -12), lately: shiftMonth(today, -6) }
  const ends = shiftMonth(today, 0)
  return { ...(await guidesLeft(db, { today, ...months, ends }, mostLeft)), months }
}
