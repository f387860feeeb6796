import { Button } from '../../components/Button.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { number, plural } from '../../locales/index.ts'
import { type Comment, setAside } from './requests.ts'
import { useWork } from './use-work.ts'

/** Comments of which nothing is released, each to be decided anew if need be. */
export function AsideList({ round, comments }: { round: string; comments: readonly Comment[] }) {
  const { comments: texts } = useTexts()
  const { language } = useLanguage()
  const n = comments.length
  const takingBack = useWork(round, (comment: string) => setAside(round, comment, false))
  if (n === 0) return null
  return (
    <details>
      <summary className="small">
        {plural(language, texts.asideTitle, n, { n: number(language, n) })}
      </summary>
      <ul className="plain-list stack">
        {comments.map(({ id, text }) => (
          <li key={id}>
            <span className="comment-words" id={`aside-${id}`}>
              {text}
            </span>
            <Button
              kind="quiet"
              aria-describedby={`aside-${id}`}
              onClick={() => takingBack.mutate(id)}
            >
              {texts.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
