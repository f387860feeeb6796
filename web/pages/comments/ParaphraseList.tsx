import { Button } from '../../components/Button.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { number, plural } from '../../locales/index.ts'
import { dropParaphrase, type Paraphrase, type Question } from './requests.ts'
import { Redactions } from './Redactions.tsx'
import { useWork } from './use-work.ts'

type ParaphraseListProps = {
  round: string
  question: Question
  /** Null once they are released. */
  onEdit: ((paraphrase: Paraphrase) => void) | null
}

/** The paraphrases of a question, in both languages, with the comments behind each. */
export function ParaphraseList({ round, question, onEdit }: ParaphraseListProps) {
  const { comments: texts } = useTexts()
  if (question.paraphrases.length === 0) return null
  return (
    <section className="stack">
      <h3>{texts.paraphrases}</h3>
      <ul className="plain-list stack">
        {question.paraphrases.map((paraphrase) => (
          <li key={paraphrase.id} className="paraphrase">
            <Both paraphrase={paraphrase} />
            <Sources question={question} paraphrase={paraphrase} />
            {onEdit && <Changing round={round} paraphrase={paraphrase} onEdit={onEdit} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Both({ paraphrase }: { paraphrase: Paraphrase }) {
  const { comments: texts } = useTexts()
  return (
    <div className="halves">
      {(['en', 'fr'] as const).map((lang) => (
        <p key={lang} lang={paraphrase[lang] ? lang : undefined}>
          {paraphrase[lang] || <span className="field-error">{texts.lacking}</span>}
        </p>
      ))}
    </div>
  )
}

function Sources({ question, paraphrase }: { question: Question; paraphrase: Paraphrase }) {
  const { comments: texts } = useTexts()
  const { language } = useLanguage()
  const own = question.comments.filter((each) => each.paraphrase === paraphrase.id)
  return (
    <details>
      <summary className="small">
        {plural(language, texts.from, own.length, { n: number(language, own.length) })}
      </summary>
      <ul>
        {own.map((comment) => (
          <li key={comment.id}>
            <span className="comment-words">{comment.text}</span>
            <Redactions comment={comment} />
          </li>
        ))}
      </ul>
    </details>
  )
}

type ChangingProps = {
  round: string
  paraphrase: Paraphrase
  onEdit: (paraphrase: Paraphrase) => void
}

function Changing({ round, paraphrase, onEdit }: ChangingProps) {
  const { comments: texts } = useTexts()
  const problemText = useProblemText()
  const dropping = useWork(round, () => dropParaphrase(round, paraphrase.id))
  return (
    <>
      <div className="cluster">
        <Button kind="quiet" onClick={() => onEdit(paraphrase)}>
          {texts.edit}
        </Button>
        <ConfirmButton
          kind="quiet"
          text={texts.drop}
          question={texts.dropAsk}
          busy={dropping.isPending}
          onConfirm={() => dropping.mutate(undefined)}
        />
      </div>
      {dropping.error && <Notice kind="problem">{problemText(dropping.error)}</Notice>}
    </>
  )
}
