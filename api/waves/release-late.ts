import type { Actor } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Answers } from '../instruments/answers.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import { compiledForm } from '../instruments/queries.ts'
import type { Domain } from '../measurement/disclosure.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { domainsOf } from './domains.ts'
import { gathering, type Place } from './gather.ts'
import { admitted, groupsOf, partOf, type Waiting } from './histories.ts'
import {
  countAllIn,
  countedBatches,
  enterLate,
  listLate,
  type NewestRelease,
  readNewestRelease,
} from './late-queries.ts'
import { nextParts } from './next-release.ts'
import { lockWave } from './queries.ts'
import { placeInvited } from './recount.ts'
import { insertRelease } from './release-queries.ts'
import { releaseWave, type WaveRelease } from './release.ts'
import { shareReadings } from './share-readings.ts'

/** The number of the release that was made; null where too few answers wait to be shown. */
export type LateRelease = { number: number | null }

type Wave = NonNullable<Awaited<ReturnType<typeof lockWave>>>
type Closed = {
  wave: Wave
  newest: NewestRelease
  instrument: CompiledInstrument
  domains: Domain[]
  waiting: Waiting
}
/** A release to be, and whose waiting answers it counts. */
type Next = { release: WaveRelease; entering: readonly string[] }

/**
 * Makes one more release of a closed wave, with the late and corrected answers that can be counted without telling on
 * anybody; the earlier ones stay as they are. What can't be counted waits on.
 * @throws Problem wave.unknown, wave.open
 */
export async function releaseLate(
  services: Services,
  actor: Actor | null,
  id: string,
): Promise<LateRelease> {
  return transact(services.db, async (trx) => {
    const closed = await readClosed(services, trx, id)
    const next = closed.newest.withheld
      ? await firstFigures(services, trx, closed)
      : await withBatch(trx, closed)
    if (!next) return { number: null }
    const number = closed.newest.number + 1
    await store(services, trx, closed, next)
    await recordAudit(trx, {
      at: services.clock.now(),
      personId: actor?.personId ?? null,
      action: 'wave.released_again',
      subject: id,
      details: { number },
    })
    return { number }
  })
}

async function readClosed({ keys }: Services, trx: Db, id: string): Promise<Closed> {
  const wave = await lockWave(trx, id)
  if (!wave) throw problem('wave.unknown')
  const newest = await readNewestRelease(trx, id)
  if (!wave.closed_on || !newest) throw problem('wave.open')
  const { placeOf } = await placeInvited(trx, id, keys.pseudonym, () => undefined)
  return {
    wave,
    newest,
    instrument: await compiledForm(trx, wave.instrument_code, wave.instrument_version, wave.form),
    domains: domainsOf(wave.domains),
    waiting: { answers: await listLate(trx, id), placeOf },
  }
}

const ruleOf = ({ threshold, units }: NewestRelease) => ({ k: threshold, units })

/** The batch on top of the newest release; null where nobody may enter yet. */
async function withBatch(
  trx: Db,
  { wave, newest, instrument, domains, waiting }: Closed,
): Promise<Next | null> {
  const rule = ruleOf(newest)
  const cellOf = (place: Place) => partOf(place, domains, newest.domains)
  const entering = await admitted(trx, wave.id, waiting, cellOf, rule)
  if (entering.size === 0) return null
  const groups = await groupsOf(trx, wave.id, instrument, waiting, entering)
  const parts = nextParts(newest.parts, domains, groups, rule)
  const release = { domains: newest.domains, withheld: false, parts }
  return { release, entering: [...entering.keys()] }
}

/** Of a wave of which nothing was shown nothing can be subtracted: all its answers pass the gate anew. */
async function firstFigures(
  { keys }: Services,
  trx: Db,
  { wave, newest, instrument, domains, waiting }: Closed,
): Promise<Next | null> {
  if (waiting.answers.size === 0) return null
  const counted = gathering(instrument)
  await placeInvited(trx, wave.id, keys.pseudonym, counted.invite)
  const count = (pseudonym: string, answers: Answers): void => {
    const place = waiting.placeOf(pseudonym)
    if (place) counted.answer(place, answers)
  }
  for await (const rows of countedBatches(trx, wave.id))
    for (const { pseudonym, answers } of rows) {
      const digits = pseudonym.toString('hex')
      if (!waiting.answers.has(digits)) count(digits, answers as Answers)
    }
  for (const [pseudonym, answers] of waiting.answers) count(pseudonym, answers)
  const release = releaseWave(counted.gathered(), domains, ruleOf(newest), await shareReadings(trx))
  return release.withheld ? null : { release, entering: [...waiting.answers.keys()] }
}

async function store(
  { clock }: Services,
  trx: Db,
  { wave, newest }: Closed,
  { release, entering }: Next,
): Promise<void> {
  const { threshold, units } = newest
  const [number, releasedAt] = [newest.number + 1, clock.now()]
  await insertRelease(trx, { ...release, waveId: wave.id, number, releasedAt, threshold, units })
  await enterLate(trx, {
    waveId: wave.id,
    pseudonyms: entering,
    number,
    replacedAt: wave.mode === 'named' ? releasedAt : null,
  })
  if (newest.withheld) await countAllIn(trx, wave.id, number)
}
