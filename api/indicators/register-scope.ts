import type { GroupStanding } from '../groups/standing-queries.ts'
import { isMissing, type MissingReason } from '../measurement/missing.ts'
import { censusOf } from '../measurement/registers.ts'
import type { Domain } from './domain.ts'
import type { Slot } from './periods.ts'
import { figured, type Reading } from './reading.ts'

/** A guide's own priority is its own; without one it follows its group. */
type OfGuide = { group: string; priority: string | null }
type OfTask = { council: string; group: string | null }

/**
 * Whose register rows count for the domain asked. A quarter's facts count where their group stood on the quarter's last
 * day, today while it runs: council and priorities are dated. A task counts for the council that assigned it.
 */
export type Scope = {
  indicator: string
  today: string
  /** Whether a group's work of that day counts. */
  holds(group: string, day: string): boolean
  holdsGuide(guide: OfGuide, day: string): boolean
  holdsTask(task: OfTask, day: string): boolean
}

type Known = { groups: readonly GroupStanding[]; top: string; indicator: string; today: string }

/** The scope of a domain; of the council above all everything counts, whatever council it is of. */
export function scopeOf(domain: Domain, { groups, top, indicator, today }: Known): Scope {
  const { kind, code } = domain
  const standings = new Map(groups.map((group) => [group.code, group]))
  const standsIn = standingIn(domain)
  const everything = kind === 'council' && code === top
  const holds = (group: string, day: string): boolean => {
    if (everything || (kind === 'group' && group === code)) return true
    const standing = standings.get(group)
    return standing !== undefined && standsIn(standing, standingDay(day, today))
  }
  return {
    indicator,
    today,
    holds,
    holdsGuide: ({ group, priority }, day) =>
      kind === 'priority' && priority !== null ? priority === code : holds(group, day),
    holdsTask: ({ council, group }, day) => {
      if (kind === 'council') return everything || council === code
      return group !== null && holds(group, day)
    },
  }
}

function standingIn({ kind, code }: Domain): (group: GroupStanding, day: string) => boolean {
  if (kind === 'council') return (group, day) => councilOn(group, day) === code
  if (kind === 'group') return (group) => group.code === code
  return ({ priorities }, day) =>
    priorities.some(
      ({ priority, from, until }) =>
        priority === code && (from === null || from <= day) && (until === null || until >= day),
    )
}

/** The council a group was under on a day. */
export const councilOn = ({ councils }: GroupStanding, day: string): string | undefined =>
  councils.find(({ until }) => until === null || until >= day)?.council

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'] as const

/** The day on which it is read where a quarter's groups stood. */
function standingDay(day: string, today: string): string {
  const end = quarterEnds[Math.ceil(Number(day.slice(5, 7)) / 3) - 1] ?? '12-31'
  const last = `${day.slice(0, 4)}-${end}`
  return last < today ? last : today
}

/** The last day of the period that is over, or that has begun. */
export const lastDay = ({ to }: Pick<Slot, 'to'>, today: string): string =>
  to < today ? to : today

/** The day up to which what is due in a period is due: something may still be done in time today. */
export function dueBy({ to }: Pick<Slot, 'to'>, today: string): string {
  const yesterday = dayBefore(today)
  return to < yesterday ? to : yesterday
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** Nothing to count: not due yet while the period runs; afterwards, nothing was on record. */
export const whenEmpty = (slot: Slot): MissingReason => (slot.complete ? 'no_register' : 'not_due')

export const within = (day: string, { from, to }: Pick<Slot, 'from' | 'to'>): boolean =>
  day >= from && day <= to

/** A share of a register's rows: a census, told as `n` of `N` rows. */
export function shareOf(count: number, of: number, empty: MissingReason): Reading {
  const figure = censusOf(count, of, empty)
  return isMissing(figure) ? figure : { ...figured(figure), n: count, N: of }
}
