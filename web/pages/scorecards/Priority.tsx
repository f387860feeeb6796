import { useId } from 'react'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { wordText } from '../../lib/word-text.ts'
import { fill, type Language, number, plural, type Texts } from '../../locales/index.ts'
import { GoalTable } from './GoalTable.tsx'
import type { Scorecard, ScoredGoal, ScoredPriority } from './requests.ts'

type PriorityProps = { priority: ScoredPriority; scorecard: Scorecard }

/** A priority: who works on it, and each of its goals with its indicators. */
export function Priority({ priority, scorecard }: PriorityProps) {
  const { scorecards } = useTexts()
  const { language } = useLanguage()
  const goals = priority.goals.filter(({ indicators }) => indicators.length > 0)
  if (goals.length === 0) return null
  return (
    <section className="priority">
      <div className="priority-heading">
        <h2>{priority.name[language]}</h2>
        <span className="tag">
          {plural(language, scorecards.goals, goals.length, { n: number(language, goals.length) })}
        </span>
        <span className="muted small">{groupsText(language, scorecards, priority)}</span>
      </div>
      {goals.map((goal) => (
        <Goal key={goal.code} goal={goal} scorecard={scorecard} />
      ))}
    </section>
  )
}

const supports = ['supports', 'enabler', 'to_be_confirmed'] as const

/** Which groups work on a priority, by how they do. */
function groupsText(
  language: Language,
  { support }: Texts['scorecards'],
  { groups }: ScoredPriority,
): string {
  const parts = supports.map((word) => {
    const names = groups.filter((group) => group.support === word).map(({ name }) => name[language])
    return names.length > 0 ? fill(support[word], { groups: names.join(', ') }) : ''
  })
  return parts.filter(Boolean).join('. ')
}

function Goal({ goal, scorecard }: { goal: ScoredGoal; scorecard: Scorecard }) {
  const { scorecards } = useTexts()
  const { language } = useLanguage()
  const heading = useId()
  return (
    <section className="card goal" aria-labelledby={heading}>
      <div className="goal-heading">
        <h3 id={heading}>{goal.name[language]}</h3>
        <span className="muted small">
          {wordText(scorecards.terms, goal.term)}
          {goal.draft && ` · ${scorecards.draftGoal}`}
        </span>
      </div>
      <GoalTable goal={goal} scorecard={scorecard} />
    </section>
  )
}
