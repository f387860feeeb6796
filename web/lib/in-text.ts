import type { Language, Texts } from '../locales/index.ts'

/** A period's label as it stands within a sentence: `since spring 2025`, « depuis le printemps 2025 ». */
export function inText(
  language: Language,
  { trends, exportWords }: Pick<Texts, 'trends' | 'exportWords'>,
  label: string,
): string {
  const { seasons } = exportWords
  const season = (Object.keys(seasons) as (keyof typeof seasons)[]).find((name) =>
    label.startsWith(seasons[name]),
  )
  if (season) return trends.seasonsInText[season] + label.slice(seasons[season].length)
  return language === 'fr' && /^T\d /.test(label) ? `le ${label}` : label
}
