import { Button } from '../../components/Button.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { number, plural } from '../../locales/index.ts'
import { Redactions } from './Redactions.tsx'
import { type Comment, setAside } from './requests.ts'
import { useWork } from './use-work.ts'

/** Comments of which nothing is released, each to be decided anew if need be. */
export function AsideList({ round, comments }: { round: string; comments: readonly Comment[] }) {
  const { comments: texts } = useTexts()
  const { language } = useLanguage()
  const n = comments.length
  const takingBack = useWork(round, (comment: Comment) => setAside(round, comment, false))
  if (n === 0) return null
  return (
    <details>
      <summary className="small">
        {plural(language, texts.asideTitle, n, { n: number(language, n) })}
      </summary>
      <ul className="plain-list stack">
        {comments.map((comment) => (
          <li key={comment.id}>
            <span className="comment-words" id={`aside-${comment.id}`}>
              {comment.text}
            </span>
            <Redactions comment={comment} />
            <Button
              kind="quiet"
              aria-describedby={`aside-${comment.id}`}
              onClick={() => takingBack.mutate(comment)}
            >
              {texts.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
