import { date, fill, type Language, number, plural, texts } from '../../web/locales/index.ts'
import type { ImportReport } from './actions.ts'
import type { FileRole, ToldMistake } from './mistakes.ts'
import type { ItemShown, RoundReport } from './report.ts'

/** What the files are called where they come from. */
export type FileNames = Readonly<Record<FileRole, string>>

/** The report as a person reads it in a terminal. */
export function sayReport(report: ImportReport, files: FileNames, language: Language): string {
  const words = texts[language].imports
  const { refusals, rounds } = report
  if (refusals.length > 0) {
    const heading = plural(language, words.refused, refusals.length, {
      n: number(language, refusals.length),
    })
    return [heading, ...refusals.map((each) => `  ${sayRefusal(each, files, language)}`)].join('\n')
  }
  const nothing = rounds.every(({ state }) => state === 'known')
  const heading = nothing ? words.unchanged : report.applied ? words.applied : words.dryRun
  const ending = report.applied || nothing ? [] : [words.toApply]
  return [heading, ...rounds.flatMap((round) => sayRound(round, language)), ...ending].join('\n')
}

/** `responses.csv, line 12, sat: …` */
function sayRefusal(
  { file, line, column, text }: ToldMistake,
  files: FileNames,
  language: Language,
): string {
  const words = texts[language].imports
  const place = [
    files[file],
    ...(line === null ? [] : [fill(words.line, { line })]),
    ...(column === null ? [] : [column]),
  ]
  return `${place.join(', ')}${language === 'fr' ? '\u00a0' : ''}: ${text[language]}`
}

function sayRound(round: RoundReport, language: Language): string[] {
  const words = texts[language].imports
  const { label, invited, answered, closedOn, state, withheld, items } = round
  const line = fill(words.round, {
    label,
    day: date(language, closedOn),
    invited: number(language, invited),
    answered: number(language, answered),
  })
  const seen = withheld ? [words.withheld] : sayShown(items, language)
  return [`${line} ${words.states[state]}`, ...seen.map((text) => `    ${text}`)]
}

function sayShown(items: readonly ItemShown[], language: Language): string[] {
  const words = texts[language].imports
  const named = (some: readonly ItemShown[]) => some.map(({ question }) => question).join(', ')
  const of = (shown: ItemShown['shown']) => items.filter((item) => item.shown === shown)
  const byDomains = Map.groupBy(of('figures'), ({ domains }) => domains.join(', '))
  return [
    ...[...byDomains].map(([domains, some]) => fill(words.shown, { domains, items: named(some) })),
    ...(of('words').length > 0 ? [fill(words.inWords, { items: named(of('words')) })] : []),
    ...(of('nothing').length > 0 ? [fill(words.kept, { items: named(of('nothing')) })] : []),
  ]
}
