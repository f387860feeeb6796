import type { FormEvent, ReactNode } from 'react'
import { Button } from '../../components/Button.tsx'
import { ErrorSummary, type FieldError } from '../../components/ErrorSummary.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'

type KeepingFormProps = {
  label: string
  errors: readonly FieldError[]
  write: { error: unknown; isPending: boolean; isSuccess: boolean }
  onSubmit: () => void
  submit?: string
  children: ReactNode
}

/** A form of the group's page: what keeps it from being saved, its fields, its one button, and that it was saved. */
export function KeepingForm(props: KeepingFormProps) {
  const { label, errors, write, onSubmit, submit, children } = props
  const { groupForms } = useTexts()
  const problemText = useProblemText()
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className="stack" aria-label={label} onSubmit={send} noValidate>
      <ErrorSummary errors={errors} />
      {write.error instanceof Error && <Notice kind="problem">{problemText(write.error)}</Notice>}
      {write.isSuccess && <Notice kind="done">{groupForms.saved}</Notice>}
      {children}
      <div>
        <Button kind="primary" type="submit" busy={write.isPending}>
          {submit ?? groupForms.save}
        </Button>
      </div>
    </form>
  )
}
