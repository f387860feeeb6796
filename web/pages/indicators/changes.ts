import { type Bilingual, fill, fiscalYear, type Language, type Texts } from '../../locales/index.ts'
import type { Version } from './requests.ts'

const worded = [
  'description',
  'universe',
  'numerator',
  'denominator',
  'referencePeriod',
  'frequency',
  'owner',
] as const

/** What one version changed of the one before, a sentence each. */
export function changesOf(
  language: Language,
  texts: Texts['indicators'],
  before: Version,
  after: Version,
): string[] {
  const change = (part: string, one: string, other: string): string[] =>
    one === other ? [] : [fill(texts.changedFrom, { part, before: one, after: other })]
  const baseline = (year: string | null) =>
    year === null ? texts.noBaseline : fiscalYear(language, year)
  return [
    ...change(texts.edit.name, before.name[language], after.name[language]),
    ...worded.flatMap((part) =>
      change(texts.parts[part], before[part][language], after[part][language]),
    ),
    ...change(texts.parts.question, questionText(language, before), questionText(language, after)),
    ...change(texts.parts.counted, countedText(language, before), countedText(language, after)),
    ...change(
      texts.parts.direction,
      texts.directions[before.direction],
      texts.directions[after.direction],
    ),
    ...change(texts.parts.baseline, baseline(before.baseline), baseline(after.baseline)),
    ...change(texts.edit.decimals, String(before.decimals), String(after.decimals)),
  ]
}

const questionText = (language: Language, { question }: Version): string =>
  question?.title[language] ?? ''

const countedText = (language: Language, { question }: Version): string =>
  (question?.counted ?? []).map((answer: Bilingual) => answer[language]).join(', ')
