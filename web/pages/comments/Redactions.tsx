import { useAbout } from '../../lib/about.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { wordText } from '../../lib/word-text.ts'
import { date, number, plural } from '../../locales/index.ts'
import type { Comment } from './requests.ts'

/** The trace of what was taken out of a comment, beside its words wherever these stand. */
export function Redactions({ comment }: { comment: Comment }) {
  const { comments: texts } = useTexts()
  const { language } = useLanguage()
  const zone = useAbout()?.timeZone
  return comment.redactions.map(({ at, by, reason, characters }) => (
    <p key={at} className="small muted">
      {plural(language, texts.trace, characters, {
        n: number(language, characters),
        by,
        date: date(language, at, 'medium', zone),
        reason: wordText(texts.reasons, reason).toLowerCase(),
      })}
    </p>
  ))
}
