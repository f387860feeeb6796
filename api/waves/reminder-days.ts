import { shiftDay } from '../clock.ts'
import type { ReminderRule } from './schemas.ts'

export type Reminder = { day: string; beforeEnd: boolean }

/** The days of reminders, in order and each once, after the opening day and not after the last. */
export function reminderDays(opensOn: string, closesOn: string, rule: ReminderRule): Reminder[] {
  const days = [
    ...rule.after.map((n) => ({ day: shiftDay(opensOn, n), beforeEnd: false })),
    ...rule.before.map((n) => ({ day: shiftDay(closesOn, -n), beforeEnd: true })),
  ]
  const within = days.filter(({ day }) => day > opensOn && day <= closesOn)
  const byDay = new Map(within.map((reminder) => [reminder.day, reminder]))
  return [...byDay.values()].toSorted((one, other) => one.day.localeCompare(other.day))
}

/** Which of its wave's reminders it is, as its letter says; `all` are those that reach people, not those that were missed. */
export function wordOf(
  all: readonly { day: string }[],
  { day, beforeEnd }: Reminder,
): 'first' | 'second' | 'last' {
  if (beforeEnd && all.at(-1)?.day === day) return 'last'
  return all[0]?.day === day ? 'first' : 'second'
}
