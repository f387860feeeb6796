import { plainDate } from '../clock.ts'
import { failingAddresses } from '../mail/address-queries.ts'
import { remindersStopped } from '../mail/reminder-queries.ts'
import { currentVersion } from '../instruments/queries.ts'
import { refuseUnable } from '../launches/actions.ts'
import { Problem, problem } from '../problem.ts'
import { listCouncils } from '../programme/queries.ts'
import type { Services } from '../services.ts'
import { type Holder, isPlaced, resolveHolders } from '../waves/audience-queries.ts'
import { burdenWith } from '../waves/burden.ts'
import { checkPlan } from '../waves/launch.ts'
import { letterheadOf } from '../waves/letterhead.ts'
import { findOpenWaveOf, periodsHeld } from '../waves/period-queries.ts'
import { reminderDays, wordOf } from '../waves/reminder-days.ts'
import { holdingOn, whomToRemind } from '../waves/reminder-people.ts'
import { findWaveToRemind, listReminders } from '../waves/reminder-queries.ts'
import { turnOf } from '../waves/reminder-turn.ts'
import { timed } from '../waves/reminders.ts'
import type { Audience } from '../waves/schemas.ts'
import { overlapsItself, type Period } from './calendar.ts'
import { comingRounds, lateRound } from './due.ts'
import { comingPeriods, firstDay, openingOf, roundOf } from './periods.ts'
import { type Consultation, findConsultation, listDecisions } from './queries.ts'
import type { NewConsultation } from './schemas.ts'
import { invitationIn, reminderIn } from './templates.ts'

/**
 * The mails of a rule that is being put together, of its first round, before anything is kept; `of` is the id of the
 * consultation whose rule it would be, null for a new one.
 */
export async function previewConsultation(
  services: Services,
  plan: NewConsultation,
  of: string | null = null,
) {
  const { db, clock, config } = services
  const startsOn = firstDay(plan, clock.now(), config.timeZone)
  const unkept = { id: '', pausedAt: null, endedAt: null, plannedBy: null }
  const consultation = { ...plan, ...unkept, startsOn }
  const held = of === null ? undefined : await periodsHeld(db, of)
  const periods = comingPeriods(consultation, clock.now(), config.timeZone, held)
  if (overlapsItself(plan.cadence, startsOn)) throw problem('consultation.overlaps_itself')
  const [first] = periods
  if (!first) throw problem('consultation.period_unknown')
  return { coming: periods, ...(await mailsOfNext(services, consultation, first)) }
}

/** Who gets which mail when: the reminders of the open round, and every mail of the next. @throws Problem consultation.unknown */
export async function mailsOf(services: Services, id: string) {
  const { db } = services
  const consultation = await findConsultation(db, id)
  if (!consultation) throw problem('consultation.unknown')
  const open = await findOpenWaveOf(db, id)
  const skipped = (await listDecisions(db, id)).map(({ period }) => period)
  const late = await lateRound(services, db, consultation)
  const coming = (await comingRounds(services, db, consultation)).find(
    ({ period, opening }) => opening && !skipped.includes(period.period),
  )
  const next = consultation.endedAt ? undefined : (late ?? coming)
  return {
    now: open ? await mailsOfOpen(services, open.id) : null,
    next: next ? await mailsOfNext(services, consultation, next.period, next.opening) : null,
  }
}

/** What the open round still sends, to whom as things stand; how many have answered is told, not who. */
async function mailsOfOpen(services: Services, waveId: string) {
  const { db, clock, config } = services
  const wave = await findWaveToRemind(db, waveId)
  if (!wave) throw problem('wave.unknown')
  const kept = await listReminders(db, waveId)
  const { leaves, missed } = turnOf(kept, wave, clock.now(), config.timeZone)
  const lost = new Set(missed)
  const reminders = kept.filter((each) => each.state !== 'missed' && !lost.has(each))
  const { people, others } = await whomToRemind(services, db, wave)
  const planned = reminders
    .filter(({ state }) => state === 'planned')
    .map((reminder) => ({ reminder, at: reminder === leaves?.reminder ? leaves.at : reminder.at }))
    .map((each) => ({ ...each, day: plainDate(each.at, config.timeZone) }))
  const holding = await holdingOn(db, wave.audience as Audience, planned)
  const head = await letterheadOf(services, db, wave)
  const failing = await failingAddresses(
    db,
    people.map(({ email }) => email),
  )
  return {
    title: head.title,
    closesOn: wave.closesOn,
    paused: wave.pausedAt !== null,
    people: people.map((person) => shown(person, failing)),
    answered: others.filter(({ why }) => why === 'answered').length,
    leftOut: others.flatMap(({ person, why }) =>
      why === 'answered' ? [] : [{ name: person.name, why }],
    ),
    mails: planned.map(({ reminder, at, day }) => ({
      at,
      people: idsOf(people, holding.get(day)),
      ...reminderIn(head, wordOf(reminders, reminder)),
    })),
  }
}

