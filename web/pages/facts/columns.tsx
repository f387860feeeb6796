import type { Column } from '../../components/DataTable.tsx'
import { date, type Language, type Texts } from '../../locales/index.ts'

/** What columns are made with: the reader's language and its words. */
export type About = { language: Language; texts: Texts }

/** Whether a fact is in the numerator, in words and in colour. */
export function countsColumn<Row extends { counts: boolean }>(
  { texts }: About,
  said: { yes: string; no: string },
): Column<Row> {
  return {
    key: 'counts',
    heading: texts.facts.columns.counts,
    cell: ({ counts }) => (
      <span className={counts ? 'fact-counts' : 'fact-counts-not'}>
        {counts ? said.yes : said.no}
      </span>
    ),
  }
}

/** A day in a cell; two points where there is none. */
export const dayIn = (language: Language, day: string | null): string =>
  day === null ? '..' : date(language, day, 'medium')
