import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { answer, launchAnonymous, mailedSecret } from '../../support/anonymous.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { type Seat, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

const arpent = useSandbox({ smtp: true })

/** Every third person sits on the other council; with Maya twenty-one and ten, in two strata. */
const seats: Seat[] = ['ON', 'QC', 'NS', 'NB', 'MB', 'BC', 'PE', 'SK', 'AB', 'NL'].flatMap(
  (jurisdiction) => (['PSSDC', 'PSSDC', 'PSCIOC'] as const).map((home) => ({ home, jurisdiction })),
)
const writers = 24
const times = 40

/** What may have left a trace: the writer's turn, language and stratum, each about its mean. */
const traces: [string, (writer: number) => number][] = [
  ['turn', (writer) => writer],
  ['language', (writer) => (writer % 2 === 0 ? 1 : 0)],
  ['stratum', (writer) => (writer % 3 === 2 ? 1 : 0)],
]

/**
 * How far the places of comments follow a trace, over all orders drawn: the correlations added up, in standard deviations of
 * what chance makes of them (a permutation's correlation has the variance 1/(n − 1)).
 */
function strayed(orders: readonly number[][], trace: (writer: number) => number): number {
  const sum = orders.reduce((all, order) => all + correlation(order.map(trace)), 0)
  return sum / Math.sqrt(orders.length / (writers - 1))
}

/** Of values with their places. */
function correlation(values: readonly number[]): number {
  const mean = values.reduce((all, value) => all + value, 0) / values.length
  const middle = (values.length - 1) / 2
  const over = values.reduce((all, value, place) => all + (value - mean) * (place - middle), 0)
  const spread = values.reduce((all, value) => all + (value - mean) ** 2, 0)
  const places = values.reduce((all, _, place) => all + (place - middle) ** 2, 0)
  return over / Math.sqrt(spread * places)
}

const writersIn = (texts: readonly string[]): number[] =>
  texts.map((text) => Number(/\d+/.exec(text)?.[0]))

let ariane: Client
const comments = async (wave: string): Promise<{ id: string; text: string }[]> =>
  (await ariane.get(`/api/waves/${wave}/comments`)).body.questions[0].comments

/** As the pages of the database hold them. */
async function rowsIn(wave: string): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select text from round_comment where wave_id = ${wave} order by ctid`.execute(arpent.db)
  return rows.map(({ text }) => text)
}

test('where a comment stands, at the close and at the release, follows neither turn nor language nor stratum', async () => {
  const members = await seatMembers(arpent.db, seats)
  ariane = await arpent.as(cast.ariane)
  const wave = await launchAnonymous(arpent)
  for (let writer = 0; writer < writers; writer += 1) {
    const start = writer % 2 === 0 ? `Sentence number ${writer}.` : `Phrase numéro ${writer}.`
    await answer(arpent, mailedSecret(arpent, members[writer] ?? ''), { ...pulseAnswers, start })
  }
  const { roundKeys } = arpent.services
  const keyring = await roundKeys.read(wave)
  // Each close destroys the keys, which undoing what it wrote doesn't bring back.
  const close = async () => {
    if (keyring) await roundKeys.keep(wave, keyring)
    return ariane.post(`/api/waves/${wave}/close`)
  }
  const orders: Record<'rows' | 'analyst' | 'released', number[][]> = {
    rows: [],
    analyst: [],
    released: [],
  }
  for (let time = 0; time < times; time += 1)
    await arpent.undoing(async () => {
      expect((await close()).body).toMatchObject({ released: true })
      orders.rows.push(writersIn(await rowsIn(wave)))
      orders.analyst.push(writersIn((await comments(wave)).map(({ text }) => text)))
    })
  await close()
  const kept = (await comments(wave)).toSorted((a, b) => a.text.localeCompare(b.text))
  for (const { id, text } of kept)
    await ariane.post(`/api/waves/${wave}/paraphrases`, { comments: [id], en: text, fr: text })
  for (let time = 0; time < times; time += 1)
    await arpent.undoing(async () => {
      expect((await ariane.post(`/api/waves/${wave}/comment-release`)).status).toBe(204)
      const [said] = (await ariane.get('/api/comments')).body
      const released = said.questions[0].comments.map(({ en }: { en: string }) => en)
      orders.released.push(writersIn(released))
    })
  for (const [where, drawn] of Object.entries(orders)) {
    for (const order of drawn)
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: writers }, (_, n) => n))
    // Chance goes so far in one of these nine once in some million runs; the order of turns would go to thirty.
    for (const [trace, of] of traces)
      expect(Math.abs(strayed(drawn, of)), `${where}, ${trace}`).toBeLessThan(5.5)
  }
  // What a trace looks like.
  const inTurn = Array.from({ length: times }, () => Array.from({ length: writers }, (_, n) => n))
  expect(strayed(inTurn, (writer) => writer)).toBeGreaterThan(30)
}, 240_000)
