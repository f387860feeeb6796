import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { ErrorSummary, type FieldError } from '../../components/ErrorSummary.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { wavesQuery } from '../../lib/waves.ts'
import { ColumnGuide } from './ColumnGuide.tsx'
import { ColumnMatching } from './ColumnMatching.tsx'
import { columnsToMatch, type Draft, emptyDraft, faultsOf, givenBy } from './draft.ts'
import { FileFields } from './FileFields.tsx'
import { Outcome } from './Outcome.tsx'
import { checkFiles, type Given, importFiles, type Report } from './requests.ts'

/** Brings rounds held before into the trend: files, what would come of them, and one confirmation. */
export function ImportPage() {
  const { importRounds } = useTexts()
  const problemText = useProblemText()
  const { check, store } = useImport()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }))
    check.reset()
    store.reset()
  }
  const error = store.error ?? check.error
  return (
    <>
      <PageHeading title={importRounds.title} beneath={importRounds.beneath} />
      <div className="sections">
        <Files
          draft={draft}
          report={check.data}
          busy={check.isPending}
          onChange={change}
          onCheck={(given) => {
            store.reset()
            check.mutate(given)
          }}
        />
        {error && <Notice kind="problem">{problemText(error)}</Notice>}
        {check.data && check.variables && (
          <Outcome
            report={store.data ?? check.data}
            files={check.variables}
            busy={store.isPending}
            onImport={() => store.mutate(check.variables)}
          />
        )}
      </div>
    </>
  )
}

type FilesProps = {
  draft: Draft
  report: Report | undefined
  busy: boolean
  onChange: (part: Partial<Draft>) => void
  onCheck: (given: Given) => void
}

/** The form: survey, files, and what columns with other names are. */
function Files({ draft, report, busy, onChange, onCheck }: FilesProps) {
  const { importRounds } = useTexts()
  const [errors, setErrors] = useState<FieldError[]>([])
  const [columns, setColumns] = useColumns(report, draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setErrors(faultsOf(draft, importRounds.errors))
    const given = givenBy(draft)
    if (given) onCheck(given)
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <Card padded className="stack">
        <FileFields
          draft={draft}
          onChange={(part) => {
            setColumns([])
            onChange(part)
          }}
          errorOf={(id) => errors.find((fault) => fault.id === id)?.text}
        />
        <ColumnGuide />
        {columns.length > 0 && (
          <ColumnMatching
            columns={columns}
            instrument={draft.instrument}
            renames={draft.renames}
            onChange={(renames) => onChange({ renames })}
          />
        )}
        <div>
          <Button kind={report ? 'plain' : 'primary'} type="submit" busy={busy}>
            {importRounds.check}
          </Button>
        </div>
      </Card>
    </form>
  )
}

/** The columns to match: once found they stay, matched or not, until other files are chosen. */
function useColumns(report: Report | undefined, { renames }: Draft) {
  const [columns, setColumns] = useState<string[]>([])
  const found = columnsToMatch(report, renames).filter((column) => !columns.includes(column))
  if (found.length > 0) setColumns([...columns, ...found])
  return [columns, setColumns] as const
}

function useImport() {
  const queries = useQueryClient()
  const check = useMutation({ mutationFn: (given: Given) => checkFiles(given) })
  const store = useMutation({
    mutationFn: (given: Given) => importFiles(given),
    onSuccess: () => queries.invalidateQueries({ queryKey: wavesQuery.queryKey }),
  })
  return { check, store }
}
