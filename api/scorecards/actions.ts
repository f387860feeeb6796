import { type Actor, hasRole } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import { plainDate } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { yearFigures } from '../indicators/figures.ts'
import { recordPublished } from '../indicators/record-published.ts'
import { isSynthetic } from '../indicators/queries.ts'
import { fiscalYearOf, periodFrom } from '../measurement/period.ts'
import { problem } from '../problem.ts'
import { composeScorecard, type ScorecardContent, withoutUncertain } from './compose.ts'
import { modelOn } from './model.ts'
import {
  type Council,
  findPublished,
  firstDays,
  insertScorecard,
  listCouncils,
  listPublished,
  type PublishedVersion,
} from './queries.ts'
import type { ScorecardPlace } from './schemas.ts'

const seesDrafts = (actor: Actor): boolean => hasRole(actor, 'analyst')

/** A row of the list: a council's fiscal year, and whether it is published. */
export type ScorecardRow = {
  fiscalYear: string
  council: string
  state: 'draft' | 'published'
  version: number | null
  publishedOn: string | null
}

/** The scorecards a person may read, newest year first: those published; for the analyst, every year with something on record. */
export async function scorecardList(request: Request): Promise<ScorecardRow[]> {
  const { db } = request.services
  const councils = (await listCouncils(db)).map(({ code }) => code)
  const published = (await listPublished(db)).map(({ publishedAt, ...row }) => ({
    ...row,
    state: 'published' as const,
    publishedOn: dayOf(request, publishedAt),
  }))
  const rows: ScorecardRow[] = [...published]
  if (seesDrafts(request.actor)) rows.push(...(await drafts(request, councils, published)))
  return rows.toSorted(
    (one, other) =>
      other.fiscalYear.localeCompare(one.fiscalYear) ||
      councils.indexOf(one.council) - councils.indexOf(other.council),
  )
}

async function drafts(
  { services: { db }, today }: Request,
  councils: readonly string[],
  published: readonly ScorecardRow[],
): Promise<ScorecardRow[]> {
  const { recorded, defined } = await firstDays(db, today)
  if (recorded === null || defined === null) return []
  const years = yearsFrom(recorded > defined ? recorded : defined, today)
  const isPublished = (fiscalYear: string, council: string): boolean =>
    published.some((row) => row.fiscalYear === fiscalYear && row.council === council)
  return years.flatMap((fiscalYear) =>
    councils
      .filter((council) => !isPublished(fiscalYear, council))
      .map((council) => ({
        fiscalYear,
        council,
        state: 'draft' as const,
        version: null,
        publishedOn: null,
      })),
  )
}

function yearsFrom(first: string, last: string): string[] {
  const [from, to] = [first, last].map((day) => Number(fiscalYearOf(day).code.slice(0, 4)))
  const count = (to ?? 0) - (from ?? 0) + 1
  return Array.from(
    { length: Math.max(0, count) },
    (_, i) => fiscalYearOf(`${(from ?? 0) + i}-04-01`).code,
  )
}

const dayOf = ({ services }: Request, at: Date): string => plainDate(at, services.config.timeZone)

/**
 * A council's fiscal year: the newest published version; for the analyst the live draft, or any version asked for.
 * @throws council.unknown, period.future, scorecard.not_published, scorecard.version_unknown
 */
export async function readScorecard(request: Request, place: ScorecardPlace, version?: number) {
  const { db } = request.services
  const council = await knownCouncil(db, place.council)
  if (!seesDrafts(request.actor)) {
    const newest = await findPublished(db, place)
    if (!newest || (version !== undefined && version !== newest.version))
      throw problem('scorecard.not_published')
    return presentPublished(request, newest)
  }
  if (version === undefined) return presentDraft(await draftOf(request, db, place, council))
  const published = await findPublished(db, place, version)
  if (!published) throw problem('scorecard.version_unknown')
  return presentPublished(request, published)
}

const presentDraft = (content: ScorecardContent) => ({
  ...content,
  state: 'draft' as const,
  version: null,
  publishedOn: null,
})

const presentPublished = (
  request: Request,
  { content, version, publishedAt }: PublishedVersion,
) => ({
  ...withoutUncertain(content as ScorecardContent),
  state: 'published' as const,
  version,
  publishedOn: dayOf(request, publishedAt),
})

/** Freezes the scorecard as it stands now, as its next version. */
export async function publishScorecard(
  request: Request,
  place: ScorecardPlace,
): Promise<{ version: number }> {
  const { services, actor, now } = request
  return transact(services.db, async (trx) => {
    const council = await knownCouncil(trx, place.council)
    await recordPublished(trx, request)
    const content = await draftOf(request, trx, place, council)
    const version = await insertScorecard(trx, place, content, now)
    await recordAudit(trx, {
      at: now,
      personId: actor.personId,
      action: 'scorecard.published',
      subject: `${place.fiscalYear}/${place.council}`,
      details: { version, counts: content.counts },
    })
    return { version }
  })
}

async function knownCouncil(db: Db, code: string): Promise<Council & { isTop: boolean }> {
  const councils = await listCouncils(db)
  const found = councils.find((council) => council.code === code)
  if (!found) throw problem('council.unknown')
  return { ...found, isTop: councils[0]?.code === code }
}

async function draftOf(
  { today }: Request,
  db: Db,
  { fiscalYear }: ScorecardPlace,
  { isTop, ...council }: Council & { isTop: boolean },
): Promise<ScorecardContent> {
  const { from, to } = periodFrom(fiscalYear)
  if (from > today) throw problem('period.future')
  const model = await modelOn(db, to < today ? to : today)
  const domain = { kind: 'council', code: council.code } as const
  const figures = await yearFigures(db, { fiscalYear, domain, today })
  const synthetic = await isSynthetic(db)
  return composeScorecard({ fiscalYear, council, synthetic }, model, figures, isTop)
}
