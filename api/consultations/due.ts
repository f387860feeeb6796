import { plainDate, shiftDay } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import type { Services } from '../services.ts'
import { lateMoment } from '../wall-clock.ts'
import { findOpenWaveOf, hasWave, periodsHeld } from '../waves/period-queries.ts'
import type { Period } from './calendar.ts'
import { comingPeriods, duePeriod, openingOf, tooLate } from './periods.ts'
import { type Consultation, listDecisions } from './queries.ts'

/** A round whose day has come and that has not opened, with the moment at which it does as things stand. */
export type Late = { period: Period; opening: Date }

/** The round that opens late: after a standstill, or after an extended one, or once what stands in its way is mended; null where none will. */
export async function lateRound(
  { clock, config: { timeZone } }: Services,
  db: Db,
  consultation: Consultation,
): Promise<Late | null> {
  const now = clock.now()
  const period = consultation.endedAt ? null : duePeriod(consultation, now, timeZone)
  if (!period || (await hasWave(db, consultation.id, period.period))) return null
  const decisions = await listDecisions(db, consultation.id)
  const decided = decisions.find((each) => each.period === period.period)
  if (decided && decided.state !== 'refused') return null
  const today = plainDate(now, timeZone)
  const standing = await findOpenWaveOf(db, consultation.id)
  const free = standing ? shiftDay(standing.closesOn, 1) : today
  const opening = lateMoment(consultation.hour, free > today ? free : today, now, timeZone)
  return tooLate(consultation.cadence, period, plainDate(opening, timeZone))
    ? null
    : { period, opening }
}

/** A round to come with the moment it opens; null where the open one was extended so far that it won't be held. */
export type Coming = { period: Period; opening: Date | null }

/** The rounds of the year to come: one that falls within the open round, extended past its opening, opens once that one is over. */
export async function comingRounds(
  { clock, config: { timeZone } }: Services,
  db: Db,
  consultation: Consultation,
): Promise<Coming[]> {
  const now = clock.now()
  const held = await periodsHeld(db, consultation.id)
  const standing = await findOpenWaveOf(db, consultation.id)
  const openingBehind = (period: Period): Date | null => {
    const free = standing ? shiftDay(standing.closesOn, 1) : period.opensOn
    if (free <= period.opensOn) return openingOf(consultation, period, timeZone)
    const isLost = tooLate(consultation.cadence, period, free)
    return isLost ? null : lateMoment(consultation.hour, free, now, timeZone)
  }
  return comingPeriods(consultation, now, timeZone, held).map((period) => ({
    period,
    opening: openingBehind(period),
  }))
}
