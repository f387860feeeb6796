import { useRef, useState } from 'react'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Field, SelectField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'
import { type Comment, type Reason, redact } from './requests.ts'
import { useWork } from './use-work.ts'

const reasons = ['author', 'somebody', 'protected', 'beside_the_point'] as const

/** Typing changes nothing. A field marked `readonly` has no caret in Chromium, so that no word can be selected by keyboard. */
const keepAsItIs = () => {}

type RedactFormProps = { round: string; comment: Comment; onDone: () => void }

/** Takes the selected words out of a comment for good, with the reason that is kept. */
export function RedactForm({ round, comment, onDone }: RedactFormProps) {
  const { comments: texts } = useTexts()
  const problemText = useProblemText()
  const area = useRef<HTMLTextAreaElement>(null)
  const [reason, setReason] = useState<Reason>('author')
  const [chosen, setChosen] = useState({ from: 0, words: '' })
  const redacting = useWork(round, () =>
    redact(round, comment.id, { ...chosen, reason }).then(onDone),
  )
  const choose = () => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = area.current ?? {}
    setChosen({ from, words: comment.text.slice(from, to) })
  }
  return (
    <div className="redacting stack">
      <Field label={texts.redactWords} hint={texts.redactHint}>
        {(wiring) => (
          <textarea
            {...wiring}
            ref={area}
            className="input"
            rows={3}
            aria-readonly
            value={comment.text}
            onChange={keepAsItIs}
            onSelect={choose}
          />
        )}
      </Field>
      <SelectField
        label={texts.reason}
        value={reason}
        choices={reasons.map((value) => ({ value, text: texts.reasons[value] }))}
        onChange={(event) => setReason(event.target.value as Reason)}
      />
      {redacting.error && <Notice kind="problem">{problemText(redacting.error)}</Notice>}
      {chosen.words === '' ? (
        <p className="small muted">{texts.selectFirst}</p>
      ) : (
        <ConfirmButton
          key={`${chosen.from} ${chosen.words}`}
          text={texts.redactNow}
          question={fill(texts.redactAsk, { words: chosen.words })}
          busy={redacting.isPending}
          onConfirm={() => redacting.mutate(undefined)}
        />
      )}
    </div>
  )
}
