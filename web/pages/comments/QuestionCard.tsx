import { useId } from 'react'
import { Card } from '../../components/Card.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { AsideList } from './AsideList.tsx'
import { CommentChoice } from './CommentChoice.tsx'
import { ParaphraseForm } from './ParaphraseForm.tsx'
import { ParaphraseList } from './ParaphraseList.tsx'
import type { Question } from './requests.ts'
import { useParaphrasing } from './use-paraphrasing.ts'

type QuestionCardProps = { round: string; question: Question; locked: boolean }

/** The comments to one question: left those to decide, right the paraphrase being written, beneath what is decided. */
export function QuestionCard({ round, question, locked }: QuestionCardProps) {
  const { language } = useLanguage()
  const id = useId()
  return (
    <Card padded labelledBy={id} className="stack">
      <h2 id={id}>{question.title[language]}</h2>
      {locked ? (
        <ParaphraseList round={round} question={question} onEdit={null} />
      ) : (
        <Deciding round={round} question={question} />
      )}
    </Card>
  )
}

function Deciding({ round, question }: Omit<QuestionCardProps, 'locked'>) {
  const { comments: texts } = useTexts()
  const problemText = useProblemText()
  const { begun, editing, picked, setPicked, start, keeping } = useParaphrasing(round, question)
  const open = question.comments.filter(
    ({ paraphrase, setAside }) => !setAside && (paraphrase === null || paraphrase === editing?.id),
  )
  const chosen = open.map(({ id }) => id).filter((id) => picked.has(id))
  const pick = (id: string, on: boolean) =>
    setPicked(new Set(on ? [...chosen, id] : chosen.filter((each) => each !== id)))
  return (
    <>
      {open.length > 0 ? (
        <div className="deciding">
          <fieldset className="stack comment-choices">
            <legend className="field-label">{texts.pick}</legend>
            {open.map((comment) => (
              <CommentChoice
                key={comment.id}
                round={round}
                comment={comment}
                picked={picked.has(comment.id)}
                onPick={(on) => pick(comment.id, on)}
              />
            ))}
          </fieldset>
          <ParaphraseForm
            key={begun}
            editing={editing}
            comments={chosen}
            busy={keeping.isPending}
            onKeep={(wording) => keeping.mutate(wording)}
            onCancel={editing ? () => start(null) : null}
          />
        </div>
      ) : (
        <p className="muted">{texts.allDecided}</p>
      )}
      {keeping.error && <Notice kind="problem">{problemText(keeping.error)}</Notice>}
      <ParaphraseList round={round} question={question} onEdit={start} />
      <AsideList round={round} comments={question.comments.filter(({ setAside }) => setAside)} />
    </>
  )
}
