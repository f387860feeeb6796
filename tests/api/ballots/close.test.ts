import { beforeEach, describe, expect, test } from 'vitest'
import { answer, launchAnonymous, mailedSecret } from '../../support/anonymous.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { contentsOf } from '../../support/tables.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

const arpent = useSandbox({ smtp: true })

let ariane: Client
let members: string[]
let wave: string
beforeEach(async () => {
  members = await seatMembers(arpent.db, fourteenSeats)
  ariane = await arpent.as(cast.ariane)
  wave = await launchAnonymous(arpent)
})

/** That many people answer; the overall rating of each is given. */
async function answerAll(ratings: readonly number[], text = 'Publish the minutes.') {
  const receipts: string[] = []
  for (const [index, overall] of ratings.entries()) {
    const secret = mailedSecret(arpent, members[index] ?? '')
    receipts.push(
      await answer(arpent, secret, { ...pulseAnswers, overall, start: `${text} ${index}` }),
    )
  }
  return receipts
}

const close = () => ariane.post(`/api/waves/${wave}/close`)
const kept = (table: 'ballot_box' | 'response' | 'tally') =>
  arpent.db.selectFrom(table).selectAll().execute()

describe('with enough responses', () => {
  test('choices become totals, through the same gate, and no row of anybody’s remains', async () => {
    await answerAll([5, 4, 4, 2, 4, 5, 1, 3])
    expect((await close()).body).toMatchObject({ state: 'closed', released: true })
    const counts = await arpent.db
      .selectFrom('release_count')
      .select(['value', 'n'])
      .where('item_code', '=', 'pulse.overall')
      .orderBy('value')
      .execute()
    expect(counts).toEqual([
      { value: '1', n: 1 },
      { value: '2', n: 1 },
      { value: '3', n: 1 },
      { value: '4', n: 3 },
      { value: '5', n: 2 },
    ])
    for (const table of ['ballot_box', 'response', 'tally'] as const)
      expect(await kept(table), table).toEqual([])
    expect(await arpent.services.roundKeys.read(wave)).toBeNull()
    const taken = await arpent.db.selectFrom('ballot').selectAll().execute()
    expect(taken).toHaveLength(8)
    expect(taken.every((row) => row.blinded_hash === null)).toBe(true)
  })

  test('comments stay away from other answers; under ten respondents nobody ever reads them', async () => {
    await answerAll([5, 4, 4, 2, 4, 5, 1, 3], 'A phrase only I would write')
    await close()
    expect(JSON.stringify(await contentsOf(arpent.db))).not.toContain('only I would write')
  })

  test('from ten respondents, comments are kept without anything beside them', async () => {
    await answerAll([5, 4, 4, 2, 4, 5, 1, 3, 3, 4])
    await close()
    const comments = await arpent.db
      .selectFrom('round_comment')
      .select(['question', 'text'])
      .execute()
    expect(comments.map(({ text }) => text).toSorted()).toEqual(
      Array.from({ length: 10 }, (_, index) => `Publish the minutes. ${index}`),
    )
  })

  test('a respondent finds their receipt among those published, sorted; a late retry gets the same one', async () => {
    const receipts = await answerAll([5, 4, 4, 2, 4])
    const early = await arpent.nobody().get(`/api/ballots/${wave}/receipts`)
    expect(early.body.code).toBe('wave.open')
    await close()
    const { body } = await arpent.nobody().get(`/api/ballots/${wave}/receipts`)
    expect(body).toMatchObject({ destroyed: false, received: 5, closedOn: '2026-06-15' })
    expect(body.receipts).toEqual(receipts.toSorted())
  })

  test('the link says that the round is closed and where its receipts are', async () => {
    const secret = mailedSecret(arpent, members[0] ?? '')
    await answerAll([5, 4, 4, 2, 4])
    await close()
    const { status, body } = await arpent.nobody().invited(secret).get('/api/answer')
    expect(status).toBe(410)
    expect(body.params).toMatchObject({ closedOn: '2026-06-15', wave, destroyed: false })
  })

  test('the analyst sees ballots taken and not received while it is open, and no figure', async () => {
    await answerAll([5, 4])
    const { body } = await ariane.get(`/api/waves/${wave}/participation`)
    expect(body).toMatchObject({
      invited: 14,
      answered: 2,
      ballots: { taken: 2, received: 2 },
      byJurisdiction: [],
    })
    // Ten provincial, three territorial, one federal: the territorial part is too small to be shown, or to be left over.
    expect(body.byOrder).toEqual([])
  })
})

describe('with too few', () => {
  test('answers are destroyed unopened, and everybody who asks is told', async () => {
    const secret = mailedSecret(arpent, members[0] ?? '')
    await answerAll([5, 4, 4, 2])
    expect((await close()).body).toMatchObject({ released: false })
    expect(await kept('ballot_box')).toEqual([])
    expect(await arpent.db.selectFrom('release_count').selectAll().execute()).toEqual([])
    const { body } = await arpent.nobody().get(`/api/ballots/${wave}/receipts`)
    expect(body).toMatchObject({ destroyed: true, received: 4, receipts: [] })
    const link = await arpent.nobody().invited(secret).get('/api/answer')
    expect(link.body.params).toMatchObject({ destroyed: true })
    expect((await ariane.get(`/api/waves/${wave}`)).body).toMatchObject({
      outcome: 'destroyed',
      answered: 4,
      withheld: true,
    })
  })
})
