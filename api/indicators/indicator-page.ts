import { plainDate } from '../clock.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { currentVersion, type IndicatorVersion, type Source } from './definition.ts'
import type { NewVersion } from './definition-schemas.ts'
import { type Domain, isCouncil } from './domain.ts'
import { isWorkOfGroups, knownDomain, loadDomains } from './domains.ts'
import {
  askedQuestions,
  type AskedQuestion,
  goalName,
  scorecardsWith,
  targetHistory,
  versionAuthors,
  waveTitles,
} from './definition-queries.ts'
import { instrumentTitles } from './evidence-queries.ts'
import { sourceLabel } from './figures.ts'
import { periodLabel, roundLabel } from './periods.ts'
import type { PublishedValue } from './published.ts'
import { listPublished } from './published-queries.ts'
import { isSynthetic, loadIndicators } from './queries.ts'

/**
 * All there is to know of an indicator: every version of its definition, every target there was, and every value ever
 * published for a council, a priority or a group, with its version and what it replaced.
 * @throws indicator.unknown, council.unknown, priority.unknown, group.unknown, indicator.councils_only
 */
export async function indicatorPage(request: Request, code: string, asked: Domain | null = null) {
  const { db } = request.services
  const [indicator] = await loadIndicators(db, code)
  if (!indicator) throw problem('indicator.unknown')
  const { dimension, goal, draft } = indicator
  const current = currentVersion(indicator, request.today)
  const domain = knownDomain(asked, await loadDomains(db), current.source)
  return {
    code,
    dimension,
    goal: await goalName(db, goal),
    draft,
    domain,
    councils: current.councils,
    byGroup: isWorkOfGroups(current.source),
    synthetic: await isSynthetic(db),
    current: current.version,
    versions: await presentedVersions(request, code, indicator.versions),
    targets: (await targetHistory(db, code)).map(({ recordedAt, replacedAt, ...target }) => ({
      ...target,
      recordedOn: dayOf(request, recordedAt),
      replacedOn: dayOf(request, replacedAt),
    })),
    published: await publishedHistory(request, code, domain),
  }
}

const dayOf = ({ services }: Request, at: Date | null): string | null =>
  at && plainDate(at, services.config.timeZone)

async function presentedVersions(
  request: Request,
  code: string,
  versions: readonly IndicatorVersion[],
) {
  const { db } = request.services
  const authors = new Map((await versionAuthors(db, code)).map((row) => [row.version, row]))
  const titles = await instrumentTitles(db)
  const questions = await askedQuestions(db)
  return versions
    .map(({ recordedAt, source, ...version }) => ({
      ...version,
      source: withoutNull(source),
      sourceLabel: sourceLabel(source, titles),
      question: questionOf(source, questions),
      recordedOn: dayOf(request, recordedAt),
      author: authors.get(version.version)?.author ?? null,
      origin: authors.get(version.version)?.origin ?? 'file',
    }))
    .toReversed()
}

/** The source as a new version is given it: a register without an instrument names none. */
function withoutNull(source: Source): NewVersion['source'] {
  const { instrument, ...own } = source
  return (instrument === null ? own : source) as NewVersion['source']
}

/** The words of the question, and of the answers that count and that are set aside. */
function questionOf(source: Source, questions: readonly AskedQuestion[]) {
  if (source.kind === 'register') return null
  const question = questions.find(
    ({ instrument, item, version }) =>
      instrument === source.instrument && item === source.item && version === source.itemVersion,
  )
  if (!question?.title) return null
  const { statistic } = source
  const counted = 'values' in statistic ? statistic.values : []
  const answers = answersOf(question)
  const named = (values: readonly string[]) =>
    answers.filter(({ value }) => values.includes(value)).map(({ text }) => text)
  return { title: question.title, counted: named(counted), excluded: named(statistic.excluded) }
}

/** A question's answers with their words; a number without words is its own. */
export function answersOf({ values, choices }: AskedQuestion) {
  return values.map((value) => {
    const choice = choices?.find(
      (one) => String(typeof one === 'object' ? one.value : one) === value,
    )
    const text = typeof choice === 'object' ? choice.text : undefined
    return { value, text: text ?? { en: value, fr: value } }
  })
}

/** The measured questions an indicator may be read from. */
export async function questionList({ services: { db } }: Request) {
  const titles = await instrumentTitles(db)
  return (await askedQuestions(db)).map((question) => ({
    instrument: question.instrument,
    instrumentTitle: titles.get(question.instrument) ?? null,
    item: question.item,
    version: question.version,
    title: question.title,
    answers: answersOf(question),
  }))
}

async function publishedHistory(request: Request, code: string, domain: Domain) {
  const { db } = request.services
  const values = await listPublished(db, [code], domain)
  const titles = await waveTitles(db, [...new Set(values.flatMap(({ wave }) => wave ?? []))])
  const scorecards = isCouncil(domain) ? await scorecardsWith(db, code, domain.code) : []
  const byOccasion = Map.groupBy(values, ({ occasion }) => occasion)
  return [...byOccasion.values()].toReversed().flatMap((revisions) => {
    const [first] = revisions
    if (!first) return []
    return {
      ...place(first),
      round: first.wave === null ? null : (titles.get(first.wave) ?? null),
      values: revisions
        .map((value, index) => ({
          ...told(request, value),
          scorecards: scorecards
            .filter(({ fiscalYear }) => fiscalYear === value.occasion)
            .filter(stoodBetween(value, revisions[index + 1]))
            .map(({ version }) => version),
        }))
        .toReversed(),
    }
  })
}

const told = (
  { services: { config } }: Request,
  { revision, version, content, cause, publishedAt }: PublishedValue,
) => ({ revision, version, content, cause, publishedOn: plainDate(publishedAt, config.timeZone) })

/** The scorecards in which a value stands: those published since, and before the one that replaced it. */
const stoodBetween =
  (value: PublishedValue, next: PublishedValue | undefined) =>
  ({ publishedAt }: { publishedAt: Date }): boolean =>
    publishedAt >= value.publishedAt && (next === undefined || publishedAt < next.publishedAt)

const place = ({ occasion, wave, date }: PublishedValue) => ({
  occasion,
  date,
  grain: grainOf(occasion, wave),
  label: wave === null ? periodLabel(occasion) : roundLabel(date),
})

function grainOf(occasion: string, wave: string | null): 'round' | 'quarter' | 'year' {
  if (wave !== null) return 'round'
  return occasion.includes('Q') ? 'quarter' : 'year'
}
