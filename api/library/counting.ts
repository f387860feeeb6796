import { transact } from '../database/transact.ts'
import type { Caller } from '../http/caller.ts'
import type { Request, Visit } from '../http/signed-in.ts'
import { plainDate } from '../clock.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { availableGuide } from './available.ts'
import type { Use } from './fold-queries.ts'
import { findJurisdiction, type GuideRow, noteReader } from './guide-queries.ts'
import { isReader } from './reading.ts'
import { dropReadersBefore, insertOpinion } from './use-queries.ts'
import type { Opinion, ReadDepth } from './use-schemas.ts'

/**
 * Counts that somebody opened a guide, once a day, under their jurisdiction. Who it was is not kept: the day's pseudonym
 * only tells a second open from a first, and no trace is written. @throws Problem guide.unknown, guide.not_available
 */
export const countOpen = (visit: Visit, caller: Caller, code: string): Promise<void> =>
  countOnce(visit, caller, code, 'open')

/** Counts how far a guide was read, each depth once a person a day. @throws Problem guide.unknown, guide.not_available */
export const countReading = (visit: Visit, caller: Caller, code: string, depth: ReadDepth) =>
  countOnce(visit, caller, code, depth)

/** Counts that a guide was taken along, once a person a day, in one language or in both. @throws Problem guide.unknown, guide.not_available */
export const countDownload = (visit: Visit, caller: Caller, code: string): Promise<void> =>
  countOnce(visit, caller, code, 'download')

async function countOnce(
  visit: Visit,
  caller: Caller,
  code: string,
  what: Use['what'],
): Promise<void> {
  const guide = await guideInForce(visit, code)
  if (!isCounted(visit, caller)) return
  const reader = readerOf(visit, caller)
  const jurisdiction = await jurisdictionOf(visit)
  await visit.services.countUse({ guide: guide.code, day: visit.today, what, reader, jurisdiction })
}

/** Whoever asks not to be counted isn't; nor is a program, unless a person signed it in. */
const isCounted = ({ actor }: Visit, { optedOut, robot }: Caller): boolean =>
  !optedOut && (actor !== null || !robot)

/** Stands for a reader on this day only: the person, or, of nobody known, where and with what they read. */
const readerOf = ({ actor, services, today }: Visit, { trace }: Caller): Buffer =>
  services.keys.readerOfDay(actor?.personId ?? trace, today)

async function jurisdictionOf({ services: { db }, actor }: Visit): Promise<string | null> {
  if (!isReader(actor) || actor.jurisdiction === null) return null
  return (await findJurisdiction(db, actor.jurisdiction))?.top ?? null
}

async function guideInForce({ services, actor, today }: Visit, code: string): Promise<GuideRow> {
  const guide = await availableGuide(services.db, code, today)
  if (guide.access === 'public' || isReader(actor)) return guide
  throw problem(actor === null ? 'session.required' : 'access.denied')
}

/** Keeps what a reader says a guide was good for, once a day, without who or when. @throws Problem opinion.repeated */
export async function giveOpinion(
  { services, actor, today }: Request,
  code: string,
  { useful, usedFor }: Opinion,
): Promise<void> {
  await transact(services.db, async (trx) => {
    const guide = await availableGuide(trx, code, today)
    const reader = services.keys.readerOfDay(actor.personId, today)
    const note = { guide: guide.code, day: today, what: 'opinion', reader } as const
    if (!(await noteReader(trx, note))) throw problem('opinion.repeated')
    await insertOpinion(trx, { guide: guide.code, today, useful, usedFor: usedFor || null })
  })
}

/** Forgets the pseudonyms of earlier days: they have told first from second, and are good for nothing else. */
export async function forgetReaders({ db, clock, config }: Services): Promise<void> {
  await dropReadersBefore(db, plainDate(clock.now(), config.timeZone))
}
