import { Card } from '../../../components/Card.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useLanguage } from '../../../lib/language.tsx'
import { useProblemText } from '../../../lib/problem-text.ts'
import { useTexts } from '../../../lib/texts.ts'
import { date, fill } from '../../../locales/index.ts'
import type { Rule } from './draft.ts'
import { MailsOfNext } from './MailPlan.tsx'
import type { RulePreview as Preview } from './requests.ts'
import { cadenceText, remindersText } from './rule-text.ts'

type RulePreviewProps = { rule: Rule | null; preview: Preview | undefined; error: Error | null }

/** The rule in words, the openings of the year, and every mail of the first round. */
export function RulePreview({ rule, preview, error }: RulePreviewProps) {
  const { recurring } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  return (
    <Card padded className="stack" labelledBy="preview">
      <h2 id="preview">{recurring.form.preview}</h2>
      <div className="stack" aria-live="polite">
        {!rule && <p className="muted">{recurring.form.previewWait}</p>}
        {rule && (
          <p className="say">
            <strong>{cadenceText(language, recurring, rule)}</strong>
          </p>
        )}
        {rule && <p>{remindersText(language, recurring, rule)}</p>}
        {rule?.mode === 'anonymous' && <Notice>{recurring.anonymous.waits}</Notice>}
        {error && <Notice kind="warning">{problemText(error)}</Notice>}
        {!error && preview && (
          <>
            <ul>
              {preview.coming.map(({ period, opensOn, closesOn }) => (
                <li key={period}>
                  {fill(recurring.next.opens, {
                    opens: date(language, opensOn, 'weekday'),
                    closes: date(language, closesOn),
                  })}
                </li>
              ))}
            </ul>
            <MailsOfNext round={preview} anonymous={rule?.mode === 'anonymous'} />
          </>
        )}
      </div>
    </Card>
  )
}
