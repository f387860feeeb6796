import { createPublicKey } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  answer,
  launchAnonymous,
  mailedSecret,
  makeBallot,
  response,
  take,
} from '../../support/anonymous.ts'
import { cast } from '../../support/cast.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { changed, contentsOf } from '../../support/tables.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

const arpent = useSandbox({ smtp: true })

let secrets: string[]
let wave: string
beforeEach(async () => {
  const members = await seatMembers(arpent.db, fourteenSeats)
  wave = await launchAnonymous(arpent)
  secrets = members.map((email) => mailedSecret(arpent, email))
})

type Body = ReturnType<typeof response>

async function goodBody(secret = secrets[0] ?? ''): Promise<Body> {
  const ballot = await makeBallot(arpent, secret)
  const { signature } = (await take(arpent, secret, ballot)).body
  return response(ballot, await ballot.finish(signature), pulseAnswers)
}

const send = (body: unknown, headers: Record<string, string> = {}) =>
  arpent.nobody().send('POST', '/api/ballots', body, headers)

/** Bytes in base64url, one more or fewer. */
const resized = (text: string, by: 1 | -1) => {
  const bytes = Buffer.from(text, 'base64url')
  return (by > 0 ? Buffer.concat([bytes, Buffer.alloc(1)]) : bytes.subarray(0, by)).toString(
    'base64url',
  )
}
const json = (body: Body, answers: string) =>
  JSON.stringify({ ...body, answers: 0 }).replace('"answers":0', `"answers":${answers}`)
const lists = (deep: number) => '['.repeat(deep) + ']'.repeat(deep)

const odd: [string, number, (good: Body) => unknown][] = [
  ['a message a byte short', 400, (good) => ({ ...good, message: resized(good.message, -1) })],
  ['a message a byte long', 400, (good) => ({ ...good, message: resized(good.message, 1) })],
  [
    'a signature a byte short',
    400,
    (good) => ({ ...good, signature: resized(good.signature, -1) }),
  ],
  ['a signature a byte long', 400, (good) => ({ ...good, signature: resized(good.signature, 1) })],
  ['a signature of zeros', 422, (good) => ({ ...good, signature: 'A'.repeat(342) })],
  [
    'a signature beyond every modulus',
    422,
    (good) => ({ ...good, signature: '_'.repeat(341) + 'w' }),
  ],
  ['padded', 400, (good) => ({ ...good, message: `${good.message}==` })],
  ['in the other base 64', 400, (good) => ({ ...good, message: `+/${good.message.slice(2)}` })],
  ['with a space within', 400, (good) => ({ ...good, message: `${good.message.slice(0, -1)} ` })],
  ['bytes as a list', 400, (good) => ({ ...good, message: [...Buffer.from(good.message)] })],
  ['with a name beside it', 400, (good) => ({ ...good, person: 'Maya' })],
  ['without answers', 400, ({ answers: _, ...rest }) => rest],
  ['answers a hundred thousand lists deep', 422, (good) => json(good, lists(100_000))],
  ['an answer as deep', 422, (good) => json(good, `{"overall":${lists(100_000)}}`)],
  ['whole, cut off', 400, (good) => JSON.stringify(good).slice(0, -1)],
  ['a list of ballots', 400, (good) => [good, good]],
  ['of over a mebibyte', 413, (good) => json(good, JSON.stringify('x'.repeat(1_100_000)))],
]

describe('an odd ballot', () => {
  test('is refused, whatever is odd about it, and nothing is written', async () => {
    const good = await goodBody()
    const before = await contentsOf(arpent.db)
    for (const [what, status, made] of odd) {
      const refused = await send(made(good))
      const said = [refused.status, refused.headers.get('content-type')]
      expect(said, what).toEqual([status, 'application/problem+json'])
      expect(JSON.stringify(refused.body), what).not.toContain(good.message)
    }
    const whole = JSON.stringify(good)
    const squeezed = await send(new Blob([gzipSync(whole)]), {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    })
    expect(squeezed.status).toBe(400)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
      expect((await send(whole, { 'content-type': type })).status, type).toBe(400)
    expect(changed(before, await contentsOf(arpent.db))).toEqual([])
    // The last of a key given twice counts, as everywhere.
    expect((await send(`{"message":"AA",${whole.slice(1)}`)).status).toBe(200)
  })

  test('its ids in capitals count in their stratum, and the round closes', async () => {
    const shouted = await goodBody()
    const key = shouted.key.toUpperCase()
    expect((await send({ ...shouted, key })).status).toBe(200)
    const other = await goodBody(secrets[1])
    expect((await send({ ...other, wave: wave.toUpperCase(), key })).status).toBe(200)
    for (const secret of secrets.slice(2, 5)) await answer(arpent, secret, pulseAnswers)
    const ariane = await arpent.as(cast.ariane)
    const closed = await ariane.post(`/api/waves/${wave}/close`)
    expect(closed.body).toMatchObject({ state: 'closed', released: true })
    const { body } = await arpent.nobody().get(`/api/ballots/${wave}/receipts`)
    expect(body.received).toBe(5)
  })
})

describe('an odd message to sign', () => {
  /** The modulus of the key, some whole number added. */
  const modulus = async (plus: bigint) => {
    const { body } = await arpent
      .nobody()
      .invited(secrets[0] ?? '')
      .get('/api/answer')
    const der = Buffer.from(body.ballot.keys[0].publicKey, 'base64')
    const { n = '' } = createPublicKey({ key: der, format: 'der', type: 'spki' }).export({
      format: 'jwk',
    })
    return BigInt(`0x${Buffer.from(n, 'base64url').toString('hex')}`) + plus
  }
  const bytesOf = (number: bigint) =>
    Buffer.from(number.toString(16).padStart(512, '0'), 'hex').toString('base64url')

  test('that is no number below the modulus is refused, and the ballot is still there to be taken', async () => {
    const person = arpent.nobody().invited(secrets[0] ?? '')
    const ask = (blinded: string) => person.post('/api/answer/ballot', { blinded })
    for (const plus of [0n, 1n])
      expect((await ask(bytesOf(await modulus(plus)))).body.code).toBe('ballot.refused')
    for (const length of [0, 255, 257])
      expect((await ask(Buffer.alloc(length, 1).toString('base64url'))).status, `${length}`).toBe(
        400,
      )
    expect((await send(await goodBody())).status).toBe(200)
  })

  // Any number below the modulus has its root; none of these is a ballot, and each uses up its holder's only one.
  test('zero, one and one below the modulus are signed, and open nothing', async () => {
    const good = await goodBody(secrets[3])
    for (const [index, number] of [0n, 1n, await modulus(-1n)].entries()) {
      const secret = secrets[index] ?? ''
      const own = bytesOf(number)
      const person = arpent.nobody().invited(secret)
      const { body } = await person.post('/api/answer/ballot', { blinded: own })
      // 0, 1 and −1 are their own odd powers.
      expect(body.signature).toBe(own)
      expect((await send({ ...good, signature: own })).status).toBe(422)
      const again = await take(arpent, secret, await makeBallot(arpent, secret))
      expect(again.body.code).toBe('ballot.taken')
    }
  })
})
