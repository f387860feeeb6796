import type { Db } from '../database/connect.ts'
import { groupStandings } from '../groups/standing-queries.ts'
import {
  countedDeclarations,
  countedGuides,
  countedUsage,
  lastDeclaration,
  listedJurisdictions,
} from '../library/queries.ts'
import { countedMilestones, countedTasks, reviewDates } from '../workplans/queries.ts'
import type { Indicator, Source } from './definition.ts'
import { releasedWaves, reportedYears, type Span } from './evidence-queries.ts'
import { dueBy } from './register-scope.ts'

/** The item under which a release holds the responses themselves. */
export const participationItem = 'participation'

/**
 * What figures are made from, over a span of whole fiscal years: releases and registers, never a response. Only what
 * the sources need is read; each kind costs one or two queries, however many indicators ask for it. Milestones are added
 * up as of a day: what is due on it is not due yet.
 */
export async function gatherEvidence(
  db: Db,
  indicators: readonly Indicator[],
  span: Span,
  today: string,
) {
  const sources = indicators.flatMap(({ versions }) => versions.map(({ source }) => source))
  const uses = (...registers: string[]): boolean =>
    sources.some((source) => source.kind === 'register' && registers.includes(source.register))
  const when = async <Row>(needed: boolean, read: () => Promise<Row[]>): Promise<Row[]> =>
    needed ? read() : []
  const measures = new Set(
    sources.map((source) => (source.kind === 'register' ? source.measure : source.kind)),
  )
  const guides = uses('guides')
  const reach = guides && measures.has('reach')
  const exposure = guides && (measures.has('opens') || measures.has('downloads'))
  return {
    waves: await releasedWaves(db, { ...span, ...itemsOf(sources) }),
    milestones: await when(uses('milestones', 'workplans'), () =>
      countedMilestones(db, span, dueBy(span, today)),
    ),
    tasks: await when(uses('tasks'), () => countedTasks(db, span)),
    reviews: await when(uses('tasks'), () => reviewDates(db, yearEarlier(span))),
    guides: await when(guides, () => countedGuides(db)),
    declarations: await when(reach, () => countedDeclarations(db, span)),
    lastDeclaration: reach ? await lastDeclaration(db) : null,
    usage: await when(exposure, () => countedUsage(db, span)),
    jurisdictions: await when(reach, () => listedJurisdictions(db)),
    groups: await when(uses('milestones', 'tasks', 'guides', 'groups', 'workplans'), () =>
      groupStandings(db),
    ),
    returns: await when(uses('annual_return'), () => reportedYears(db)),
  }
}

export type Evidence = Awaited<ReturnType<typeof gatherEvidence>>

/** The instrument whose waves a source is read from; null for a register of its own. */
export const instrumentOf = (source: Source): string | null => source.instrument

function itemsOf(sources: readonly Source[]): { instruments: string[]; items: string[] } {
  const instruments = sources.flatMap((source) => instrumentOf(source) ?? [])
  const items = sources.flatMap((source) => (source.kind === 'instrument' ? [source.item] : []))
  return {
    instruments: [...new Set(instruments)],
    items: [...new Set([...items, participationItem])],
  }
}

const yearEarlier = ({ from, to }: Span): Span => ({
  from: `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`,
  to,
})
