import { transact } from '../../database/transact.ts'
import type { Db } from '../../database/connect.ts'
import type { Answers } from '../../instruments/answers.ts'
import type { CompiledInstrument } from '../../instruments/compiled.ts'
import { compiledForm, currentVersion } from '../../instruments/queries.ts'
import { insertInBulk } from '../../responses/bulk-queries.ts'
import type { Services } from '../../services.ts'
import { closeWave } from '../../waves/close.ts'
import { frameBatches } from '../../waves/frame-queries.ts'
import { insertWave } from '../../waves/queries.ts'
import { recountWave } from '../../waves/recount.ts'
import { seeded } from '../demo/random.ts'
import { answersTo, poolOf } from './answers.ts'
import { inviteEverybody, refreshStatistics } from './people.ts'

/** What loading and closing took. */
export type Held = { loadRowsPerSecond: number; recountRowsPerSecond: number; closeSeconds: number }

const closings = ['2025-06-27', '2025-09-26', '2025-12-19', '2026-03-27', '2026-06-26']
export const roundsHeld = closings.length

const code = 'member-pulse'
type Asked = { instrument: CompiledInstrument; sets: readonly Answers[] }
type Round = { closesOn: string; wanted: number; recount: boolean }
type Timed = { stored: number; loading: number; recounting: number; closing: number }

/** Holds the rounds, the responses shared out evenly: stored by the bulk path, the last one recounted, all closed and released by the real close. */
export async function holdRounds(services: Services, responses: number): Promise<Held> {
  const version = (await currentVersion(services.db, code))?.version ?? 1
  const instrument = await compiledForm(services.db, code, version, 'full')
  const sets = answersTo(instrument)
  const rounds: Timed[] = []
  for (const [at, closesOn] of closings.entries()) {
    const wanted =
      Math.floor(((at + 1) * responses) / roundsHeld) - Math.floor((at * responses) / roundsHeld)
    const recount = at === closings.length - 1
    rounds.push(await holdRound(services, { instrument, sets }, { closesOn, wanted, recount }))
  }
  await refreshStatistics(services.db)
  const total = (of: keyof Timed) => rounds.reduce((sum, round) => sum + round[of], 0)
  return {
    loadRowsPerSecond: Math.round(total('stored') / total('loading')),
    recountRowsPerSecond: Math.round((rounds.at(-1)?.stored ?? 0) / total('recounting')),
    closeSeconds: Number(Math.max(...rounds.map(({ closing }) => closing)).toFixed(2)),
  }
}

async function holdRound(
  services: Services,
  asked: Asked,
  { closesOn, wanted, recount }: Round,
): Promise<Timed> {
  const { db, keys } = services
  const { instrument } = asked
  const wave = await openWave(db, instrument, closesOn)
  const stored = await timed(() =>
    transact(db, (trx) => storeResponses({ ...services, db: trx }, wave, asked, wanted)),
  )
  await refreshStatistics(db)
  const recounted = await timed(async () => {
    if (recount) await transact(db, (trx) => recountWave(trx, wave, instrument, keys.pseudonym))
  })
  const clock = { now: () => new Date(`${closesOn}T16:00:00Z`) }
  const closed = await timed(() => closeWave({ ...services, clock }, null, wave))
  return {
    stored: wanted,
    loading: stored.seconds,
    recounting: recounted.seconds,
    closing: closed.seconds,
  }
}

async function openWave(
  db: Db,
  { code: instrument, version, title }: CompiledInstrument,
  closesOn: string,
): Promise<string> {
  const id = await insertWave(db, {
    instrument: { code: instrument, version },
    form: 'full',
    mode: 'confidential',
    title,
    audience: { councils: ['JC'], roles: ['member'], groups: [] },
    domains: ['JC', 'PSSDC', 'PSCIOC'],
    openedAt: new Date(`${closesOn.slice(0, 8)}01T16:00:00Z`),
    closesOn,
  })
  await inviteEverybody(db, id)
  return id
}

/** The first `wanted` of the frame that the database gives answer at random; tallies are counted with them. */
async function storeResponses(
  { db, keys }: Services,
  wave: string,
  { instrument, sets }: Asked,
  wanted: number,
): Promise<void> {
  const random = seeded(Number.parseInt(wave.slice(0, 8), 16))
  const pool = poolOf(instrument, sets)
  let left = wanted
  for await (const frame of frameBatches(db, wave)) {
    const rows = frame.slice(0, left).map(({ personId, cellId }) => {
      const answers = pool.draw(random, cellId ?? '')
      return {
        pseudonym: keys.pseudonym(personId),
        invitationId: null,
        answers,
      }
    })
    left -= rows.length
    await insertInBulk(db, wave, rows, [])
    if (left === 0) break
  }
  await insertInBulk(db, wave, [], pool.tallies())
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ seconds: number }> {
  const start = performance.now()
  await work()
  return { seconds: (performance.now() - start) / 1000 }
}
