import { plainDate, shiftDay } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import type { Services } from '../services.ts'
import { lateMoment } from '../wall-clock.ts'
import { findOpenWaveOf, hasWave } from '../waves/period-queries.ts'
import type { Period } from './calendar.ts'
import { duePeriod, tooLate } from './periods.ts'
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
