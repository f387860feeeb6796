import { plainDate } from '../clock.ts'
import { lateMoment } from '../wall-clock.ts'
import type { listReminders } from './reminder-queries.ts'

export type KeptReminder = Awaited<ReturnType<typeof listReminders>>[number]

/** What becomes of the reminders whose time has come: at most one leaves, at a moment that may be still to come; the others are missed. */
export type Turn = { leaves: { reminder: KeptReminder; at: Date } | null; missed: KeptReminder[] }

const day = 86_400_000

/**
 * Of several reminders whose time has passed only the newest leaves, at its hour of the day as one that comes late does, and not
 * even that one after the round's last day, less than a day before the next, or while the consultation is paused.
 */
export function turnOf(
  reminders: readonly KeptReminder[],
  { closesOn, pausedAt }: { closesOn: string; pausedAt: Date | null },
  now: Date,
  timeZone: string,
): Turn {
  const planned = reminders.filter(({ state }) => state === 'planned')
  const due = planned.filter(({ at }) => at <= now)
  const newest = due.at(-1)
  if (!newest) return { leaves: null, missed: [] }
  const at = lateMoment(newest.hour, plainDate(now, timeZone), now, timeZone)
  const next = planned.find((each) => each.at > now)
  const over = closesOn < plainDate(at, timeZone)
  const crowded = next !== undefined && next.at.getTime() - at.getTime() < day
  const leaves = pausedAt === null && !over && !crowded ? { reminder: newest, at } : null
  return { leaves, missed: due.filter((each) => each !== leaves?.reminder) }
}
