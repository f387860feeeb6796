import { beforeEach, describe, expect, test } from 'vitest'
import { compileInstrument } from '../../../api/instruments/compile.ts'
import { itemValues } from '../../../api/instruments/items.ts'
import type { Answers } from '../../../api/instruments/answers.ts'
import pulse from '../../../surveys/member-pulse.json' with { type: 'json' }
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { type OpenWave, openWave } from '../../support/waves.ts'
import { pulseAnswers } from './pulse-answers.ts'

const arpent = useSandbox()
let wave: OpenWave

beforeEach(async () => {
  wave = await openWave(arpent.db, arpent.services.keys, { instrument: pulse })
})

const maya = () => arpent.nobody().invited(wave.secretOf(cast.maya))
const colin = () => arpent.nobody().invited(wave.secretOf(cast.colin))
const send = (who: ReturnType<typeof maya>, answers: unknown) =>
  who.post('/api/answer/submission', { answers })

/** Item → value → people, over the cells. */
async function tallies(): Promise<Record<string, Record<string, number>>> {
  const rows = await arpent.db.selectFrom('tally').selectAll().execute()
  return asTable(rows.map((row) => ({ item: row.item_code, value: row.value, n: row.n })))
}

async function recount(): Promise<Record<string, Record<string, number>>> {
  const compiled = compileInstrument(pulse)
  if (!compiled.ok) throw new Error('The pulse does not compile')
  const rows = await arpent.db.selectFrom('response').select('answers').execute()
  const values = rows.flatMap((row) => itemValues(compiled.instrument, row.answers as Answers))
  return asTable(values.map(({ item, value }) => ({ item, value, n: 1 })))
}

function asTable(rows: readonly { item: string; value: string; n: number }[]) {
  const table: Record<string, Record<string, number>> = {}
  for (const { item, value, n } of rows) {
    const row = (table[item] ??= {})
    row[value] = (row[value] ?? 0) + n
  }
  return table
}

describe('submitting', () => {
  test('counts the answers and gives a receipt that stays the same', async () => {
    const sent = await send(maya(), pulseAnswers)
    expect(sent).toMatchObject({ status: 201, body: { changedUntil: '2026-06-30' } })
    expect(sent.body.receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect((await tallies())['pulse.overall']).toEqual({ 4: 1 })

    const again = await send(maya(), pulseAnswers)
    expect(again).toMatchObject({ status: 200, body: { receipt: sent.body.receipt } })
    expect(await tallies()).toEqual(await recount())
    expect((await maya().get('/api/answer')).body).toMatchObject({
      state: 'submitted',
      receipt: sent.body.receipt,
    })
  })

  test('gives each person a receipt of their own', async () => {
    const first = await send(maya(), pulseAnswers)
    const second = await send(colin(), pulseAnswers)
    expect(first.body.receipt).not.toBe(second.body.receipt)
  })

  test('sent five times at once counts once', async () => {
    const sent = await Promise.all(Array.from({ length: 5 }, () => send(maya(), pulseAnswers)))
    expect(sent.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 201])
    expect(new Set(sent.map(({ body }) => body.receipt)).size).toBe(1)
    expect((await tallies())['pulse.overall']).toEqual({ 4: 1 })
  })

  test('a correction moves the tallies: they are what a recount gives', async () => {
    await send(maya(), pulseAnswers)
    await send(colin(), { ...pulseAnswers, overall: 2 })
    const corrected = await send(maya(), { ...pulseAnswers, overall: 5, pace: 'cant_say' })
    expect(corrected.status).toBe(200)
    expect(await tallies()).toEqual(await recount())
    expect((await tallies())['pulse.overall']).toEqual({ 2: 1, 5: 1 })
    const { n } = await arpent.db
      .selectFrom('response')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    expect(n).toBe(2)
  })

  test('counts into the cell of the person’s council and order of government', async () => {
    await send(maya(), pulseAnswers)
    const cells = await arpent.db
      .selectFrom('tally')
      .innerJoin('frame_cell', 'frame_cell.id', 'tally.cell_id')
      .select(['home_council_code', 'order_of_government'])
      .distinct()
      .execute()
    expect(cells).toEqual([{ home_council_code: 'PSSDC', order_of_government: 'provincial' }])
  })

  test('stores words exactly as they were written', async () => {
    const words = `<script>alert(1)</script> '); drop table response; -- {pace} 😀\n\tà suivre`
    expect((await send(maya(), { ...pulseAnswers, start: words })).status).toBe(201)
    expect((await maya().get('/api/answer/draft')).body.answers.start).toBe(words)
  })

  test('the short form takes its own questions and no other', async () => {
    const short = await openWave(arpent.db, arpent.services.keys, {
      instrument: pulse,
      form: 'short',
    })
    const asked = arpent.nobody().invited(short.secretOf(cast.maya))
    expect((await send(asked, pulseAnswers)).body).toMatchObject({
      code: 'answer.refused',
      params: { word: 'answer.unknown_key' },
    })
    expect((await send(asked, { overall: 4, pace: 4, needs: 3 })).status).toBe(201)
    const { definition } = (await asked.get('/api/answer/instrument')).body
    expect(definition.pages).toHaveLength(1)
    expect(JSON.stringify(definition)).not.toContain('arpent')
  })
})
