import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { number, plural } from '../../locales/index.ts'

/** How many days an open round still takes answers. */
export function DaysLeft({ days }: { days: number }) {
  const { round } = useTexts()
  const { language } = useLanguage()
  if (days < 0) return <span className="tag">{round.overdue}</span>
  const text =
    days === 0
      ? round.lastDay
      : plural(language, round.daysLeft, days, { n: number(language, days) })
  return <span className="tag">{text}</span>
}
