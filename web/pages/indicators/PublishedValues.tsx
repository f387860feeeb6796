import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { Card } from '../../components/Card.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { DomainSelect } from '../../components/DomainSelect.tsx'
import type { DomainSearch } from '../../lib/domain.ts'
import { rangeText, statedText, type Voice } from '../../lib/figure-text.ts'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import { useVoice } from '../../lib/voice.ts'
import { date, fill, type Texts } from '../../locales/index.ts'
import type { Indicator, PublishedRow } from './requests.ts'

type PublishedProps = { indicator: Indicator; onPick: (picked: DomainSearch) => void }

/** Every value ever published for a council, a priority or a group, with its version and what it replaced. */
export function PublishedValues({ indicator, onPick }: PublishedProps) {
  const { indicators, measurement } = useTexts()
  const heading = useId()
  const grains = (['year', 'round', 'quarter'] as const)
    .map((grain) => ({ grain, rows: indicator.published.filter((row) => row.grain === grain) }))
    .filter(({ rows }) => rows.length > 0)
  const ofRounds = grains.some(({ grain }) => grain === 'round')
  return (
    <Card padded labelledBy={heading} className="published">
      <div className="cluster between">
        <h2 id={heading}>{indicators.published}</h2>
        <Domains indicator={indicator} onPick={onPick} />
      </div>
      <p className="small muted">{indicators.publishedNote}</p>
      {grains.length === 0 && (
        <p>
          <strong>{indicators.noPublished.title}.</strong> {indicators.noPublished.text}
        </p>
      )}
      {grains.map(({ grain, rows }) => {
        const table = { caption: indicators.grains[grain], rows, indicator }
        return grain === 'quarter' && ofRounds ? (
          <Folded key={grain} {...table} />
        ) : (
          <ValuesTable key={grain} {...table} />
        )
      })}
      {grains.length > 0 && <p className="small muted symbols">{measurement.symbols}</p>}
    </Card>
  )
}

/** Quarters of a survey repeat their rounds: they are there for who asks. */
function Folded(table: TableProps) {
  return (
    <details className="method">
      <summary>{table.caption}</summary>
      <ValuesTable {...table} />
    </details>
  )
}

function Domains({ indicator, onPick }: PublishedProps) {
  const programme = useQuery(programmeQuery).data
  return (
    <div className="cluster">
      <Councils indicator={indicator} onPick={onPick} />
      {indicator.byGroup && (
        <DomainSelect
          domain={indicator.domain}
          priorities={programme?.priorities ?? []}
          groups={programme?.groups ?? []}
          onPick={onPick}
        />
      )}
    </div>
  )
}

function Councils({ indicator, onPick }: PublishedProps) {
  const { indicators } = useTexts()
  const { language } = useVoice()
  const councils = useQuery(programmeQuery).data?.councils ?? []
  const shown = councils.filter(({ code }) => indicator.councils.includes(code))
  if (shown.length < 2) return null
  return (
    <fieldset className="chips no-print">
      <legend className="visually-hidden">{indicators.councils}</legend>
      {shown.map(({ code, acronym, name }) => (
        <button
          key={code}
          type="button"
          className="chip"
          title={name[language]}
          aria-pressed={indicator.domain.kind === 'council' && code === indicator.domain.code}
          onClick={() => onPick({ council: code })}
        >
          {acronym[language]}
        </button>
      ))}
    </fieldset>
  )
}

/** A published value in its row: the newest of its period first, those it replaced beneath. */
type ValueRow = PublishedRow['values'][number] & { place: PublishedRow; isNewest: boolean }

type TableProps = { caption: string; rows: readonly PublishedRow[]; indicator: Indicator }

function ValuesTable({ caption, rows, indicator }: TableProps) {
  const { indicators } = useTexts()
  const voice = useVoice()
  const values = rows.flatMap((place) =>
    place.values.map((value, index): ValueRow => ({ ...value, place, isNewest: index === 0 })),
  )
  return (
    <DataTable
      caption={caption}
      captionShown
      columns={columnsOf(voice, indicators, indicator)}
      rows={values}
      rowKey={({ place, revision }) => `${place.occasion} ${revision}`}
    />
  )
}

function columnsOf(
  voice: Voice,
  texts: Texts['indicators'],
  indicator: Indicator,
): Column<ValueRow>[] {
  return [
    {
      key: 'period',
      heading: texts.columns.period,
      names: true,
      width: '26%',
      cell: (row) => <PeriodOf row={row} voice={voice} texts={texts} />,
    },
    {
      key: 'value',
      heading: texts.columns.value,
      numeric: true,
      width: '18%',
      cell: (row) => <ValueOf row={row} voice={voice} indicator={indicator} />,
    },
    {
      key: 'version',
      heading: texts.columns.version,
      width: '18%',
      cell: ({ version }) => fill(texts.version, { n: version }),
    },
    {
      key: 'when',
      heading: texts.columns.when,
      cell: (row) => <WhenOf row={row} voice={voice} texts={texts} />,
    },
  ]
}

type CellProps = { row: ValueRow; voice: Voice; texts: Texts['indicators'] }

function PeriodOf({ row: { place, isNewest }, voice: { language }, texts }: CellProps) {
  return (
    <>
      <span className={isNewest ? undefined : 'muted'}>{place.label[language]}</span>
      {!isNewest && <span className="beneath">{texts.replacedValue}</span>}
      {isNewest && place.round && <span className="beneath">{place.round[language]}</span>}
    </>
  )
}

function ValueOf({ row, voice, indicator }: Omit<CellProps, 'texts'> & { indicator: Indicator }) {
  const { content, revision, version, isNewest } = row
  const unit = indicator.versions.find((one) => one.version === version) ?? indicator.versions[0]
  if (!unit) return null
  const text = statedText(voice, unit, content) + (revision > 0 ? '\u00a0r' : '')
  const range = rangeText(voice, unit, { low: content.low ?? null, high: content.high ?? null })
  return (
    <>
      {isNewest ? <span className="value">{text}</span> : <s>{text}</s>}
      {range && <span className="beneath">{range}</span>}
    </>
  )
}

function WhenOf({ row, voice: { language }, texts }: CellProps) {
  const { publishedOn, cause, scorecards } = row
  return (
    <>
      {date(language, publishedOn)}
      <span className="beneath">{texts.causes[cause]}</span>
      {scorecards.map((version) => (
        <span key={version} className="beneath">
          {fill(texts.scorecard, { n: version })}
        </span>
      ))}
    </>
  )
}
