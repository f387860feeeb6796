import type { Bar, Lane } from '../../components/Timeline.tsx'
import { horizonText, horizonWords } from '../../lib/horizons.ts'
import type { Language, Texts } from '../../locales/index.ts'
import type { Drawn, TimelinePage } from './requests.ts'

/** Where a milestone stands on a day. */
export function stateOf(
  { doneOn, firstApprovedDueOn, expectedOn }: Drawn,
  on: string,
): Bar['state'] {
  if (doneOn !== null) return 'done'
  if (firstApprovedDueOn === null) return 'planned'
  return (expectedOn ?? firstApprovedDueOn) < on ? 'overdue' : 'ahead'
}

/** Milestones under their group, or under each priority that their group supports. */
export function lanesOf(
  page: TimelinePage,
  by: 'group' | 'priority',
  language: Language,
  noPriority: string,
): Lane[] {
  const headings = new Map<string, string>()
  const names = new Map(page.groups.map(({ code, name }) => [code, name[language]]))
  const keysOf = (group: string): string[] => {
    if (by === 'group') {
      headings.set(group, names.get(group) ?? group)
      return [group]
    }
    const own = page.supports.filter((one) => one.group === group)
    own.forEach(({ code, name }) => headings.set(code, name[language]))
    if (own.length === 0) headings.set('', noPriority)
    return own.length === 0 ? [''] : own.map(({ code }) => code)
  }
  const placed = page.milestones.flatMap((milestone) =>
    keysOf(milestone.group).map((key) => ({ key, milestone })),
  )
  return [...Map.groupBy(placed, ({ key }) => key)]
    .map(([key, own]) => ({
      key,
      heading: headings.get(key) ?? key,
      bars: own.map(({ milestone }) => {
        const bar = barOf(milestone, page.asOf, language)
        return by === 'group' ? bar : { ...bar, label: `${bar.label} (${milestone.group})` }
      }),
    }))
    .toSorted(
      (a, b) =>
        Number(a.key === '') - Number(b.key === '') || a.heading.localeCompare(b.heading, language),
    )
}

/** What is open under the horizon it lies in, the nearest first. */
export function lanesByHorizon(
  page: TimelinePage,
  language: Language,
  texts: Texts['workplan'],
): Lane[] {
  const open = Map.groupBy(
    page.milestones.filter(({ doneOn }) => doneOn === null),
    ({ horizon }) => horizon,
  )
  return horizonWords.flatMap((horizon) => {
    const own = open.get(horizon)
    if (!own) return []
    const bars = own.map((milestone) => {
      const bar = barOf(milestone, page.asOf, language)
      return { ...bar, label: `${bar.label} (${milestone.group})` }
    })
    return [{ key: horizon, heading: horizonText(horizon, page.bounds, language, texts), bars }]
  })
}

const barOf = (milestone: Drawn, on: string, language: Language): Bar => ({
  key: `${milestone.group} ${milestone.reference}`,
  label: milestone.title[language],
  from: milestone.startsOn,
  to: milestone.doneOn ?? milestone.expectedOn ?? on,
  approved: milestone.firstApprovedDueOn,
  state: stateOf(milestone, on),
})

/** The first days of quarters in a span. */
export function quartersIn(from: string, to: string): string[] {
  const days: string[] = []
  const first = new Date(`${from.slice(0, 7)}-01T00:00:00Z`)
  for (let step = 1; ; step += 1) {
    const day = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + step, 1))
    const text = day.toISOString().slice(0, 10)
    if (text > to) return days
    if (day.getUTCMonth() % 3 === 0) days.push(text)
  }
}
