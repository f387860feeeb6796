import { beforeEach, expect, test } from 'vitest'
import {
  launchAnonymous,
  mailedSecret,
  makeBallot,
  response,
  take,
} from '../../support/anonymous.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

const arpent = useSandbox({ smtp: true })

let send: (texts: Record<string, string>) => Promise<{ status: number; body: unknown }>
beforeEach(async () => {
  const members = await seatMembers(arpent.db, fourteenSeats)
  await launchAnonymous(arpent)
  const secret = mailedSecret(arpent, members[0] ?? '')
  const ballot = await makeBallot(arpent, secret)
  const { signature } = (await take(arpent, secret, ballot)).body
  const signed = await ballot.finish(signature)
  const next = ['other_need']
  send = (texts) =>
    arpent
      .nobody()
      .post('/api/ballots', response(ballot, signed, { ...pulseAnswers, next, ...texts }))
})

const everywhere = (text: string) => ({ start: text, stop: text, next_other: text })

// The Devanagari letter qa is one sign as typed and two as Unicode composes it: a thousand of them are kept as two thousand.
test('a text that grows beyond its limit as it is composed is refused with its question, and the ballot is not spent', async () => {
  expect(await send(everywhere('\u0958'.repeat(1000)))).toMatchObject({
    status: 422,
    body: {
      code: 'answer.refused',
      question: 'start',
      params: { reason: expect.stringMatching(/2,000 characters\. Shorten it to 1,000/) },
    },
  })
  expect((await send(everywhere('\u0958'.repeat(500)))).status).toBe(200)
})

test.each([
  ['the longest in UTF-8', '\u0915'.repeat(1000)],
  ['characters that JSON writes with a sign before them', '"\\'.repeat(500)],
  ['characters of two units', '\u{1F341}'.repeat(500)],
  ['empty lines', 'a\n'.repeat(500)],
])('a thousand signs in each text fit into the box: %s', async (_, text) => {
  expect((await send(everywhere(text))).status).toBe(200)
  const [row] = await arpent.db.selectFrom('ballot_box').select('sealed').execute()
  const { sealed_bytes: bytes } = await arpent.db
    .selectFrom('anonymous_round')
    .select('sealed_bytes')
    .executeTakeFirstOrThrow()
  // X25519's half of the seal is 32 bytes, the tag of AES-GCM 16.
  expect(row?.sealed.length).toBe(32 + bytes + 16)
})
