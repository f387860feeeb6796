import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import { fiscalYearOf, periodFrom } from '../measurement/period.ts'
import { texts } from '../../web/locales/index.ts'
import {
  comparable,
  type Indicator,
  type IndicatorVersion,
  type Source,
  versionOn,
} from './definition.ts'
import type { Domain } from './domain.ts'
import { isWorkOfGroups } from './domains.ts'
import { type Evidence, gatherEvidence } from './evidence.ts'
import { instrumentTitles } from './evidence-queries.ts'
import { spanOf, yearsBetween } from './periods.ts'
import { isMeasured, type Point } from './point.ts'
import { ledgerOf, withRevision } from './published.ts'
import { listPublished } from './published-queries.ts'
import { councilCodes, loadIndicators } from './queries.ts'
import { type Change, changeTo, readingsOf } from './series.ts'

/** An indicator's fiscal year, with the years before it. */
export type YearFigure = {
  code: string
  goal: string
  dimension: string
  draft: boolean
  name: Bilingual
  sourceLabel: Bilingual
  unit: IndicatorVersion['unit']
  decimals: number
  direction: IndicatorVersion['direction']
  point: Point
  change: Change | null
  /** The year and the three before, oldest first; null where there is no figure, or none comparable with the year's. */
  sparkline: (number | null)[]
  sparkTarget: number | null
}

/** A fiscal year of a domain as of a day, and how many years before it are read for its change and its sparkline: three unless asked otherwise. */
export type YearAsked = {
  fiscalYear: string
  domain: Domain
  today: string
  yearsBefore?: number
}

/**
 * Every indicator's figure of a fiscal year for a council, or those made from the work of groups for a priority or a group,
 * and how it got there: at most twenty-four queries in all, however many indicators, rounds or people.
 */
export async function yearFigures(
  db: Db,
  { fiscalYear, domain, today, yearsBefore = 3 }: YearAsked,
): Promise<YearFigure[]> {
  const first = fiscalYearOf(`${Number(fiscalYear.slice(0, 4)) - yearsBefore}-04-01`).code
  const indicators = (await loadIndicators(db)).filter(({ versions }) =>
    domain.kind === 'council' ? true : versions.every(({ source }) => isWorkOfGroups(source)),
  )
  const evidence = await gatherEvidence(db, indicators, spanOf(first, fiscalYear), today)
  const titles = await instrumentTitles(db)
  const [top = ''] = await councilCodes(db)
  const ledger = ledgerOf(
    await listPublished(
      db,
      indicators.map(({ code }) => code),
      domain,
    ),
  )
  const view = { domain, top, from: first, to: fiscalYear, by: 'year' as const, today }
  return indicators
    .flatMap((indicator) => yearFigure(indicator, evidence, view, titles) ?? [])
    .map((figure) => ({ ...figure, point: withRevision(figure.point, figure.code, ledger) }))
}

type YearView = Parameters<typeof readingsOf>[2]

function yearFigure(
  indicator: Indicator,
  evidence: Evidence,
  view: YearView,
  titles: ReadonlyMap<string, Bilingual>,
): YearFigure | null {
  const version = versionOn(indicator, periodFrom(view.to).to)
  if (!version || !isKnownOf(version, view.domain)) return null
  const years = readingsOf(indicator, evidence, view)
  const year = years.find(({ slot }) => slot.fiscalYear === view.to)
  if (!year) return null
  const { code, goal, dimension, draft } = indicator
  return {
    code,
    goal,
    dimension,
    draft,
    name: version.name,
    sourceLabel: sourceLabel(version.source, titles),
    unit: version.unit,
    decimals: version.decimals,
    direction: version.direction,
    point: year.point,
    change: changeTo(indicator, years, year, 'year'),
    sparkline: yearsBetween(view.from, view.to).map(({ code: period }) => {
      const one = years.find(({ slot }) => slot.fiscalYear === period)
      return one ? drawn(indicator, one.point, year.point) : null
    }),
    sparkTarget: year.point.target,
  }
}

const isKnownOf = ({ councils }: IndicatorVersion, { kind, code }: Domain): boolean =>
  kind !== 'council' || councils.includes(code)

function drawn(indicator: Indicator, point: Point, year: Point): number | null {
  const isDrawn = isMeasured(point) && comparable(indicator, point.version, year.version)
  return isDrawn ? point.value : null
}

/** Where figures come from, in words. */
export function sourceLabel(source: Source, titles: ReadonlyMap<string, Bilingual>): Bilingual {
  if (source.kind === 'register')
    return {
      en: texts.en.exportWords.registers[source.register],
      fr: texts.fr.exportWords.registers[source.register],
    }
  return titles.get(source.instrument) ?? { en: source.instrument, fr: source.instrument }
}
