import { useId, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { Notice } from '../../components/Notice.tsx'
import { differenceText, valueText, type Voice } from '../../lib/figure-text.ts'
import { useMay } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import { useVoice } from '../../lib/voice.ts'
import { date, fill, fiscalYear, type Texts } from '../../locales/index.ts'
import type { Indicator, TargetRow, Version } from './requests.ts'
import { TargetForm } from './TargetForm.tsx'

type TargetsProps = { indicator: Indicator; current: Version }

/** Every target as a dated row, those that were replaced struck out; the analyst adds and changes them here. */
export function Targets({ indicator, current }: TargetsProps) {
  const { indicators } = useTexts()
  const { language } = useVoice()
  const mayChange = useMay('indicators.keep')
  const heading = useId()
  /** The fiscal year being set; `new` for one that has no target yet. */
  const [setting, setSetting] = useState<string | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const { targets } = indicator
  const finish = (year: string | null) => {
    setSetting(null)
    setSaved(year)
  }
  return (
    <Card padded labelledBy={heading} className="targets">
      <div className="cluster between">
        <h2 id={heading}>{indicators.targets}</h2>
        {mayChange && setting === null && (
          <Button onClick={() => setSetting('new')}>{indicators.target.add}</Button>
        )}
      </div>
      {saved && (
        <Notice kind="done">
          {fill(indicators.target.saved, { year: fiscalYear(language, saved) })}
        </Notice>
      )}
      {targets.length === 0 && (
        <p>
          <strong>{indicators.noTargets.title}.</strong> {indicators.noTargets.text}
        </p>
      )}
      {targets.length > 0 && (
        <TargetTable targets={targets} unit={current} onChange={mayChange ? setSetting : null} />
      )}
      {targets.some(({ replacedOn }) => replacedOn) && (
        <p className="small muted symbols">{indicators.targetsNote}</p>
      )}
      {setting !== null && (
        <TargetForm
          key={setting}
          indicator={indicator}
          current={current}
          year={setting === 'new' ? null : setting}
          onDone={finish}
        />
      )}
    </Card>
  )
}

type TargetTableProps = {
  targets: readonly TargetRow[]
  unit: Version
  onChange: ((year: string) => void) | null
}

function TargetTable({ targets, unit, onChange }: TargetTableProps) {
  const { indicators } = useTexts()
  const voice = useVoice()
  return (
    <DataTable
      caption={indicators.targets}
      columns={columnsOf(voice, indicators, unit, onChange)}
      rows={targets}
      rowKey={({ period, replacedOn, recordedOn, value }) =>
        [period, recordedOn, replacedOn, value].join(' ')
      }
    />
  )
}

function columnsOf(
  voice: Voice,
  { target: texts }: Texts['indicators'],
  unit: Version,
  onChange: ((year: string) => void) | null,
): Column<TargetRow>[] {
  const { language } = voice
  const past = ({ replacedOn }: TargetRow) => (replacedOn ? 'replaced' : undefined)
  return [
    {
      key: 'year',
      heading: texts.year,
      names: true,
      cell: (row) => fiscalYear(language, row.period),
    },
    {
      key: 'value',
      heading: texts.value,
      numeric: true,
      cell: (row) => <span className={past(row)}>{valueText(voice, unit, row.value)}</span>,
    },
    {
      key: 'tolerance',
      heading: texts.tolerance,
      cell: (row) => (
        <span className={past(row)}>{toleranceText(voice, texts, unit, row.tolerance)}</span>
      ),
    },
    { key: 'due', heading: texts.due, cell: ({ toAchieveBy }) => date(language, toAchieveBy) },
    {
      key: 'state',
      heading: texts.state,
      cell: (row) => <State row={row} voice={voice} onChange={onChange} />,
    },
  ]
}

function toleranceText(
  voice: Voice,
  { within }: Texts['indicators']['target'],
  unit: Version,
  tolerance: number,
): string {
  const range = differenceText(voice, unit, tolerance).replace(/^\+/, '')
  return fill(within, { range })
}

type StateProps = { row: TargetRow; voice: Voice; onChange: ((year: string) => void) | null }

function State({ row, voice: { language }, onChange }: StateProps) {
  const { target: texts } = useTexts().indicators
  const { period, draft, recordedOn, replacedOn, author } = row
  const recorded =
    recordedOn &&
    fill(author ? texts.recordedBy : texts.recorded, { date: date(language, recordedOn), author })
  const standing = draft ? texts.draft : texts.confirmed
  return (
    <div className="cluster between target-state">
      <span>
        {replacedOn ? fill(texts.replaced, { date: date(language, replacedOn) }) : standing}
        {recorded && <span className="beneath">{recorded}</span>}
      </span>
      {onChange && !replacedOn && (
        <Button
          kind="quiet"
          aria-label={`${texts.change} – ${fiscalYear(language, period)}`}
          onClick={() => onChange(period)}
        >
          {texts.change}
        </Button>
      )}
    </div>
  )
}
