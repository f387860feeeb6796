import { shiftDay } from '../clock.ts'
import type { ReminderRule } from './schemas.ts'

export type Reminder = { day: string; beforeEnd: boolean }

/** The days of reminders that fall within the round, in order and each once: after the opening day and not after the last. */
export const reminderDays = (opensOn: string, closesOn: string, rule: ReminderRule): Reminder[] =>
  daysOfRule(opensOn, closesOn, rule).filter(isWithin({ opensOn, closesOn }))

/** Every day that the rule finds, in order and each once, those outside of the round too: it may be extended to them. */
export function daysOfRule(opensOn: string, closesOn: string, rule: ReminderRule): Reminder[] {
  const days = [
    ...rule.after.map((n) => ({ day: shiftDay(opensOn, n), beforeEnd: false })),
    ...rule.before.map((n) => ({ day: shiftDay(closesOn, -n), beforeEnd: true })),
  ]
  const byDay = new Map(days.map((reminder) => [reminder.day, reminder]))
  return [...byDay.values()].toSorted((one, other) => one.day.localeCompare(other.day))
}

/** Whether a day is one on which a round of those days reminds. */
export const isWithin =
  ({ opensOn, closesOn }: { opensOn: string; closesOn: string }) =>
  ({ day }: { day: string }): boolean =>
    day > opensOn && day <= closesOn

/** Which of its wave's reminders it is, as its letter says; `all` are those that reach people, not those that were missed. */
export function wordOf(
  all: readonly { day: string }[],
  { day, beforeEnd }: Reminder,
): 'first' | 'second' | 'last' {
  if (beforeEnd && all.at(-1)?.day === day) return 'last'
  return all[0]?.day === day ? 'first' : 'second'
}
