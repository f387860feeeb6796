import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  answer,
  type Ballot,
  launchAnonymous,
  mailedSecret,
  makeBallot,
  response,
  take,
} from '../../support/anonymous.ts'
import { cast } from '../../support/cast.ts'
import { counting } from '../../support/counted.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { compose, useSandbox } from '../../support/sandbox.ts'
import { changed, contentsOf } from '../../support/tables.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

const arpent = useSandbox({ smtp: true })

let members: string[]
let wave: string
let secret: string
beforeEach(async () => {
  members = await seatMembers(arpent.db, fourteenSeats)
  wave = await launchAnonymous(arpent)
  secret = mailedSecret(arpent, members[0] ?? '')
})

const send = (body: unknown) => arpent.nobody().post('/api/ballots', body)

async function signedBallot(of = secret) {
  const ballot = await makeBallot(arpent, of)
  const { signature } = (await take(arpent, of, ballot)).body
  return { ballot, signature: await ballot.finish(signature) }
}

describe('a ballot', () => {
  test('is signed for whoever holds the link, and counts once however often it is sent', async () => {
    const { ballot, signature } = await signedBallot()
    const body = response(ballot, signature, pulseAnswers)
    const [first, again] = [await send(body), await send(body)]
    expect(first.status).toBe(200)
    expect(first.body).toEqual({
      receipt: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/),
    })
    expect(again.body).toEqual(first.body)
    expect((await send({ ...body, answers: { ...pulseAnswers, overall: 1 } })).body).toEqual(
      first.body,
    )
    expect(await arpent.db.selectFrom('ballot_box').select('receipt').execute()).toHaveLength(1)
  })

  test('is signed again for the same message, and for no other', async () => {
    const ballot = await makeBallot(arpent, secret)
    const [first, again] = [await take(arpent, secret, ballot), await take(arpent, secret, ballot)]
    expect(first.status).toBe(200)
    expect(again.body).toEqual(first.body)
    const other = await take(arpent, secret, await makeBallot(arpent, secret))
    expect([other.status, other.body.code]).toEqual([409, 'ballot.taken'])
  })

  test('is one a person, not one a link: a reminder’s new link takes no second one', async () => {
    const maya = await arpent.as(cast.maya)
    const own = await maya.post(`/api/consultations/${wave}/link`)
    const another = /#(.+)$/.exec(own.body.link)?.[1] ?? ''
    const mailed = mailedSecret(arpent, cast.maya)
    expect(another).not.toBe(mailed)
    await answer(arpent, mailed, pulseAnswers)
    const second = await take(arpent, another, await makeBallot(arpent, another))
    expect(second.body.code).toBe('ballot.taken')
  })

  test('of two taken at once one is signed, and answers sent twice at once are kept once', async () => {
    const ballots = [await makeBallot(arpent, secret), await makeBallot(arpent, secret)]
    const taken = await Promise.all(ballots.map((ballot) => take(arpent, secret, ballot)))
    expect(taken.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const won = taken.findIndex(({ status }) => status === 200)
    const signature = await ballots[won]?.finish(taken[won]?.body.signature)
    const body = response(ballots[won] as Ballot, signature ?? '', pulseAnswers)
    const [first, again] = await Promise.all([send(body), send(body)])
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.body).toEqual(first.body)
    expect(await arpent.db.selectFrom('ballot_box').select('receipt').execute()).toHaveLength(1)
  })

  test('a message that is no number below the modulus is refused, and takes nothing', async () => {
    const blinded = Buffer.alloc(256, 0xff).toString('base64url')
    const refused = await arpent.nobody().invited(secret).post('/api/answer/ballot', { blinded })
    expect(refused.body.code).toBe('ballot.refused')
    const short = await arpent
      .nobody()
      .invited(secret)
      .post('/api/answer/ballot', { blinded: blinded.slice(4) })
    expect(short.status).toBe(400)
    expect(await arpent.db.selectFrom('ballot').selectAll().execute()).toEqual([])
  })
})

describe('what is kept', () => {
  test('taking writes who took; sending writes a sealed row; neither writes anything else, nor says when', async () => {
    const ballot = await makeBallot(arpent, secret)
    const before = await contentsOf(arpent.db)
    const { signature } = (await take(arpent, secret, ballot)).body
    const between = await contentsOf(arpent.db)
    expect(changed(before, between)).toEqual(['ballot'])
    await send(response(ballot, await ballot.finish(signature), pulseAnswers))
    expect(changed(between, await contentsOf(arpent.db))).toEqual(['ballot_box'])
    const columns = async (table: 'ballot' | 'ballot_box') =>
      Object.keys((await arpent.db.selectFrom(table).selectAll().executeTakeFirstOrThrow()) ?? {})
    expect((await columns('ballot')).toSorted()).toEqual([
      'blinded_hash',
      'invitation_id',
      'wave_id',
    ])
    expect((await columns('ballot_box')).toSorted()).toEqual(['receipt', 'sealed', 'wave_id'])
  })

  test('every sealed row is as long as every other, whatever was written', async () => {
    const long = { ...pulseAnswers, start: '“é”\n'.repeat(250), stop: '\\'.repeat(1000) }
    await answer(arpent, secret, pulseAnswers)
    await answer(arpent, mailedSecret(arpent, members[1] ?? ''), long)
    const rows = await arpent.db.selectFrom('ballot_box').select('sealed').execute()
    expect(rows).toHaveLength(2)
    expect(new Set(rows.map(({ sealed }) => sealed.length)).size).toBe(1)
  })

  test('drafts and named submissions are not taken, and the link’s secret is nowhere', async () => {
    const person = arpent.nobody().invited(secret)
    const draft = await person.put('/api/answer/draft', { answers: {}, revision: 0 })
    expect(draft.body.code).toBe('draft.device_only')
    const submission = await person.post('/api/answer/submission', { answers: pulseAnswers })
    expect(submission.body.code).toBe('ballot.needed')
    const everything = JSON.stringify(await contentsOf(arpent.db))
    expect(everything).not.toContain(secret)
  })
})

