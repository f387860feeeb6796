import { type ReactNode, useId } from 'react'
import { Card } from '../../components/Card.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import {
  type Bilingual,
  date,
  fill,
  fiscalYear,
  type Language,
  type Texts,
} from '../../locales/index.ts'
import type { Indicator, Version } from './requests.ts'

type DefinitionProps = { indicator: Indicator; current: Version }

/** What is measured, of whom, how, since when and by whom. */
export function Definition({ indicator, current }: DefinitionProps) {
  const { indicators } = useTexts()
  const { language } = useLanguage()
  const heading = useId()
  return (
    <Card padded labelledBy={heading}>
      <h2 id={heading}>{indicators.definition}</h2>
      <dl className="pairs">
        {partsOf(language, indicators, indicator, current).map(({ part, text }) => (
          <div key={part}>
            <dt>{indicators.parts[part]}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

type PartWord = keyof Texts['indicators']['parts']
type Part = { part: PartWord; text: ReactNode }

function partsOf(
  language: Language,
  texts: Texts['indicators'],
  indicator: Indicator,
  current: Version,
): Part[] {
  const own = (part: keyof Version & PartWord): Part => ({
    part,
    text: (current[part] as Bilingual)[language],
  })
  return [
    own('description'),
    own('universe'),
    ...questionParts(language, texts, current),
    own('numerator'),
    own('denominator'),
    { part: 'source', text: current.sourceLabel[language] },
    own('referencePeriod'),
    own('frequency'),
    { part: 'since', text: sinceText(language, texts, indicator, current) },
    { part: 'baseline', text: baselineText(language, texts, current.baseline) },
    { part: 'direction', text: texts.directions[current.direction] },
    own('owner'),
  ]
}

function questionParts(
  language: Language,
  texts: Texts['indicators'],
  { question }: Version,
): Part[] {
  if (!question) return []
  const listed = (answers: readonly Bilingual[]) =>
    answers.map((answer) => answer[language]).join(' · ')
  const { title, counted, excluded } = question
  return [
    { part: 'question', text: fill(texts.quoted, { text: title[language] }) },
    { part: 'counted', text: listed(counted) },
    ...(excluded.length > 0 ? [{ part: 'excluded' as const, text: listed(excluded) }] : []),
  ]
}

function sinceText(
  language: Language,
  texts: Texts['indicators'],
  { versions }: Indicator,
  current: Version,
): string {
  const first = versions.at(-1) ?? current
  const [since, own] = [date(language, first.validFrom), date(language, current.validFrom)]
  return first === current
    ? fill(texts.sinceOne, { date: since })
    : fill(texts.sinceMany, { date: since, current: own })
}

const baselineText = (
  language: Language,
  texts: Texts['indicators'],
  baseline: string | null,
): string => (baseline === null ? texts.noBaseline : fiscalYear(language, baseline))
