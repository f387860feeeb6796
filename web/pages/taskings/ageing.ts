import type { Texts } from '../../locales/index.ts'

/** What the ageing view reads of a task. */
export type Aged = {
  askedOn: string
  dueOn: string
  closedOn: string | null
  retiredOn: string | null
  reviewedOn: string | null
}

export type Age = keyof Texts['taskings']['ageing']['ages']

export type State = 'open' | 'overdue' | 'closed' | 'closed_late' | 'retired'

/** Where a task stands on a day. */
export function stateOf({ dueOn, closedOn, retiredOn }: Aged, on: string): State {
  if (closedOn !== null) return closedOn > dueOn ? 'closed_late' : 'closed'
  if (retiredOn !== null) return 'retired'
  return dueOn < on ? 'overdue' : 'open'
}

/** The same day so many months earlier; the month's last day where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

/** No review in the twelve months up to that day, though it was asked before them. */
export function isUnreviewed({ askedOn, reviewedOn }: Aged, on: string): boolean {
  const yearAgo = monthsBefore(on, 12)
  return askedOn <= yearAgo && (reviewedOn === null || reviewedOn <= yearAgo)
}

const ages: readonly { age: Age; months: number }[] = [
  { age: 'half', months: 6 },
  { age: 'year', months: 12 },
  { age: 'two', months: 24 },
]

/** How long ago a task was asked. */
export const ageOf = ({ askedOn }: Aged, on: string): Age =>
  ages.find(({ months }) => askedOn >= monthsBefore(on, months))?.age ?? 'more'

/** Open tasks by age, with those overdue and those nobody reviewed. */
export function ageing(open: readonly Aged[], on: string) {
  return (['half', 'year', 'two', 'more'] as const).map((age) => {
    const own = open.filter((task) => ageOf(task, on) === age)
    return {
      age,
      tasks: own.length,
      overdue: own.filter((task) => stateOf(task, on) === 'overdue').length,
      unreviewed: own.filter((task) => isUnreviewed(task, on)).length,
    }
  })
}
