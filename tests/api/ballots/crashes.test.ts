import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { finishClosings } from '../../../api/ballots/finish.ts'
import type { Services } from '../../../api/services.ts'
import { closeWave } from '../../../api/waves/close.ts'
import { answer, launchAnonymous, mailedSecret } from '../../support/anonymous.ts'
import { cast } from '../../support/cast.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { openCommitting } from '../../support/engine.ts'
import { compose, type Sandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

/** These commit: what is left after a crash is what the next start finds. */
let arpent: Sandbox
let end: () => Promise<void>
let members: string[]
const printed: string[] = []

beforeAll(async () => {
  const opened = await openCommitting('programme')
  arpent = compose(opened.db, { smtp: true, printed })
  end = opened.end
  members = await seatMembers(arpent.db, fourteenSeats)
}, 60_000)
afterAll(() => end())

async function answeredRound(): Promise<{ wave: string; file: string }> {
  const wave = await launchAnonymous(arpent)
  for (const [index, email] of members.slice(0, 6).entries()) {
    const rating = { ...pulseAnswers, overall: (index % 5) + 1 }
    await answer(arpent, mailedSecret(arpent, email), rating)
  }
  return { wave, file: join(arpent.services.config.roundKeysDir, `${wave}.keys.json`) }
}

const stopped = () => Promise.reject(new Error('the machine stopped'))
const failing = (part: Partial<Services['roundKeys']>): Services => ({
  ...arpent.services,
  roundKeys: { ...arpent.services.roundKeys, ...part },
})

async function counted(wave: string) {
  const rows = await arpent.db
    .selectFrom('release')
    .innerJoin('release_count', 'release_count.release_id', 'release.id')
    .select(({ fn }) => fn.sum<number>('release_count.n').as('n'))
    .where('release.wave_id', '=', wave)
    .where('release_count.item_code', '=', 'pulse.overall')
    .executeTakeFirstOrThrow()
  const inBox = await arpent.db.selectFrom('ballot_box').select('receipt').execute()
  const receipts = await arpent.db
    .selectFrom('ballot_receipt')
    .select('receipt')
    .where('wave_id', '=', wave)
    .execute()
  return [Number(rows.n ?? 0), inBox.length, receipts.length]
}

test('a close cut short at any point loses nothing, doubles nothing, and is completed', async () => {
  // The keys can't be read: whoever closes hears it, the log says why, and all is as it was.
  const first = await answeredRound()
  renameSync(first.file, `${first.file}.aside`)
  mkdirSync(first.file)
  const ariane = await arpent.as(cast.ariane)
  const refused = await ariane.in('fr').post(`/api/waves/${first.wave}/close`)
  expect([refused.status, refused.body.code]).toEqual([503, 'wave.keys_missing'])
  expect(refused.body.title).toContain('Rien n’est perdu')
  expect(printed.filter((line) => line.includes('EISDIR'))).toHaveLength(1)
  expect(await counted(first.wave)).toEqual([0, 6, 0])
  rmdirSync(first.file)
  renameSync(`${first.file}.aside`, first.file)

  // The key folder is not there: the round stays open, and says so.
  const gone = failing({ read: async () => null })
  await expect(closeWave(gone, null, first.wave)).rejects.toThrow('wave.keys_missing')
  expect(await counted(first.wave)).toEqual([0, 6, 0])

  // Opened and written, and the machine stops before the commit: all is as it was, and the keys are still there.
  const cut = arpent.db.transaction().execute(async (trx) => {
    await closeWave({ ...arpent.services, db: trx }, null, first.wave)
    throw new Error('the machine stopped')
  })
  await expect(cut).rejects.toThrow('stopped')
  expect(await counted(first.wave)).toEqual([0, 6, 0])
  expect(existsSync(first.file)).toBe(true)

  // Committed, and the machine stops before the keys go: the next start completes it.
  await closeWave(failing({ destroy: stopped }), null, first.wave)
  expect(await counted(first.wave)).toEqual([6, 0, 6])
  expect(existsSync(first.file)).toBe(true)
  await finishClosings(arpent.services)
  expect(existsSync(first.file)).toBe(false)
  await finishClosings(arpent.services)
  expect(await counted(first.wave)).toEqual([6, 0, 6])
}, 120_000)

test('keys half destroyed are no keys, and go at the next start', async () => {
  const { wave, file } = await answeredRound()
  await closeWave(failing({ destroy: stopped }), null, wave)
  const before = readFileSync(file)
  writeFileSync(file, Buffer.alloc(before.length, 0x5a))
  expect(await arpent.services.roundKeys.read(wave)).toBeNull()
  await finishClosings(arpent.services)
  expect(existsSync(file)).toBe(false)
  const { keys_destroyed_at } = await arpent.db
    .selectFrom('anonymous_round')
    .select('keys_destroyed_at')
    .where('wave_id', '=', wave)
    .executeTakeFirstOrThrow()
  expect(keys_destroyed_at).not.toBeNull()
}, 120_000)

test('finishing touches no open round', async () => {
  const { wave } = await answeredRound()
  const box = await arpent.db
    .selectFrom('ballot_box')
    .select('receipt')
    .where('wave_id', '=', wave)
    .execute()
  await finishClosings(arpent.services)
  expect(box).toHaveLength(6)
  expect(
    await arpent.db
      .selectFrom('ballot_box')
      .select('receipt')
      .where('wave_id', '=', wave)
      .execute(),
  ).toEqual(box)
}, 120_000)
