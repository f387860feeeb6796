import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeWave } from '../../../api/waves/close.ts'
import {
  answer,
  launchAnonymous,
  mailedSecret,
  makeBallot,
  response,
  take,
} from '../../support/anonymous.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { openCommitting } from '../../support/engine.ts'
import { compose, type Sandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

/** Two processes of the program on one database and one folder of keys; what both print. */
let one: Sandbox
let other: Sandbox
const printed: string[] = []
let end: () => Promise<void>
let members: string[]

beforeAll(async () => {
  const opened = await openCommitting('programme')
  one = compose(opened.db, { smtp: true, printed })
  other = compose(opened.db, { smtp: true, printed })
  end = opened.end
  members = await seatMembers(one.db, fourteenSeats)
}, 60_000)
afterAll(() => end())

const secretOf = (index: number) => mailedSecret(one, members[index] ?? '')
const receiptsOf = async (wave: string): Promise<string[]> =>
  (await one.nobody().get(`/api/ballots/${wave}/receipts`)).body.receipts

test('two processes close a round at once: one does, the other hears that it is closed, and the keys go once', async () => {
  for (let round = 0; round < 4; round += 1) {
    const wave = await launchAnonymous(one)
    const receipts: string[] = []
    for (let index = 0; index < 6; index += 1)
      receipts.push(await answer(index % 2 ? one : other, secretOf(index), pulseAnswers))
    const closings = await Promise.allSettled([
      closeWave(one.services, null, wave),
      closeWave(other.services, null, wave),
    ])
    expect(closings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(closings.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { word: 'wave.closed' },
    })
    expect(await receiptsOf(wave)).toEqual(receipts.toSorted())
    expect(await one.services.roundKeys.read(wave)).toBeNull()
  }
  expect(printed.filter((line) => line.includes('"level":50'))).toEqual([])
})

test('answers on their way while it closes are counted with their receipt, or refused as too late', async () => {
  const wave = await launchAnonymous(one)
  const sure: string[] = []
  for (let index = 0; index < 5; index += 1)
    sure.push(await answer(one, secretOf(index), pulseAnswers))
  const ready = await Promise.all(
    Array.from({ length: 6 }, async (_, place) => {
      const ballot = await makeBallot(one, secretOf(place + 5))
      const { signature } = (await take(one, secretOf(place + 5), ballot)).body
      return response(ballot, await ballot.finish(signature), pulseAnswers)
    }),
  )
  const untaken = await makeBallot(one, secretOf(11))
  const send = (sandbox: Sandbox, body: unknown) => sandbox.nobody().post('/api/ballots', body)
  const [sent, asked] = await Promise.all([
    Promise.all(ready.map((body, place) => send(place % 2 ? one : other, body))),
    take(other, secretOf(11), untaken),
    closeWave(one.services, null, wave),
  ])
  const counted = sent.filter(({ status }) => status === 200).map(({ body }) => body.receipt)
  const refused = sent.filter(({ status }) => status !== 200).map(({ body }) => body.code)
  expect(refused).toEqual(refused.map(() => 'wave.closed'))
  expect([200, 410, 503]).toContain(asked.status)
  expect(await receiptsOf(wave)).toEqual([...sure, ...counted].toSorted())
  // Whoever was told of a receipt hears it again after the close; whoever was refused is refused again.
  for (const [place, body] of ready.entries())
    expect((await send(one, body)).body.receipt ?? 'none').toBe(sent[place]?.body.receipt ?? 'none')
})
