import type { Actor } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import { finishClosings } from '../ballots/finish.ts'
import type { Bilingual } from '../bilingual.ts'
import { plainDate } from '../clock.ts'
import { keepComments } from '../comments/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { recordPublished } from '../indicators/record-published.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import { type OpenText, openTextKeys } from '../instruments/open-text.ts'
import { compiledForm } from '../instruments/queries.ts'
import type { Rule } from '../measurement/disclosure.ts'
import { cancelHeld } from '../mail/outbox-queries.ts'
import { problem } from '../problem.ts'
import { addLaidBy } from '../responses/tally-queries.ts'
import type { Services } from '../services.ts'
import { countAnonymous } from './anonymous.ts'
import { domainsOf } from './domains.ts'
import type { Gathered } from './gather.ts'
import { countByDomain, countedDomains, ruleOf } from './participation-days.ts'
import { keepDayCounts } from './participation-queries.ts'
import { deleteFinerThanRelease, lockWave, markClosed, removeAnswers } from './queries.ts'
import { promisedOf } from './promised.ts'
import { recountWave } from './recount.ts'
import { insertRelease, listTallies } from './release-queries.ts'
import { releaseWave, type WaveRelease } from './release.ts'
import { shareReadings } from './share-readings.ts'
import { tellDestroyed } from './tell-destroyed.ts'

export type Closing = { id: string; state: 'closed'; released: boolean; domains: string[] }

/**
 * Closes a wave and releases what may be shown of it, once: one transaction in which no submission can come between.
 * What is finer than the release is deleted. @throws Problem wave.unknown, wave.closed
 */
export async function closeWave(
  services: Services,
  actor: Actor | null,
  id: string,
): Promise<Closing> {
  const closing = await transact(services.db, async (trx) => {
    const config = await promisedOf(trx, services.config, id)
    return closeWithin({ ...services, config }, trx, actor, id)
  })
  await finish(services)
  return closing
}

/** Keys go only once the close is committed; should that fail, the next start or hour does it. */
async function finish(services: Services): Promise<void> {
  if (services.db.isTransaction) return
  await finishClosings(services).catch((err: unknown) =>
    services.log.error({ err }, 'keys of a closed round are not destroyed yet'),
  )
}

async function closeWithin(
  services: Services,
  trx: Db,
  actor: Actor | null,
  id: string,
): Promise<Closing> {
  const wave = await lockWave(trx, id)
  if (!wave) throw problem('wave.unknown')
  if (wave.closed_on) throw problem('wave.closed', { closedOn: wave.closed_on })
  const instrument = await compiledForm(
    trx,
    wave.instrument_code,
    wave.instrument_version,
    wave.form,
  )
  const counted = await countWave(services, trx, wave, instrument)
  const rule = ruleOf(services)
  const release = counted
    ? releaseWave(counted, domainsOf(wave.domains), rule, await shareReadings(trx))
    : nothing
  const at = services.clock.now()
  await insertRelease(trx, {
    ...release,
    waveId: id,
    number: 1,
    releasedAt: at,
    threshold: rule.k,
    units: rule.units,
  })
  if (counted && wave.mode !== 'named') await partComments(services, trx, id, instrument, counted)
  await deleteFinerThanRelease(trx, id)
  const on = closingDay(services, wave.closes_on, at)
  if (counted) await keepLastDay(trx, wave, on, counted, rule)
  else await tellDestroyed(services, trx, { id, title: wave.title as Bilingual, closedOn: on })
  await endRound(trx, id, { at, on })
  await putOnRecord(services, trx, wave.instrument_code, at)
  await recordAudit(trx, {
    at,
    personId: actor?.personId ?? null,
    action: 'wave.closed',
    subject: id,
    details: { released: !release.withheld },
  })
  return { id, state: 'closed', released: !release.withheld, domains: release.domains }
}

/** The round is over: its links open nothing any more, so letters with one are not to be handed over. */
async function endRound(trx: Db, id: string, closed: { at: Date; on: string }): Promise<void> {
  await markClosed(trx, id, closed)
  await cancelHeld(trx, id)
}

/** What leaves a round whose answers were destroyed unopened. */
const nothing: WaveRelease = { domains: [], withheld: true, parts: [] }

type Counted = Gathered & { comments: OpenText[] }

/** A wave laid out for the gate; null where an anonymous one had too few responses to be opened. */
async function countWave(
  services: Services,
  trx: Db,
  { id, mode }: { id: string; mode: string },
  instrument: CompiledInstrument,
): Promise<Counted | null> {
  if (mode === 'anonymous') return countAnonymous(services, trx, id, instrument)
  const counted = await recountWave(trx, id, instrument, services.keys.pseudonym)
  await refuseMiscount(trx, id, counted)
  return counted
}

/** The round's last day is counted at its close; of an anonymous round only the whole. */
async function keepLastDay(
  trx: Db,
  wave: { id: string; mode: string; domains: readonly string[] },
  day: string,
  { invited, respondents }: Gathered,
  rule: Rule,
): Promise<void> {
  const answered = new Map(respondents.map((atom) => [atom.id, atom.people]))
  const counts = countByDomain({ invited, answered }, countedDomains(wave), rule)
  await keepDayCounts(trx, wave.id, day, counts)
}

/** What was written goes apart from the other answers and their pseudonym: from now on nothing ties a comment to either. */
async function partComments(
  { config }: Services,
  trx: Db,
  waveId: string,
  instrument: CompiledInstrument,
  { respondents, comments }: Counted,
): Promise<void> {
  await keepComments(trx, {
    waveId,
    respondents: respondents.reduce((sum, { people }) => sum + people, 0),
    threshold: config.commentThreshold,
    comments,
  })
  await removeAnswers(trx, waveId, openTextKeys(instrument))
}

/** From now on what the release says is published. */
async function putOnRecord(
  { config }: Services,
  trx: Db,
  instrument: string,
  now: Date,
): Promise<void> {
  await recordPublished(trx, { now, today: plainDate(now, config.timeZone), instrument })
}

/** A wave closed after its last day belongs to that day's period. */
function closingDay({ config }: Services, last: string, at: Date): string {
  const today = plainDate(at, config.timeZone)
  return today < last ? today : last
}

/** Tallies equal a recount from the responses, always; a release is never made of figures that disagree. */
async function refuseMiscount(db: Db, id: string, { items }: Gathered): Promise<void> {
  await addLaidBy(db, id)
  const counted = (await listTallies(db, id)).map(
    ({ item, version, cell, value, n }) => `${item}@${version} ${cell} ${value} ${n}`,
  )
  const recounted = [...items].flatMap(([item, cells]) =>
    [...cells].flatMap(([cell, { histogram }]) =>
      [...histogram].map(([value, n]) => `${item} ${cell} ${value} ${n}`),
    ),
  )
  if (counted.toSorted().join('\n') !== recounted.toSorted().join('\n'))
    throw new Error(`The tallies of wave ${id} differ from its responses`)
}
