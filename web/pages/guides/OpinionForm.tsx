import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { giveOpinion, useLibraryChange } from './requests.ts'

const answers = ['yes', 'partly', 'no'] as const

/** "Was it useful?", and what for, at the guide's end. */
export function OpinionForm({ code }: { code: string }) {
  const { guides } = useTexts()
  const problemText = useProblemText()
  const [useful, setUseful] = useState<(typeof answers)[number] | null>(null)
  const [usedFor, setUsedFor] = useState('')
  const give = useLibraryChange(() => giveOpinion(code, { useful: useful ?? 'yes', usedFor }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    give.mutate(undefined)
  }
  if (give.isSuccess) return <Notice kind="done">{guides.opinion.thanks}</Notice>
  return (
    <form
      className="card card-padded stack no-print"
      aria-labelledby="useful"
      onSubmit={submit}
      noValidate
    >
      <h2 id="useful">{guides.opinion.question}</h2>
      {give.error && <Notice kind="problem">{problemText(give.error)}</Notice>}
      <div className="chips" role="group" aria-labelledby="useful">
        {answers.map((word) => (
          <button
            key={word}
            type="button"
            className="chip"
            aria-pressed={useful === word}
            onClick={() => setUseful(word)}
          >
            {guides.opinion[word]}
          </button>
        ))}
      </div>
      {useful && (
        <>
          <TextField
            label={guides.opinion.usedFor}
            hint={guides.opinion.hint}
            optional
            maxLength={500}
            value={usedFor}
            onChange={(event) => setUsedFor(event.target.value)}
          />
          <div>
            <Button type="submit" busy={give.isPending}>
              {guides.opinion.send}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
