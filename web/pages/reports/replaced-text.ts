import { type Bilingual, fill, type Language, number, type Texts } from '../../locales/index.ts'

/** Minutes as hours, to the half hour; under an hour as minutes. */
export function hoursText(language: Language, minutes: number): string {
  const unit = language === 'fr' ? 'h' : 'hours'
  if (minutes < 60) return `${number(language, minutes)}\u00a0min`
  const halves = Math.round(minutes / 30) / 2
  const text = number(language, halves, Number.isInteger(halves) ? 0 : 1)
  return `${text}\u00a0${language === 'en' && halves === 1 ? 'hour' : unit}`
}

/** The table a report went to: a council, or that of the deputy ministers. */
export const tableName = (
  language: Language,
  texts: Texts['reports'],
  council: string | null,
  name: Bilingual | null,
): string => (council === null ? texts.deputyMinisters : (name?.[language] ?? council))

/** Who wrote it: a group, or the secretariat. */
export const writerName = (
  language: Language,
  texts: Texts['reports'],
  group: string | null,
  name: Bilingual | null,
): string => (group === null ? texts.secretariat : (name?.[language] ?? fill('{group}', { group })))
