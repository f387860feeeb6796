import { useLanguage, useWords } from '../lib/language.tsx'
import { followUp as en } from '../locales/en/follow-up.ts'
import { date, number, percent, percentRange, range, signed } from '../locales/format.ts'
import { followUp as fr } from '../locales/fr/follow-up.ts'
import { fill } from '../locales/say.ts'
import type { Bilingual, Language } from '../locales/shape.ts'

type Quoted = {
  indicator: string
  name: Bilingual
  unit: string
  decimals: number
  value: number
  low: number | null
  high: number | null
}

/** What a round said, by figures of its release, and what was done about it. */
export type FollowUp = { title: Bilingual; closedOn: string; quoted: Quoted[]; done: Bilingual }

/** What came of a round, for those it asked. `level`: the heading's. */
export function YouSaidWeDid({ followUp, level = 2 }: { followUp: FollowUp; level?: 2 | 3 }) {
  const { language } = useLanguage()
  const words = useWords({ en, fr })
  const Heading = level === 2 ? 'h2' : 'h3'
  const { title, closedOn, quoted, done } = followUp
  const about = { title: title[language], date: date(language, closedOn) }
  return (
    <section className="follow-up">
      <Heading>{words.title}</Heading>
      <p className="muted small">{fill(words.round, about)}</p>
      {quoted.length > 0 && (
        <ul>
          {quoted.map((figure) => (
            <li key={figure.indicator}>
              {fill(words.figure, {
                name: figure.name[language],
                value: valueOf(language, figure),
              })}{' '}
              <span className="muted small">{likely(language, words.likely, figure)}</span>
            </li>
          ))}
        </ul>
      )}
      <p>{done[language]}</p>
    </section>
  )
}

/** A figure as its indicator writes it: `57%`, `12`, `+31`. */
export function valueOf(language: Language, { unit, decimals, value }: Quoted): string {
  if (unit === 'percent') return percent(language, value, decimals)
  return unit === 'points' ? signed(language, value, decimals) : number(language, value, decimals)
}

function likely(language: Language, text: string, { unit, low, high, decimals }: Quoted): string {
  if (low === null || high === null || low === high) return ''
  const ends =
    unit === 'percent'
      ? percentRange(language, low, high)
      : range(language, number(language, low, decimals), number(language, high, decimals))
  return `(${fill(text, { range: ends })})`
}