describe('refused', () => {
  test('a forged signature, another’s message, another key, another wave', async () => {
    const { ballot, signature } = await signedBallot()
    const body = response(ballot, signature, pulseAnswers)
    const forged = Buffer.from(signature, 'base64url')
    forged[100] = (forged[100] ?? 0) ^ 1
    const wrong = [
      { ...body, signature: forged.toString('base64url') },
      { ...body, message: Buffer.alloc(64, 1).toString('base64url') },
      { ...body, key: crypto.randomUUID() },
      { ...body, wave: crypto.randomUUID() },
    ]
    for (const one of wrong) {
      const { status, body: said } = await send(one)
      expect([status, said.code]).toEqual([422, 'ballot.refused'])
    }
    expect(await arpent.db.selectFrom('ballot_box').selectAll().execute()).toEqual([])
    expect((await send(body)).status).toBe(200)
  })

  test('answers that can’t stand: said in the reader’s language, and the ballot is not spent', async () => {
    const { ballot, signature } = await signedBallot()
    const bad = response(ballot, signature, { ...pulseAnswers, overall: 9 })
    const refused = await arpent.nobody().in('fr').post('/api/ballots', bad)
    expect([refused.status, refused.body.code]).toEqual([422, 'answer.refused'])
    expect(refused.body.question).toBe('overall')
    expect((await send({ ...bad, answers: pulseAnswers })).status).toBe(200)
  })

  test('a request that says who it is from', async () => {
    const { ballot, signature } = await signedBallot()
    const body = response(ballot, signature, pulseAnswers)
    const maya = await arpent.as(cast.maya)
    expect((await maya.post('/api/ballots', body)).body.code).toBe('ballot.identified')
    const invited = await arpent.nobody().invited(secret).post('/api/ballots', body)
    expect(invited.body.code).toBe('ballot.identified')
  })

  test('after the last day, and a ballot of a round that never was', async () => {
    const { ballot, signature } = await signedBallot()
    arpent.setTime('2026-07-01T12:00:00Z')
    const late = await send(response(ballot, signature, pulseAnswers))
    expect([late.status, late.body.code]).toEqual([410, 'wave.closed'])
    const link = await arpent.nobody().invited(secret).get('/api/answer')
    expect(link.body.code).toBe('wave.closed')
  })

  test('two hundred keys that are nobody’s, all at once, are looked for by a few statements', async () => {
    const { ballot, signature } = await signedBallot()
    const good = response(ballot, signature, pulseAnswers)
    const { plugin, made } = counting()
    const through = compose(arpent.db.withPlugin(plugin))
    const forged = () => through.nobody().post('/api/ballots', { ...good, key: randomUUID() })
    const refused = await Promise.all(Array.from({ length: 200 }, forged))
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([422]))
    expect(made()).toBeLessThanOrEqual(10)
    expect((await through.nobody().post('/api/ballots', good)).status).toBe(200)
  })

  test('a thousand wrong ones write nothing and hold up nobody else', async () => {
    const { ballot, signature } = await signedBallot()
    const good = response(ballot, signature, pulseAnswers)
    const bad = { ...good, message: Buffer.alloc(64, 7).toString('base64url') }
    const before = await contentsOf(arpent.db)
    let refused = 0
    const flooding = Array.from({ length: 50 }, async () => {
      for (let turn = 0; turn < 20; turn++) if ((await send(bad)).status === 422) refused += 1
    })
    expect((await send(good)).status).toBe(200)
    await Promise.all(flooding)
    expect(refused).toBe(1000)
    expect(changed(before, await contentsOf(arpent.db))).toEqual(['ballot_box'])
  })
})

test('nobody is taken out of the frame, and jurisdictions are not shown', async () => {
  const ariane = await arpent.as(cast.ariane)
  const { body } = await ariane.get(`/api/waves/${wave}/participation`)
  expect(body).toMatchObject({ invited: 14, answered: 0, byJurisdiction: [] })
  const { id } = await arpent.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', members[0] ?? '')
    .executeTakeFirstOrThrow()
  const taken = await ariane.post(`/api/waves/${wave}/invitations/${id}/withdraw`)
  expect(taken.body.code).toBe('wave.people_fixed')
})
