import { type FormEvent, type ReactNode, useId } from 'react'
import { Button } from '../../components/Button.tsx'
import { ErrorSummary, type FieldError } from '../../components/ErrorSummary.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'

type KeepFormProps = {
  title: string
  errors?: readonly FieldError[]
  write: { error: unknown; isPending: boolean; isSuccess: boolean }
  onSubmit: () => void
  children: ReactNode
}

/** A card of the editor: its title, what keeps it from being saved, its fields, its one button. */
export function KeepForm({ title, errors, write, onSubmit, children }: KeepFormProps) {
  const { guides } = useTexts()
  const problemText = useProblemText()
  const heading = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className="card card-padded stack" aria-labelledby={heading} onSubmit={submit} noValidate>
      <h2 id={heading}>{title}</h2>
      {errors && <ErrorSummary errors={errors} />}
      {write.error instanceof Error && <Notice kind="problem">{problemText(write.error)}</Notice>}
      {write.isSuccess && <Notice kind="done">{guides.saved}</Notice>}
      {children}
      <div>
        <Button type="submit" busy={write.isPending}>
          {guides.save}
        </Button>
      </div>
    </form>
  )
}
