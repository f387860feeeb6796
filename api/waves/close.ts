import type { Actor } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import { plainDate } from '../clock.ts'
import { keepComments } from '../comments/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { recordPublished } from '../indicators/record-published.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import { type OpenText, openTextKeys } from '../instruments/open-text.ts'
import { compiledForm } from '../instruments/queries.ts'
import type { Domain, Rule } from '../measurement/disclosure.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { domainsOf } from './domains.ts'
import type { Gathered } from './gather.ts'
import { countByDomain, ruleOf } from './participation-days.ts'
import { keepDayCounts } from './participation-queries.ts'
import { deleteFinerThanRelease, lockWave, markClosed, removeAnswers } from './queries.ts'
import { recountWave } from './recount.ts'
import { insertRelease, listTallies } from './release-queries.ts'
import { releaseWave } from './release.ts'
import { shareReadings } from './share-readings.ts'

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
  return transact(services.db, async (trx) => {
    const wave = await lockWave(trx, id)
    if (!wave) throw problem('wave.unknown')
    if (wave.closed_on) throw problem('wave.closed', { closedOn: wave.closed_on })
    const instrument = await compiledForm(
      trx,
      wave.instrument_code,
      wave.instrument_version,
      wave.form,
    )
    const gathered = await recountWave(trx, id, instrument, services.keys.pseudonym)
    await refuseMiscount(trx, id, gathered)
    const rule = ruleOf(services)
    const release = releaseWave(gathered, domainsOf(wave.domains), rule, await shareReadings(trx))
    const at = services.clock.now()
    await insertRelease(trx, {
      ...release,
      waveId: id,
      releasedAt: at,
      threshold: rule.k,
      units: rule.units,
    })
    if (wave.mode !== 'named') await partComments(services, trx, id, instrument, gathered)
    await deleteFinerThanRelease(trx, id)
    const on = closingDay(services, wave.closes_on, at)
    await keepLastDay(trx, id, on, gathered, domainsOf(wave.domains), rule)
    await markClosed(trx, id, { at, on })
    await putOnRecord(services, trx, wave.instrument_code, at)
    await recordAudit(trx, {
      at,
      personId: actor?.personId ?? null,
      action: 'wave.closed',
      subject: id,
      details: { released: !release.withheld },
    })
    return { id, state: 'closed', released: !release.withheld, domains: release.domains }
  })
}

/** The round's last day is counted at its close. */
async function keepLastDay(
  trx: Db,
  waveId: string,
  day: string,
  { invited, respondents }: Gathered,
  domains: readonly Domain[],
  rule: Rule,
): Promise<void> {
  const answered = new Map(respondents.map((atom) => [atom.id, atom.people]))
  await keepDayCounts(trx, waveId, day, countByDomain({ invited, answered }, domains, rule))
}

/** What was written goes apart from the other answers and their pseudonym: from now on nothing ties a comment to either. */
async function partComments(
  { config }: Services,
  trx: Db,
  waveId: string,
  instrument: CompiledInstrument,
  { respondents, comments }: Gathered & { comments: OpenText[] },
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
