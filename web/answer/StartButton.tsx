import { useState } from 'react'
import { Button } from '../components/Button.tsx'
import { useWords } from '../lib/language.tsx'
import { common as en } from '../locales/en/common.ts'
import { common as fr } from '../locales/fr/common.ts'
import type { Preparation } from './use-prepared.ts'

type StartButtonProps = {
  preparation: Preparation
  text: string
  kind?: 'primary' | 'plain'
  onStart: () => void
}

/** Leads to the questions; pressed before they have arrived, it waits for them, and says so when they can't come. */
export function StartButton({ preparation, text, kind = 'primary', onStart }: StartButtonProps) {
  const words = useWords({ en, fr })
  const [pressed, setPressed] = useState(false)
  const { prepared, failed, again } = preparation
  const press = () => {
    setPressed(true)
    if (failed) again()
    onStart()
  }
  return (
    <span className="start">
      {failed && pressed && (
        <span className="field-error" role="alert">
          {words.noConnection}
        </span>
      )}
      <Button kind={kind} busy={pressed && !prepared && !failed} onClick={press}>
        {failed && pressed ? words.tryAgain : text}
      </Button>
    </span>
  )
}
