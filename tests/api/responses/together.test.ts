import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Db } from '../../../api/database/connect.ts'
import { holdWave } from '../../../api/responses/commit-queries.ts'
import { counting } from '../../support/counted.ts'
import { compose } from '../../support/sandbox.ts'
import type { OpenWave } from '../../support/waves.ts'
import { useCommittedPulse } from './committed-pulse.ts'
import { pulseAnswers } from './pulse-answers.ts'

const { arpent, members, newWave, send, counted } = useCommittedPulse()

/** An app whose statements are counted. */
function countingApp() {
  const { plugin, made } = counting()
  return { through: compose(arpent.db.withPlugin(plugin)), statements: made }
}

/** Everybody sends while another process holds the wave, changes something and lets go. */
async function sendDuring(wave: OpenWave, change: (trx: Db) => Promise<unknown>) {
  const sent = await arpent.db.transaction().execute(async (trx) => {
    await holdWave(trx, wave.id)
    const under = members.map((email) => send(wave, email))
    // On a server all of them have been let in by then, and wait for the wave.
    await new Promise((later) => setTimeout(later, 300))
    await change(trx)
    return { under }
  })
  const answers = await Promise.all(sent.under)
  return answers.map(({ status, body }) => body.code ?? status)
}

const personOf = (trx: Db, email: string) =>
  trx.selectFrom('person').select('id').where('email', '=', email)

describe('first submissions that come together', () => {
  test('are looked up and counted by three statements at most, however many come', async () => {
    const wave = await newWave()
    const { through, statements } = countingApp()
    await send(wave, 'member01@example.org', pulseAnswers, through)
    const before = statements()
    const others = members.slice(1)
    const sent = await Promise.all(others.map((email) => send(wave, email, pulseAnswers, through)))
    expect(sent.map(({ status }) => status)).toEqual(others.map(() => 201))
    expect(statements() - before).toBeLessThanOrEqual(3)
    const { responses, tallies, recount } = await counted(wave)
    expect(responses).toBe(12)
    expect(tallies).toEqual(recount)
  })

  test('lie in the order of their pseudonyms, whoever came first, and their drafts are gone', async () => {
    const wave = await newWave()
    const maya = arpent.nobody().invited(wave.secretOf('member01@example.org'))
    await maya.put('/api/answer/draft', { answers: { overall: 4 }, revision: 0 })
    await Promise.all(members.map((email) => send(wave, email)))
    const { rows } = await sql<{ pseudonym: Buffer; batch: string }>`
      select pseudonym, xmin::text as batch from response where wave_id = ${wave.id} order by ctid`.execute(
      arpent.db,
    )
    const batches = Map.groupBy(rows, ({ batch }) => batch)
    for (const batch of batches.values()) {
      const order = batch.map(({ pseudonym }) => pseudonym.toString('hex'))
      expect(order).toEqual(order.toSorted())
    }
    expect(batches.size).toBeLessThan(12)
    expect(await arpent.db.selectFrom('draft').selectAll().execute()).toEqual([])
  })

  test('with corrections among them: each is counted once, as it was sent last', async () => {
    const wave = await newWave()
    const before = members.slice(0, 4)
    await Promise.all(before.map((email) => send(wave, email, { ...pulseAnswers, overall: 1 })))
    const sent = await Promise.all(members.map((email) => send(wave, email)))
    expect(sent.map(({ status }) => status)).toEqual(
      members.map((email) => (before.includes(email) ? 200 : 201)),
    )
    const { responses, tallies, recount } = await counted(wave)
    expect(responses).toBe(12)
    expect(tallies).toEqual(recount)
  })

  test('one of whose values the database can’t add up any more: it fails alone', async () => {
    const wave = await newWave()
    await send(wave, 'member01@example.org', { ...pulseAnswers, overall: 1 })
    const full = { n: 2_147_483_647 }
    const ones = () =>
      arpent.db
        .updateTable('tally')
        .where('wave_id', '=', wave.id)
        .where('item_code', '=', 'pulse.overall')
        .where('value', '=', '1')
    await ones().set(full).execute()
    // So few that their counts aren't laid by. The fifth is of the same council and order of government as the first: both count into one cell.
    const few = members.slice(1, 7)
    const sent = await Promise.all(
      few.map((email) =>
        send(wave, email, { ...pulseAnswers, overall: email.startsWith('member05') ? 1 : 2 }),
      ),
    )
    expect(sent.map(({ status }) => status)).toEqual(
      few.map((email) => (email.startsWith('member05') ? 500 : 201)),
    )
    await ones().set({ n: 1 }).execute()
    const { responses, tallies, recount } = await counted(wave)
    expect(responses).toBe(6)
    expect(tallies).toEqual(recount)
  })
})

describe('what happens while they wait for the wave', () => {
  test('an invitation withdrawn: that person is refused, the others are counted', async () => {
    const wave = await newWave()
    const answers = await sendDuring(wave, (trx) =>
      trx
        .updateTable('invitation')
        .set({ withdrawn_at: arpent.services.clock.now() })
        .where('wave_id', '=', wave.id)
        .where('person_id', 'in', personOf(trx, 'member07@example.org'))
        .execute(),
    )
    expect(answers).toEqual(
      members.map((email) => (email.startsWith('member07') ? 'invitation.withdrawn' : 201)),
    )
    const { responses, tallies, recount } = await counted(wave)
    expect(responses).toBe(11)
    expect(tallies).toEqual(recount)
  })

  test('the same person’s answers stored by another process: theirs are a correction', async () => {
    const wave = await newWave()
    await send(wave, 'member03@example.org', { ...pulseAnswers, overall: 2 })
    const stored = await arpent.db
      .deleteFrom('response')
      .where('wave_id', '=', wave.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    const answers = await sendDuring(wave, (trx) =>
      trx
        .insertInto('response')
        .values({ ...stored, answers: JSON.stringify(stored.answers) })
        .execute(),
    )
    expect(answers).toEqual(members.map((email) => (email.startsWith('member03') ? 200 : 201)))
    const { responses, tallies, recount } = await counted(wave)
    expect(responses).toBe(12)
    expect(tallies).toEqual(recount)
  })

  test('the wave closed: everybody is refused, and nothing is counted', async () => {
    const wave = await newWave()
    const answers = await sendDuring(wave, (trx) =>
      trx
        .updateTable('wave')
        .set({ closed_at: arpent.services.clock.now(), closed_on: '2026-06-15' })
        .where('id', '=', wave.id)
        .execute(),
    )
    expect(answers).toEqual(members.map(() => 'wave.closed'))
    expect(await counted(wave)).toEqual({ responses: 0, tallies: [], recount: [] })
  })

  test('people moved to another cell: they are counted there', async () => {
    const wave = await newWave()
    const cells = await arpent.db
      .selectFrom('frame_cell')
      .select('id')
      .where('wave_id', '=', wave.id)
      .orderBy('id')
      .execute()
    const answers = await sendDuring(wave, (trx) =>
      trx
        .updateTable('invitation')
        .set({ cell_id: cells[0]?.id ?? null })
        .where('wave_id', '=', wave.id)
        .execute(),
    )
    expect(answers).toEqual(members.map(() => 201))
    const { responses, tallies, recount } = await counted(wave)
    expect(responses).toBe(12)
    expect(tallies).toEqual(recount)
    expect(tallies.every((line) => line.startsWith(String(cells[0]?.id)))).toBe(true)
  })
})
