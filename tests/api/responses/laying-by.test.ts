import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { CompiledInstrument } from '../../../api/instruments/compiled.ts'
import { holdWave } from '../../../api/responses/commit-queries.ts'
import { addLaidBy } from '../../../api/responses/tally-queries.ts'
import { closeWave } from '../../../api/waves/close.ts'
import pulse from '../../../surveys/member-pulse.json' with { type: 'json' }
import { openCommitting } from '../../support/engine.ts'
import { compose, type Sandbox } from '../../support/sandbox.ts'
import { addMembers, type OpenWave, openWave, publishInstrument } from '../../support/waves.ts'
import { counted as countedIn } from './counted.ts'
import { pulseAnswers } from './pulse-answers.ts'

/** These commit: what is laid by is added in a transaction of its own. */
let arpent: Sandbox
let end: () => Promise<void>
let form: CompiledInstrument
let members: string[]

beforeAll(async () => {
  const opened = await openCommitting('programme')
  arpent = compose(opened.db)
  end = opened.end
  form = await publishInstrument(arpent.db, pulse)
  members = await addMembers(arpent.db, 48)
}, 60_000)
afterAll(() => end())

const newWave = () =>
  openWave(arpent.db, arpent.services.keys, { instrument: pulse, people: members })
const counted = (wave: OpenWave) => countedIn(arpent, form, wave)

const send = (wave: OpenWave, email: string, overall: number, through = arpent) =>
  through
    .nobody()
    .invited(wave.secretOf(email))
    .post('/api/answer/submission', { answers: { ...pulseAnswers, overall } })

/** Those from the first to before the last send at once. */
async function together(wave: OpenWave, from: number, to: number, through = arpent) {
  const sent = await Promise.all(
    members.slice(from, to).map((email, at) => send(wave, email, (at % 5) + 1, through)),
  )
  return sent.map(({ status }) => status)
}

/** The numbers of the batches that are laid by. */
const laidBy = (wave: OpenWave) =>
  arpent.db
    .selectFrom('tally_laid_by')
    .select(['lane', 'batch'])
    .where('wave_id', '=', wave.id)
    .orderBy('batch')
    .execute()

/** Adds what is laid by, as another process would. */
const addMeanwhile = (wave: OpenWave) =>
  arpent.db.transaction().execute(async (trx) => {
    await holdWave(trx, wave.id)
    await addLaidBy(trx, wave.id)
  })

async function expectAllCounted(wave: OpenWave, people: number) {
  const { responses, tallies, recount } = await counted(wave)
  expect(responses).toBe(people)
  expect(tallies).toEqual(recount)
}

const created = (people: number) => Array.from({ length: people }, () => 201)

describe('counts that are laid by', () => {
  test('go on in their lane, and are in the tallies a moment after the last', async () => {
    const wave = await newWave()
    expect(await together(wave, 0, 16)).toEqual(created(16))
    expect(await together(wave, 16, 32)).toEqual(created(16))
    const batches = await laidBy(wave)
    expect(batches.map(({ batch }) => batch)).toEqual(batches.map((_, at) => at + 1))
    expect(new Set(batches.map(({ lane }) => lane)).size).toBeLessThanOrEqual(1)
    await expectAllCounted(wave, 32)
    await vi.waitFor(async () => expect(await laidBy(wave)).toEqual([]), { timeout: 10_000 })
    await expectAllCounted(wave, 32)
  })

  test('stay as they are while others come alone, whose counts stand nowhere apart', async () => {
    const wave = await newWave()
    await together(wave, 0, 12)
    const before = await laidBy(wave)
    for (const [at, email] of members.slice(12, 15).entries())
      expect((await send(wave, email, at + 1)).status).toBe(201)
    // A slow machine may have added them all by then.
    for (const batch of await laidBy(wave)) expect(before).toContainEqual(batch)
    await expectAllCounted(wave, 15)
    expect(await together(wave, 15, 27)).toEqual(created(12))
    await expectAllCounted(wave, 27)
    await vi.waitFor(async () => expect(await laidBy(wave)).toEqual([]), { timeout: 10_000 })
    await expectAllCounted(wave, 27)
  })

  test('of few people aren’t: no row shows their counts apart', async () => {
    const wave = await newWave()
    expect(await together(wave, 0, 7)).toEqual(created(7))
    expect(await laidBy(wave)).toEqual([])
    await expectAllCounted(wave, 7)
  })

  test('are added before a correction takes some of them out again', async () => {
    const wave = await newWave()
    await together(wave, 0, 12)
    expect((await send(wave, members[3] ?? '', 1)).status).toBe(200)
    expect(await laidBy(wave)).toEqual([])
    await expectAllCounted(wave, 12)
  })

  test('by two processes lie in two lanes; each is added once', async () => {
    const wave = await newWave()
    const other = compose(arpent.db)
    await Promise.all([together(wave, 0, 12), together(wave, 12, 24, other)])
    await expectAllCounted(wave, 24)
    await Promise.all([together(wave, 24, 36), together(wave, 36, 48, other)])
    await expectAllCounted(wave, 48)
  })

  test('and that another process added meanwhile are not added again', async () => {
    const wave = await newWave()
    await together(wave, 0, 12)
    await addMeanwhile(wave)
    expect(await together(wave, 12, 24)).toEqual(created(12))
    await addMeanwhile(wave)
    expect((await send(wave, members[24] ?? '', 2)).status).toBe(201)
    await expectAllCounted(wave, 25)
  })

  test('in a lane that was left are added though others follow', async () => {
    const wave = await newWave()
    // Laid by, and never heard of again: the process believes its lane to hold less than it does.
    await together(wave, 0, 12)
    await sql`insert into tally_laid_by select lane, max(batch) + 1, wave_id, '{}' from tally_laid_by where wave_id = ${wave.id} group by lane, wave_id`.execute(
      arpent.db,
    )
    expect(await together(wave, 12, 24)).toEqual(created(12))
    expect((await send(wave, members[24] ?? '', 2)).status).toBe(201)
    await vi.waitFor(async () => expect(await laidBy(wave)).toEqual([]), { timeout: 10_000 })
    await expectAllCounted(wave, 25)
  })

  test('are in the release of a wave that closes at that moment', async () => {
    const wave = await newWave()
    await together(wave, 0, 40)
    const { released } = await closeWave(arpent.services, null, wave.id)
    expect(released).toBe(true)
    expect(await laidBy(wave)).toEqual([])
  })
})
