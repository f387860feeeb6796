import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { SelectField } from '../../components/Field.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, type Language, number, plural, type Texts } from '../../locales/index.ts'
import type { FileLine, FileReport, LineState } from './file-requests.ts'

const shownAtOnce = 50
const states = ['refused', 'new', 'changed', 'unchanged'] as const satisfies LineState[]

/** Every line of the file with what it would do; those to mend first, where there are any. */
export function FileLines({ report }: { report: FileReport }) {
  const { page } = useTexts().workplanFiles
  const { language } = useLanguage()
  const [chosen, setChosen] = useState<LineState | ''>(report.counts.refused > 0 ? 'refused' : '')
  const [most, setMost] = useState(shownAtOnce)
  const lines = report.lines.filter(({ state }) => chosen === '' || state === chosen)
  const left = lines.length - most
  return (
    <>
      <div className="fields no-print">
        <SelectField
          label={page.show}
          value={chosen}
          choices={[
            { value: '', text: `${page.all} (${number(language, report.lines.length)})` },
            ...states
              .filter((state) => report.counts[state] > 0)
              .map((state) => ({
                value: state,
                text: `${page.states[state]} (${number(language, report.counts[state])})`,
              })),
          ]}
          onChange={({ target }) => {
            setChosen(states.find((state) => state === target.value) ?? '')
            setMost(shownAtOnce)
          }}
        />
      </div>
      <div className="card">
        <LineTable report={report} lines={lines.slice(0, most)} />
      </div>
      {left > 0 && (
        <div className="cluster">
          <Button onClick={() => setMost(most + shownAtOnce)}>
            {fill(page.more, { n: number(language, Math.min(left, shownAtOnce)) })}
          </Button>
          <span className="muted small">
            {plural(language, page.left, left, { n: number(language, left) })}
          </span>
        </div>
      )}
    </>
  )
}

function LineTable({ report, lines }: { report: FileReport; lines: readonly FileLine[] }) {
  const { workplanFiles } = useTexts()
  const { language } = useLanguage()
  const { page } = workplanFiles
  return (
    <DataTable
      caption={page.caption}
      rows={lines}
      rowKey={({ line }) => String(line)}
      columns={[
        {
          key: 'line',
          heading: page.line,
          numeric: true,
          width: '5rem',
          cell: ({ line }) => String(line),
        },
        {
          key: 'milestone',
          heading: page.milestone,
          names: true,
          width: '32%',
          cell: ({ title, reference }) => (
            <>
              {title[language] || title.en || title.fr || page.none}
              <span className="beneath">{reference}</span>
            </>
          ),
        },
        {
          key: 'what',
          heading: page.what,
          cell: (line) => (
            <>
              <strong className={`file-${line.state}`}>{page.states[line.state]}</strong>
              <ul className="file-does">
                {doings(line, report, language, workplanFiles).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </>
          ),
        },
      ]}
    />
  )
}

/** What is wrong with a line, or else each thing it changes. */
function doings(
  line: FileLine,
  report: FileReport,
  language: Language,
  { page, columns }: Texts['workplanFiles'],
): string[] {
  if (line.refusals.length > 0)
    return line.refusals.map(({ column, text }) =>
      column
        ? fill(page.inColumn, {
            column: report.columns[column] ?? columns[column],
            text: text[language],
          })
        : text[language],
    )
  const said = line.changes.map(({ column, from, to }) => {
    const params = { column: columns[column], from: told(from, language), to: told(to, language) }
    if (to === null) return fill(page.cleared, params)
    return fill(from === null ? page.set : page.from, params)
  })
  return line.idle ? [...said, page.idle] : said
}

/** Days are told in words; everything else as it is. */
const told = (value: string | null, language: Language): string =>
  value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? date(language, value, 'medium')
    : (value ?? '')
