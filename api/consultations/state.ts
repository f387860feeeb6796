import type { Db } from '../database/connect.ts'
import { currentVersion } from '../instruments/queries.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { presentWave } from '../waves/present.ts'
import { findOpenWaveOf } from '../waves/period-queries.ts'
import { listWavesOf } from '../waves/queries.ts'
import { comingPeriods, duePeriod, formOf, openingOf } from './periods.ts'
import {
  type Consultation,
  type Decision,
  findConsultation,
  listConsultations,
  listDecisions,
} from './queries.ts'

/** Every consultation with what happens next. */
export async function listWithState(services: Services) {
  const all = await listConsultations(services.db)
  return Promise.all(all.map((consultation) => withState(services, services.db, consultation)))
}

/** One consultation: its rule, its rounds, the year to come. @throws Problem consultation.unknown */
export async function showConsultation(services: Services, id: string) {
  const { db } = services
  const consultation = await findConsultation(db, id)
  if (!consultation) throw problem('consultation.unknown')
  const decisions = await listDecisions(db, id)
  const coming = consultation.endedAt ? [] : calendarOf(services, consultation, decisions)
  const rounds = await listWavesOf(db, id)
  const told = new Set([...coming, ...rounds].map(({ period }) => period))
  return {
    ...(await withState(services, db, consultation)),
    rounds: rounds.map(presentWave),
    coming,
    past: decisions
      .filter(({ period }) => !told.has(period))
      .map(({ period, state, reason }) => ({ period, state, refusal: asRefusal(reason) })),
  }
}

/** The periods of the year to come, with those that are left out or wait for what stands in their way. */
function calendarOf(
  { clock, config }: Services,
  consultation: Consultation,
  decisions: readonly Decision[],
) {
  const now = clock.now()
  const zone = config.timeZone
  const stateOf = new Map(decisions.map((decision) => [decision.period, decision]))
  const due = duePeriod(consultation, now, zone)
  const waiting = due && stateOf.get(due.period)?.state === 'refused' ? [due] : []
  return [...waiting, ...comingPeriods(consultation, now, zone)].map((period) => ({
    ...period,
    opensAt: openingOf(consultation, period, zone),
    form: formOf(consultation, period),
    state: stateOf.get(period.period)?.state ?? ('planned' as const),
    refusal: asRefusal(stateOf.get(period.period)?.reason ?? null),
  }))
}

/** Why a round could not be opened: the word of its problem, with what fills its sentence. */
function asRefusal(reason: string | null) {
  return reason === null
    ? null
    : (JSON.parse(reason) as { code: string; params: Record<string, unknown> })
}

async function withState(services: Services, db: Db, consultation: Consultation) {
  const { pausedAt, endedAt, ...rule } = consultation
  const decisions = endedAt ? [] : await listDecisions(db, consultation.id)
  const calendar = endedAt ? [] : calendarOf(services, consultation, decisions)
  const version = await currentVersion(db, consultation.instrument)
  return {
    ...rule,
    instrumentTitle: version?.title ?? null,
    state: endedAt ? ('ended' as const) : pausedAt ? ('paused' as const) : ('going' as const),
    open: (await findOpenWaveOf(db, consultation.id)) ?? null,
    next: calendar.find(({ state }) => state === 'planned' || state === 'refused') ?? null,
  }
}
