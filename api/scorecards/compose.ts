import type { YearFigure } from '../indicators/figures.ts'
import type { StatusWord } from '../measurement/status.ts'
import { periodFrom } from '../measurement/period.ts'
import type { LogicModel } from './model.ts'
import type { Council } from './queries.ts'

/** How many indicators stand at each status; statuses that none has are left out. No index is made of them. */
export type Counts = Partial<Record<StatusWord, number>>

function countsOf(figures: readonly YearFigure[]): Counts {
  const counts: Counts = {}
  for (const { point } of figures) counts[point.status] = (counts[point.status] ?? 0) + 1
  return counts
}

/** A scorecard's content: priority by priority, its groups and its goals, and each goal's indicators. */
export function composeScorecard(
  { fiscalYear, council, synthetic }: { fiscalYear: string; council: Council; synthetic: boolean },
  model: LogicModel,
  figures: readonly YearFigure[],
  isTop: boolean,
) {
  const { from, to } = periodFrom(fiscalYear)
  const goals = model.goals.map(({ priority, ...goal }) => {
    const indicators = figures.filter((figure) => figure.goal === goal.code)
    return { priority, goal: { ...goal, counts: countsOf(indicators), indicators } }
  })
  const priorities = model.priorities.map((priority) => {
    const own = goals.filter((goal) => goal.priority === priority.code).map(({ goal }) => goal)
    const indicators = own.flatMap((goal) => goal.indicators)
    return {
      ...priority,
      counts: countsOf(indicators),
      groups: groupsOf(model, priority.code, isTop ? null : council.code),
      goals: own,
    }
  })
  const shown = priorities.flatMap((priority) => priority.goals.flatMap((goal) => goal.indicators))
  return {
    fiscalYear,
    from,
    to,
    council,
    synthetic,
    logicModel: model.version,
    counts: countsOf(shown),
    priorities,
  }
}

export type ScorecardContent = ReturnType<typeof composeScorecard>

/** The groups behind a priority: a council's own, or everybody's for the council above all. */
function groupsOf({ groups }: LogicModel, priority: string, council: string | null) {
  return groups
    .filter((group) => group.priority === priority)
    .filter((group) => council === null || group.council === council)
    .map(({ code, name, support }) => ({ code, name, support, supports: support === 'supports' }))
}

/** Frozen before a figure too uncertain to publish lost its value, a scorecard still holds it: it leaves as its letter. */
export function withoutUncertain(content: ScorecardContent): ScorecardContent {
  const text = JSON.stringify(content, (_, value: unknown) =>
    isUncertain(value) ? Object.fromEntries(Object.entries(value).filter(isTold)) : value,
  )
  return JSON.parse(text) as ScorecardContent
}

const isUncertain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'quality' in value && value.quality === 'F'

const giveBack = [
  'value',
  'low',
  'high',
  'possibleLow',
  'possibleHigh',
  'probability',
  'overturning',
]

const isTold = ([key]: [string, unknown]): boolean => !giveBack.includes(key)
