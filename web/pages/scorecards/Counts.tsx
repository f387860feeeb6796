import { StatusMark } from '../../components/StatusMark.tsx'
import type { StatusWord } from '../../lib/figure.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { number } from '../../locales/index.ts'

const order: readonly StatusWord[] = [
  'met',
  'likely_met',
  'close',
  'at_risk',
  'likely_not_met',
  'not_met',
  'not_due',
  'not_available',
]

/** How many indicators stand where. Counts only: there is no overall mark. */
export function Counts({ counts }: { counts: Partial<Record<StatusWord, number>> }) {
  const { scorecards } = useTexts()
  const { language } = useLanguage()
  return (
    <ul className="card tally" aria-label={scorecards.counts}>
      {order
        .filter((status) => counts[status])
        .map((status) => (
          <li key={status}>
            <b className={`status-${status}`}>{number(language, counts[status] ?? 0)}</b>
            <StatusMark status={status} />
          </li>
        ))}
    </ul>
  )
}
