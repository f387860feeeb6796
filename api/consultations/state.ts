import { plainDate } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { currentVersion } from '../instruments/queries.ts'
import { lastProposals, type PeriodProposal } from '../launches/queries.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { presentWave } from '../waves/present.ts'
import { findOpenWaveOf } from '../waves/period-queries.ts'
import { listWavesOf } from '../waves/queries.ts'
import { type Coming, comingRounds, lateRound } from './due.ts'
import { duePeriod, formOf, openingOf } from './periods.ts'
import { markOf } from './mark.ts'
import { mayProposeAgain } from './proposals.ts'
import {
  type Consultation,
  type Decision,
  findConsultation,
  listConsultations,
  listDecisions,
  type PeriodState,
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
  const proposals = await lastProposals(db, id)
  const coming = consultation.endedAt
    ? []
    : await calendarOf(services, consultation, decisions, proposals)
  const rounds = await listWavesOf(db, id)
  const told = new Set([...coming, ...rounds].map(({ period }) => period))
  return {
    ...(await withState(services, db, consultation)),
    mark: markOf(consultation),
    rounds: rounds.map(presentWave),
    coming,
    past: decisions
      .filter(({ period }) => !told.has(period))
      .map((decision) => ({ period: decision.period, ...saidOf(decision, proposals) })),
  }
}

/** The periods of the year to come, with those that are left out or wait for what stands in their way. */
async function calendarOf(
  services: Services,
  consultation: Consultation,
  decisions: readonly Decision[],
  proposals: ReadonlyMap<string, PeriodProposal>,
) {
  const { clock, config, db } = services
  const now = clock.now()
  const zone = config.timeZone
  const stateOf = new Map(decisions.map((decision) => [decision.period, decision]))
  const due = duePeriod(consultation, now, zone)
  const today = plainDate(now, zone)
  const late = await lateRound(services, db, consultation)
  const waits = late || waitsOn(due && stateOf.get(due.period), due && proposals.get(due.period))
  const waiting = due && waits ? [{ period: due, opening: late ? late.opening : null }] : []
  const comesAt = ({ period, opening }: Coming): Date =>
    opening ?? openingOf(consultation, period, zone)
  return [...waiting, ...(await comingRounds(services, db, consultation))].map((round) => ({
    ...round.period,
    opensAt: comesAt(round),
    /** The day of `opensAt`, which is later than `opensOn` for a round that opens late. */
    comesOn: plainDate(comesAt(round), zone),
    form: formOf(consultation, round.period),
    ...saidOf(stateOf.get(round.period.period), proposals, round.opening === null),
    again:
      round.period === due && mayProposeAgain(consultation, due, today, proposals.get(due.period)),
  }))
}

/** Whether a round whose opening has come still waits: for what stands in its way to be mended, or for a co-chair. */
const waitsOn = (
  decision: Decision | null | undefined,
  proposal: PeriodProposal | null | undefined,
): boolean =>
  decision?.state === 'refused' ||
  (decision?.state === 'proposed' && proposal?.state !== 'approved')

/** What is said of a period: what was decided of it, and what the co-chairs did with its proposal; `lost` where no opening is left for it. */
function saidOf(
  decision: Decision | undefined,
  proposals: ReadonlyMap<string, PeriodProposal>,
  lost = false,
) {
  const proposal = decision && proposals.get(decision.period)
  const isOutlasted = lost && (!decision || decision.state === 'refused')
  return {
    state: isOutlasted ? ('outlasted' as const) : stateWith(decision, proposal),
    refusal: isOutlasted ? null : asRefusal(decision?.reason ?? null),
    declined:
      proposal?.state === 'refused' && decision?.state !== 'skipped'
        ? { by: proposal.decidedBy ?? '–', reason: proposal.reason ?? '' }
        : null,
  }
}

/** What is said of a period in a word; outlasted is one that the round before it, extended, leaves no room for. */
type ToldState = PeriodState | 'planned' | 'declined' | 'withdrawn' | 'unapproved' | 'outlasted'

function stateWith(
  decision: Decision | undefined,
  proposal: PeriodProposal | undefined,
): ToldState {
  if (!decision) return 'planned'
  if (decision.state === 'missed' && proposal) return 'unapproved'
  if (decision.state !== 'proposed') return decision.state
  if (proposal?.state === 'refused') return 'declined'
  return proposal?.state === 'withdrawn' ? 'withdrawn' : 'proposed'
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
  const proposals = await lastProposals(db, consultation.id)
  const calendar = endedAt ? [] : await calendarOf(services, consultation, decisions, proposals)
  const version = await currentVersion(db, consultation.instrument)
  return {
    ...rule,
    instrumentTitle: version?.title ?? null,
    state: endedAt ? ('ended' as const) : pausedAt ? ('paused' as const) : ('going' as const),
    open: (await findOpenWaveOf(db, consultation.id)) ?? null,
    next: calendar.find(({ state }) => state !== 'skipped' && state !== 'outlasted') ?? null,
  }
}
