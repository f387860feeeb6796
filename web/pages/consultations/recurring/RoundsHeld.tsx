import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../../components/DataTable.tsx'
import { useLanguage } from '../../../lib/language.tsx'
import { useTexts } from '../../../lib/texts.ts'
import { date, fill, number, percent } from '../../../locales/index.ts'
import { useRefusalText } from './refusal-text.ts'
import type { Consultation } from './requests.ts'
import { periodText } from './rule-text.ts'

type Round = Consultation['rounds'][number]

/** The rounds it held with their response rates, and the months in which none was held. */
export function RoundsHeld({ consultation }: { consultation: Consultation }) {
  const { recurring } = useTexts()
  const { language } = useLanguage()
  const said = useRefusalText()
  const { rounds, past } = consultation
  return (
    <section className="stack">
      <h2>{recurring.page.rounds}</h2>
      {rounds.length === 0 && <p className="muted">{recurring.page.noRounds}</p>}
      {rounds.length > 0 && <RoundTable rounds={rounds} />}
      {past.length > 0 && (
        <ul className="small">
          {past.map(({ period, state, refusal, declined }) => (
            <li key={period}>
              {[
                periodText(language, period),
                recurring.state[state],
                declined && fill(recurring.declined, declined),
                said(refusal),
              ]
                .filter(Boolean)
                .join('. ')}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function RoundTable({ rounds }: { rounds: readonly Round[] }) {
  const { recurring, consultations } = useTexts()
  const { language } = useLanguage()
  const columns: Column<Round>[] = [
    {
      key: 'title',
      heading: consultations.columns.title,
      names: true,
      cell: ({ id, title }) => (
        <Link to="/consultations/$wave" params={{ wave: id }}>
          {title[language]}
        </Link>
      ),
    },
    {
      key: 'closes',
      heading: recurring.calendarColumns.closes,
      cell: ({ closedOn, closesOn }) => date(language, closedOn ?? closesOn, 'medium'),
    },
    {
      key: 'answered',
      heading: consultations.columns.answered,
      numeric: true,
      cell: ({ answered, invited }) =>
        fill(invited > 0 ? consultations.answered : consultations.answeredNone, {
          n: number(language, answered),
          total: number(language, invited),
          share: percent(language, invited > 0 ? answered / invited : 0),
        }),
    },
  ]
  return (
    <div className="card">
      <DataTable
        caption={recurring.page.rounds}
        columns={columns}
        rows={rounds}
        rowKey={({ id }) => id}
      />
    </div>
  )
}
