import { daysBetween, plainDate } from '../../clock.ts'
import { markOf } from '../../consultations/mark.ts'
import { changeConsultation, startConsultation } from '../../consultations/actions.ts'
import { listConsultations } from '../../consultations/queries.ts'
import type { NewConsultation } from '../../consultations/schemas.ts'
import type { Services } from '../../services.ts'
import { hasWave } from '../../waves/period-queries.ts'
import type { PastRound } from './rounds.ts'

const rule: NewConsultation = {
  title: { en: 'Member pulse', fr: 'Sondage éclair des membres' },
  instrument: 'member-pulse',
  forms: ['short', 'full'],
  mode: 'confidential',
  audience: { councils: ['JC'], roles: ['member'], groups: [] },
  cadence: { every: 'quarter', from: 3, on: { weekday: 1, nth: 1 }, openDays: 19 },
  hour: 9,
  reminders: { after: [3, 10], before: [2] },
}

/** The pulse as a consultation that has been held each quarter since the first of those rounds. */
export async function startPulse(services: Services): Promise<string> {
  const clock = { now: () => new Date('2023-05-01T16:00:00Z') }
  return startConsultation({ ...services, clock }, null, rule)
}

/** The round as one that the consultation held, with its month and reminders; other rounds as they are. */
export function heldBy(consultation: string, round?: PastRound): PastRound | undefined {
  if (round?.wave.instrument !== rule.instrument) return round
  const period = round.opens.slice(0, 7)
  return { ...round, wave: { ...round.wave, consultation: { id: consultation, period } } }
}

/**
 * Sets the rule so that its round of now is the one that opened on that day, and the next opens three months later; gives
 * the round to hold.
 */
export async function currentPulse(services: Services, round: PastRound): Promise<PastRound> {
  const [consultation] = await listConsultations(services.db)
  if (!consultation || round.wave.instrument !== rule.instrument) return round
  const opens = plainDate(services.clock.now(), services.config.timeZone)
  const [, month = 1, day = 1] = opens.split('-').map(Number)
  const weekday = new Date(opens).getUTCDay() || 7
  const nth = day > 28 ? ('last' as const) : (Math.ceil(day / 7) as 1 | 2 | 3 | 4)
  const openDays = daysBetween(opens, round.wave.closesOn) + 1
  const cadence = { ...rule.cadence, from: month, on: { weekday, nth }, openDays }
  const period = opens.slice(0, 7)
  if (consultation.endedAt || (await hasWave(services.db, consultation.id, period))) return round
  const plan = { ...rule, forms: ['full', 'short'] as ('full' | 'short')[], cadence }
  const seen = markOf(consultation)
  await changeConsultation(services, null, { id: consultation.id, seen, plan })
  const reminders = { ...rule.reminders, hour: rule.hour }
  return {
    ...round,
    wave: { ...round.wave, consultation: { id: consultation.id, period }, reminders },
  }
}
