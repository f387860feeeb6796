import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ErrorSummary, type FieldError } from '../../components/ErrorSummary.tsx'
import { TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { fill } from '../../locales/index.ts'
import { declareUse, useLibraryChange } from './requests.ts'
import { isBlank } from '../../locales/blank.ts'

type DeclareUseProps = { code: string; jurisdiction: string }

/** "My jurisdiction uses this guide": since when, and for what. */
export function DeclareUse({ code, jurisdiction }: DeclareUseProps) {
  const { guides } = useTexts()
  const problemText = useProblemText()
  const today = useToday()
  const [since, setSince] = useState('')
  const [purpose, setPurpose] = useState('')
  const [errors, setErrors] = useState<FieldError[]>([])
  const declare = useLibraryChange(
    () => declareUse(code, { since, purpose: purpose.trim() }),
    () => setPurpose(''),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found: FieldError[] = []
    if (!since || since > today) found.push({ id: 'since', text: guides.errors.since })
    if (isBlank(purpose)) found.push({ id: 'purpose', text: guides.errors.purpose })
    setErrors(found)
    if (found.length === 0) declare.mutate(undefined)
  }
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text
  return (
    <form
      className="card card-padded stack no-print"
      aria-labelledby="declare"
      onSubmit={submit}
      noValidate
    >
      <h3 id="declare">{fill(guides.declare, { jurisdiction })}</h3>
      <ErrorSummary errors={errors} />
      {declare.error && <Notice kind="problem">{problemText(declare.error)}</Notice>}
      {declare.isSuccess && <Notice kind="done">{guides.declaredDone}</Notice>}
      <div className="fields">
        <TextField
          id="since"
          type="date"
          label={guides.usedSince}
          max={today}
          value={since}
          error={errorOf('since')}
          onChange={(event) => setSince(event.target.value)}
        />
        <TextField
          id="purpose"
          label={guides.purpose}
          hint={guides.purposeHint}
          maxLength={1000}
          value={purpose}
          error={errorOf('purpose')}
          onChange={(event) => setPurpose(event.target.value)}
        />
      </div>
      <div>
        <Button type="submit" busy={declare.isPending}>
          {guides.declareButton}
        </Button>
      </div>
    </form>
  )
}
