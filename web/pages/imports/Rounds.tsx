import { Link } from '@tanstack/react-router'
import { DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, type Language, number, type Texts } from '../../locales/index.ts'
import type { RoundReport } from './requests.ts'

/** The rounds of the files: who was asked, how many answered, and what of it will be shown. */
export function Rounds({ rounds }: { rounds: readonly RoundReport[] }) {
  const { importRounds } = useTexts()
  const { language } = useLanguage()
  const { round } = importRounds
  return (
    <div className="card">
      <DataTable
        caption={round.caption}
        rows={rounds}
        rowKey={({ label }) => label}
        columns={[
          {
            key: 'label',
            heading: round.label,
            names: true,
            cell: ({ label, wave }) =>
              wave ? (
                <Link to="/consultations/$wave" params={{ wave }}>
                  {label}
                </Link>
              ) : (
                label
              ),
          },
          {
            key: 'closed',
            heading: round.closedOn,
            cell: ({ closedOn }) => date(language, closedOn, 'medium'),
          },
          {
            key: 'answered',
            heading: round.answered,
            numeric: true,
            cell: ({ answered, invited }) =>
              fill(round.counts, {
                answered: number(language, answered),
                invited: number(language, invited),
              }),
          },
          { key: 'state', heading: round.state, cell: ({ state }) => round.states[state] },
          {
            key: 'shown',
            heading: round.shown,
            cell: (one) => <Shown lines={shownLines(language, importRounds, one)} />,
          },
        ]}
      />
    </div>
  )
}

const Shown = ({ lines }: { lines: readonly string[] }) =>
  lines.map((line) => <div key={line}>{line}</div>)

function shownLines(
  language: Language,
  { round }: Texts['importRounds'],
  { withheld, items }: RoundReport,
): string[] {
  if (withheld) return [round.withheld]
  const byShown = (shown: RoundReport['items'][number]['shown'], text: string) => {
    const some = items.filter((item) => item.shown === shown).map(({ question }) => question)
    return some.length === 0
      ? []
      : [fill(text, { items: new Intl.ListFormat(language).format(some) })]
  }
  return [
    ...byShown('figures', round.figures),
    ...byShown('words', round.words),
    ...byShown('nothing', round.nothing),
  ]
}
