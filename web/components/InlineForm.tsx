import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Button } from './Button.tsx'
import { ErrorSummary, type FieldError } from './ErrorSummary.tsx'
import { Notice } from './Notice.tsx'
import { useProblemText } from '../lib/problem-text.ts'
import { useTexts } from '../lib/texts.ts'

type InlineFormProps = {
  label: string
  errors: readonly FieldError[]
  write: { error: unknown; isPending: boolean }
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A few fields that open in place with the first one in focus; Enter saves, Escape leaves. */
export function InlineForm({ label, errors, write, onSubmit, onClose, children }: InlineFormProps) {
  const { common, groupForms } = useTexts()
  const problemText = useProblemText()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])
  useEscape(form, onClose)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!write.isPending) onSubmit()
  }
  return (
    <form ref={form} className="stack inline-form" aria-label={label} onSubmit={send} noValidate>
      <ErrorSummary errors={errors} />
      {write.error instanceof Error && <Notice kind="problem">{problemText(write.error)}</Notice>}
      {children}
      <div className="cluster">
        <Button kind="primary" type="submit" busy={write.isPending}>
          {groupForms.save}
        </Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </div>
    </form>
  )
}

function useEscape(form: RefObject<HTMLFormElement | null>, leave: () => void): void {
  useEffect(() => {
    const element = form.current
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave()
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [form, leave])
}
