import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type FormEvent, Suspense, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { ErrorSummary } from '../../components/ErrorSummary.tsx'
import { FileField } from '../../components/FileField.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import '../../look/workplan.css'
import { fill } from '../../locales/index.ts'
import { FileGuide } from './FileGuide.tsx'
import { FileOutcome } from './FileOutcome.tsx'
import { checkFile, storeFile } from './file-requests.ts'
import { groupsQuery } from './requests.ts'

/** Brings a file into a group's workplan: the file, what every line would do, and one confirmation. */
export function FilePage() {
  return (
    <Suspense fallback={<Skeleton heights={[5, 12]} />}>
      <Whole />
    </Suspense>
  )
}

function Whole() {
  const { page } = useTexts().workplanFiles
  const { language } = useLanguage()
  const problemText = useProblemText()
  const { group } = useParams({ from: '/signed-in/groups/$group/workplan/import' })
  const { groups } = useSuspenseQuery(groupsQuery).data
  const name = groups.find(({ code }) => code === group)?.name[language] ?? group
  const { check, store } = useFile()
  const error = store.error ?? check.error
  const report = store.data ?? check.data
  return (
    <>
      <PageHeading
        above={
          <Link to="/groups/$group/workplan" params={{ group }}>
            {page.back}
          </Link>
        }
        title={fill(page.title, { group: name })}
        beneath={page.beneath}
      />
      <div className="sections">
        <Choosing
          checked={check.isSuccess}
          busy={check.isPending}
          onChange={() => {
            check.reset()
            store.reset()
          }}
          onCheck={(file) => {
            store.reset()
            check.mutate({ group, file })
          }}
        />
        {error && <Notice kind="problem">{problemText(error)}</Notice>}
        {report && check.variables && (
          <FileOutcome
            group={group}
            report={report}
            busy={store.isPending}
            onStore={() =>
              check.variables && store.mutate({ ...check.variables, mark: report.mark })
            }
          />
        )}
      </div>
    </>
  )
}

function useFile() {
  const queries = useQueryClient()
  const check = useMutation({ mutationFn: checkFile })
  const store = useMutation({
    mutationFn: storeFile,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['groups'] }),
  })
  return { check, store }
}

type ChoosingProps = {
  checked: boolean
  busy: boolean
  onChange: () => void
  onCheck: (file: File) => void
}

/** The form: one file. A file changed since it was chosen is chosen again. */
function Choosing({ checked, busy, onChange, onCheck }: ChoosingProps) {
  const { page } = useTexts().workplanFiles
  const [file, setFile] = useState<File | null>(null)
  const [missing, setMissing] = useState(false)
  const errors = missing ? [{ id: 'file', text: page.choose }] : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(file === null)
    if (file) onCheck(file)
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <Card padded className="stack">
        <FileField
          id="file"
          label={page.file}
          hint={page.fileHint}
          error={errors[0]?.text}
          accept=".xlsx,.csv,.txt,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChoose={(chosen) => {
            setFile(chosen)
            onChange()
          }}
        />
        <FileGuide />
        <div>
          <Button kind={checked ? 'plain' : 'primary'} type="submit" busy={busy}>
            {page.check}
          </Button>
        </div>
      </Card>
    </form>
  )
}
