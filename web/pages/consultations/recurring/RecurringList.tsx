import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../../components/Button.tsx'
import { type Column, DataTable } from '../../../components/DataTable.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { useLanguage } from '../../../lib/language.tsx'
import { useTexts } from '../../../lib/texts.ts'
import type { Language, Texts } from '../../../locales/index.ts'
import { type Recurring, recurringQuery } from './requests.ts'
import { cadenceText, nextText } from './rule-text.ts'

/** Every recurring consultation with what comes next, or how to set up the first. */
export function RecurringList() {
  const { recurring } = useTexts()
  const { language } = useLanguage()
  const { data } = useSuspenseQuery(recurringQuery)
  const start = (
    <Link to="/consultations/recurring/new" className={buttonClass()}>
      {recurring.start}
    </Link>
  )
  return (
    <section className="stack">
      <div className="cluster between">
        <h2>{recurring.listTitle}</h2>
        {data.length > 0 && start}
      </div>
      {data.length === 0 ? (
        <EmptyState {...recurring.none} action={start} />
      ) : (
        <div className="card">
          <DataTable
            caption={recurring.listTitle}
            columns={columnsOf(language, recurring)}
            rows={data}
            rowKey={({ id }) => id}
          />
        </div>
      )}
    </section>
  )
}

function columnsOf(language: Language, words: Texts['recurring']): Column<Recurring>[] {
  return [
    {
      key: 'title',
      heading: words.columns.title,
      names: true,
      cell: ({ id, title }) => (
        <Link to="/consultations/recurring/$consultation" params={{ consultation: id }}>
          {title[language]}
        </Link>
      ),
    },
    {
      key: 'rule',
      heading: words.columns.rule,
      cell: (consultation) => cadenceText(language, words, consultation),
    },
    {
      key: 'next',
      heading: words.columns.next,
      cell: (consultation) => nextText(language, words.next, consultation),
    },
  ]
}
