import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type FormEvent, Suspense, useState } from 'react'
import '../../look/indicator.css'
import { Button, buttonClass } from '../../components/Button.tsx'
import { ErrorSummary, type FieldError } from '../../components/ErrorSummary.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { fill } from '../../locales/index.ts'
import { ComparabilityFields } from './ComparabilityFields.tsx'
import { CountingFields } from './CountingFields.tsx'
import { type DefinitionDraft, draftFrom, faultsOf } from './draft.ts'
import { PreviewOf } from './PreviewOf.tsx'
import { indicatorQuery, previewVersion, saveVersion } from './requests.ts'
import { WordedFields } from './WordedFields.tsx'

/** Writes a new version of a definition; what it does to the line is seen before it is recorded. */
export function EditPage() {
  return (
    <Suspense fallback={<Skeleton heights={[6, 40]} />}>
      <Editor />
    </Suspense>
  )
}

function Editor() {
  const { indicators } = useTexts()
  const { language } = useLanguage()
  const { code } = useParams({ from: '/signed-in/indicators/$code/edit' })
  const { council } = useSearch({ from: '/signed-in/indicators/$code/edit' })
  const { data: indicator } = useSuspenseQuery(
    indicatorQuery(code, council === undefined ? {} : { council }),
  )
  const [newest] = indicator.versions
  const next = (newest?.version ?? 0) + 1
  return (
    <>
      <PageHeading
        above={newest?.name[language]}
        title={indicators.edit.title}
        beneath={fill(indicators.edit.beneath, { n: next })}
      />
      <Form
        key={next}
        code={code}
        council={council}
        next={next}
        first={draftFrom(indicator, useToday())}
      />
    </>
  )
}

type FormProps = { code: string; council: string | undefined; next: number; first: DefinitionDraft }

function Form({ code, council, next, first }: FormProps) {
  const { indicators, common } = useTexts()
  const problemText = useProblemText()
  const [draft, setDraft] = useState(first)
  const [faults, setFaults] = useState<FieldError[]>([])
  const look = useMutation({
    mutationFn: (given: DefinitionDraft) => previewVersion(code, given, council),
  })
  const save = useSaving(code, council)
  const seen = look.data !== undefined && look.variables === draft
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultsOf(draft, indicators.edit.errors)
    setFaults(found)
    if (found.length === 0) look.mutate(draft)
  }
  const fields = { draft, faults, onChange: setDraft }
  return (
    <form
      className="stack indicator"
      aria-label={indicators.edit.title}
      onSubmit={submit}
      noValidate
    >
      <ErrorSummary errors={faults} />
      <WordedFields {...fields} />
      <CountingFields {...fields} />
      <ComparabilityFields {...fields} />
      {look.error && <Notice kind="problem">{problemText(look.error)}</Notice>}
      {look.data && <PreviewOf preview={look.data} />}
      {look.data && !seen && <Notice kind="warning">{indicators.edit.previewFirst}</Notice>}
      {save.error && <Notice kind="problem">{problemText(save.error)}</Notice>}
      <div className="cluster">
        <Button kind={seen ? 'plain' : 'primary'} type="submit" busy={look.isPending}>
          {indicators.edit.preview}
        </Button>
        {seen && (
          <Button kind="primary" busy={save.isPending} onClick={() => save.mutate(draft)}>
            {fill(indicators.edit.save, { n: next })}
          </Button>
        )}
        <Link
          to="/indicators/$code"
          params={{ code }}
          search={council ? { council } : {}}
          className={buttonClass()}
        >
          {common.cancel}
        </Link>
      </div>
    </form>
  )
}

function useSaving(code: string, council: string | undefined) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (draft: DefinitionDraft) => saveVersion(code, draft),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['indicators'] })
      await queries.invalidateQueries({ queryKey: ['series'] })
      const search = council ? { council } : {}
      await navigate({ to: '/indicators/$code', params: { code }, search })
    },
  })
}