/** What the round of a coming period sends, with the people as their roles stand on the day it opens, which may be late. */
async function mailsOfNext(
  services: Services,
  consultation: Consultation,
  period: Period,
  late: Date | null = null,
) {
  const { db, config } = services
  const opening = late ?? openingOf(consultation, period, config.timeZone)
  const opensOn = plainDate(opening, config.timeZone)
  const at = { ...services, clock: { now: () => opening } }
  const round = roundOf(consultation, period)
  const { holders, failing, stopped } = await addresseesOf(services, consultation, opensOn)
  const people = holders.filter(isPlaced)
  const refusal = await refusalOf(services, consultation, period, opening)
  const version = await currentVersion(db, round.instrument)
  const unfit = refusal?.code.startsWith('instrument.')
  const wave = version && { ...round, version: version.version, invited: people.length }
  const head = wave && !unfit ? await letterheadOf(services, db, wave) : null
  const days = reminderDays(opensOn, period.closesOn, consultation.reminders)
  const reminded = people.filter(({ personId }) => !stopped.has(personId))
  const holding = await holdingOn(db, consultation.audience, days)
  return {
    ...period,
    opensOn,
    title: round.title,
    form: round.form,
    minutes: head?.minutes ?? null,
    refusal,
    burden: await burdenWith(at, people, head?.minutes ?? 0),
    people: people.map((person) => shown(person, failing)),
    leftOut: leftOutOf(holders, stopped),
    mails: head
      ? [
          { at: opening, people: idsOf(people), ...invitationIn(head) },
          ...timed(days, consultation.hour, config.timeZone).map((reminder) => ({
            at: reminder.at,
            people: idsOf(reminded, holding.get(reminder.day)),
            ...reminderIn(head, wordOf(days, reminder)),
          })),
        ]
      : [],
  }
}

/** The ids of people; of those among `here` only, where it is given. */
const idsOf = (people: readonly { personId: string }[], here?: ReadonlySet<string>): string[] =>
  people.map(({ personId }) => personId).filter((id) => here === undefined || here.has(id))

/** Who is not asked, and who is asked but not reminded, with the reason. */
const leftOutOf = (holders: readonly Holder[], stopped: ReadonlySet<string>) => [
  ...holders
    .filter(({ unit }) => unit === null)
    .map(({ name }) => ({ name, why: 'no_jurisdiction' as const })),
  ...holders
    .filter(({ unit, personId }) => unit !== null && stopped.has(personId))
    .map(({ name }) => ({ name, why: 'stopped' as const })),
]

/** A reader, with why messages come back from their address where they do. */
const shown = (
  {
    personId,
    name,
    email,
    language,
  }: Pick<Holder, 'personId' | 'name' | 'email'> & { language: string },
  failing: ReadonlyMap<string, { reason: string }>,
) => ({
  id: personId,
  name,
  email,
  language: language === 'fr' ? ('fr' as const) : ('en' as const),
  failing: failing.get(email)?.reason ?? null,
})

async function addresseesOf(
  { db }: Services,
  { audience, instrument }: Consultation,
  opensOn: string,
) {
  const [top] = await listCouncils(db)
  const holders: Holder[] = await resolveHolders(db, audience, opensOn, top?.code ?? '')
  const ids = holders.map(({ personId }) => personId)
  const emails = holders.map(({ email }) => email)
  return {
    holders,
    failing: await failingAddresses(db, emails),
    stopped: await remindersStopped(db, instrument, ids),
  }
}

/** What would keep the round from opening, as things stand; null when nothing does. */
async function refusalOf(
  services: Services,
  consultation: Consultation,
  period: Period,
  opening: Date,
) {
  if (consultation.pausedAt) return { code: 'consultation.paused' as const, params: {} }
  try {
    if (consultation.mode === 'anonymous') await refuseUnable(services, services.db)
    const at = { ...services, clock: { now: () => opening } }
    await checkPlan(at, services.db, roundOf(consultation, period))
    return null
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { code: error.word, params: error.details }
  }
}
