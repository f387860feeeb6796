import { type FormEvent, useState } from 'react'
import { Button } from '../components/Button.tsx'
import { TextField } from '../components/Field.tsx'
import { useWords } from '../lib/language.tsx'
import { deadLinks as en } from '../locales/en/dead-links.ts'
import { deadLinks as fr } from '../locales/fr/dead-links.ts'
import { cleaned, secretLength } from './link.ts'

/** Opens a link by its code, copied or typed: whole or after its sign, with whatever signs and spaces came along. */
export function CodeEntry() {
  const words = useWords({ en, fr }).code
  const [code, setCode] = useState('')
  const [error, setError] = useState<'empty' | 'length' | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const secret = cleaned(code)
    const wrong = secret === '' ? 'empty' : secret.length === secretLength ? null : 'length'
    setError(wrong)
    if (wrong) document.getElementById('code')?.focus()
    // The address is read where every link is read.
    else window.location.hash = secret
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        id="code"
        label={words.label}
        hint={words.hint}
        error={error ? words[error] : undefined}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <p>
        <Button type="submit" kind="primary">
          {words.open}
        </Button>
      </p>
    </form>
  )
}
