import { useId, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { RedactForm } from './RedactForm.tsx'
import { Redactions } from './Redactions.tsx'
import { type Comment, setAside } from './requests.ts'
import { useWork } from './use-work.ts'

type CommentChoiceProps = {
  round: string
  comment: Comment
  picked: boolean
  onPick: (on: boolean) => void
}

/** One comment in its author's words: taken into the paraphrase, set aside, or redacted. */
export function CommentChoice({ round, comment, picked, onPick }: CommentChoiceProps) {
  const { comments: texts } = useTexts()
  const problemText = useProblemText()
  const [redacting, setRedacting] = useState(false)
  const aside = useWork(round, () => setAside(round, comment, true))
  const text = useId()
  return (
    <div className="comment-choice">
      <label className="comment-pick">
        <input
          type="checkbox"
          checked={picked}
          onChange={(event) => onPick(event.target.checked)}
        />
        <span id={text} className="comment-words">
          {comment.text}
        </span>
      </label>
      <Redactions comment={comment} />
      <div className="cluster">
        <Button kind="quiet" aria-describedby={text} onClick={() => aside.mutate(undefined)}>
          {texts.aside}
        </Button>
        <Button
          kind="quiet"
          aria-describedby={text}
          aria-expanded={redacting}
          onClick={() => setRedacting(!redacting)}
        >
          {texts.redact}
        </Button>
      </div>
      {aside.error && <Notice kind="problem">{problemText(aside.error)}</Notice>}
      {redacting && (
        <RedactForm round={round} comment={comment} onDone={() => setRedacting(false)} />
      )}
    </div>
  )
}
