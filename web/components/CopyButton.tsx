import { type ReactNode, useState } from 'react'
import { useWords } from '../lib/language.tsx'
import { common as en } from '../locales/en/common.ts'
import { common as fr } from '../locales/fr/common.ts'
import { Button, type ButtonKind } from './Button.tsx'

type CopyButtonProps = { text: () => string; children: ReactNode; kind?: ButtonKind }

/** Puts a text on the clipboard and says so; where the browser forbids it, shows the text to be copied by hand. */
export function CopyButton({ text, children, kind = 'plain' }: CopyButtonProps) {
  const words = useWords({ en, fr })
  const [state, setState] = useState<'rest' | 'copied' | 'by_hand'>('rest')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setState('copied')
      window.setTimeout(() => setState('rest'), 3000)
    } catch {
      setState('by_hand')
    }
  }
  if (state === 'by_hand') {
    return (
      <input
        className="input"
        readOnly
        aria-label={words.copyByHand}
        value={text()}
        onFocus={(e) => e.target.select()}
      />
    )
  }
  return (
    <Button kind={kind} onClick={copy}>
      <span aria-live="polite">{state === 'copied' ? words.copied : children}</span>
    </Button>
  )
}
