import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, type Language, number, plural, type Texts } from '../../locales/index.ts'
import { hoursText, tableName, writerName } from './replaced-text.ts'
import { ReplacedForm } from './ReplacedForm.tsx'
import { dropReplaced, type Replaced } from './requests.ts'

type TableProps = { rows: readonly Replaced[]; keeps: boolean }

/** The replaced reports one by one; for who keeps the register, to correct and to take off. */
export function ReplacedTable({ rows, keeps }: TableProps) {
  const { reports } = useTexts()
  const { language } = useLanguage()
  const [changing, setChanging] = useState<Replaced | null>(null)
  const columns = columnsOf(language, reports)
  const keeping: Column<Replaced> = {
    key: 'keep',
    heading: reports.replaced.columns.recorded,
    width: '22%',
    cell: (row) => <Keep row={row} onChange={() => setChanging(row)} />,
  }
  return (
    <>
      {changing && (
        <ReplacedForm key={changing.id} before={changing} onDone={() => setChanging(null)} />
      )}
      <div className="card">
        <DataTable
          caption={reports.replaced.caption}
          captionShown
          columns={keeps ? [...columns, keeping] : columns}
          rows={rows}
          rowKey={({ id }) => id}
        />
      </div>
    </>
  )
}

function columnsOf(language: Language, texts: Texts['reports']): Column<Replaced>[] {
  const { columns, times } = texts.replaced
  return [
    {
      key: 'report',
      heading: columns.report,
      names: true,
      width: '25%',
      cell: ({ name, group, groupName }) => (
        <>
          {name[language]}
          <span className="beneath">{writerName(language, texts, group, groupName)}</span>
        </>
      ),
    },
    {
      key: 'table',
      heading: columns.table,
      width: '22%',
      cell: ({ council, councilName }) => tableName(language, texts, council, councilName),
    },
    {
      key: 'year',
      heading: columns.year,
      numeric: true,
      cell: ({ timesAYear, minutes, minutesAYear }) => (
        <>
          {hoursText(language, minutesAYear)}
          <span className="beneath">
            {plural(language, times, timesAYear, { n: number(language, timesAYear) })},{' '}
            {number(language, minutes)} min
          </span>
        </>
      ),
    },
    {
      key: 'since',
      heading: columns.since,
      cell: ({ replacedSince }) => (
        <span className="nowrap">{date(language, replacedSince, 'medium')}</span>
      ),
    },
  ]
}

function Keep({ row, onChange }: { row: Replaced; onChange: () => void }) {
  const { reports, common } = useTexts()
  const { replaced } = reports
  const { language } = useLanguage()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const name = row.name[language]
  const drop = useMutation({
    mutationFn: () => dropReplaced(row.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reports'] }),
  })
  return (
    <>
      {row.recordedBy}
      <span className="beneath">{date(language, row.recordedOn, 'medium')}</span>
      {drop.error && <Notice kind="problem">{problemText(drop.error)}</Notice>}
      <div className="cluster">
        <Button
          kind="quiet"
          aria-label={fill(common.actionOn, { action: replaced.change, name })}
          onClick={onChange}
        >
          {replaced.change}
        </Button>
        <ConfirmButton
          kind="quiet"
          text={replaced.remove}
          label={fill(common.actionOn, { action: replaced.remove, name })}
          question={fill(replaced.removeAsk, { name })}
          busy={drop.isPending}
          onConfirm={() => drop.mutate()}
        />
      </div>
    </>
  )
}
