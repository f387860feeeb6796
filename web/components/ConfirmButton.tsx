import { useEffect, useRef, useState } from 'react'
import { useWords } from '../lib/language.tsx'
import { common as en } from '../locales/en/common.ts'
import { common as fr } from '../locales/fr/common.ts'
import { Button, type ButtonKind } from './Button.tsx'

type ConfirmButtonProps = {
  text: string
  /** What pressing it does that can't be undone, as a question. */
  question: string
  onConfirm: () => void
  kind?: ButtonKind
  busy?: boolean
  /** What it is about, where several stand on one page. */
  label?: string
  /** It asks from the start: another button led here. */
  asksAtOnce?: boolean
  onCancel?: () => void
}

/** A button for what can't be undone: it asks once, in place, before it acts. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const {
    text,
    question,
    onConfirm,
    kind = 'plain',
    busy = false,
    label,
    asksAtOnce = false,
    onCancel,
  } = props
  const words = useWords({ en, fr })
  const [asking, setAsking] = useState(asksAtOnce)
  const asked = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (asking) asked.current?.focus()
  }, [asking])
  if (!asking && !busy) {
    return (
      <Button kind={kind} aria-label={label} onClick={() => setAsking(true)}>
        {text}
      </Button>
    )
  }
  return (
    <div className="confirm" role="group" aria-label={label ?? text}>
      <p ref={asked} tabIndex={-1}>
        {question}
      </p>
      <div className="cluster">
        <Button
          kind="primary"
          busy={busy}
          onClick={() => {
            setAsking(asksAtOnce)
            onConfirm()
          }}
        >
          {text}
        </Button>
        <Button
          onClick={() => {
            setAsking(false)
            onCancel?.()
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </div>
  )
}
