import { useState } from 'react'
import { Button } from './Button.tsx'
import { ConfirmButton } from './ConfirmButton.tsx'

type CheckedButtonProps = {
  text: string
  /** What is asked before it acts; null while it can't be said yet. */
  question: string | null
  busy: boolean
  /** Whether the form may be sent; shows what is to mend where it may not. */
  check: () => boolean
  onConfirm: () => void
}

/** A page's one action: checks the form, then asks once before it acts. */
export function CheckedButton({ text, question, busy, check, onConfirm }: CheckedButtonProps) {
  const [ready, setReady] = useState(false)
  if (!ready || question === null) {
    return (
      <Button kind="primary" onClick={() => setReady(check())}>
        {text}
      </Button>
    )
  }
  return (
    <ConfirmButton
      kind="primary"
      text={text}
      question={question}
      busy={busy}
      asksAtOnce
      onCancel={() => setReady(false)}
      onConfirm={() => check() && onConfirm()}
    />
  )
}
