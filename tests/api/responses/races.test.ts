import type { KyselyPlugin } from 'kysely'
import { describe, expect, test } from 'vitest'
import { compose } from '../../support/sandbox.ts'
import { useCommittedPulse } from './committed-pulse.ts'
import { pulseAnswers } from './pulse-answers.ts'

const { arpent, members, newWave, send, counted } = useCommittedPulse()

describe('at the same moment', () => {
  test('the same person ten times, with other answers each time, is one response', async () => {
    const wave = await newWave()
    const sent = await Promise.all(
      Array.from({ length: 10 }, (_, turn) =>
        send(wave, 'member01@example.org', { ...pulseAnswers, overall: (turn % 5) + 1 }),
      ),
    )
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(9)
    const { responses, tallies, recount } = await counted(wave)
    expect(responses).toBe(1)
    expect(tallies).toEqual(recount)
  })

  test('twelve people who answer and correct leave the tallies of a recount', async () => {
    const wave = await newWave()
    const answersOf = (turn: number) => ({
      ...pulseAnswers,
      overall: (turn % 5) + 1,
      pace: 5 - (turn % 5),
    })
    for (const round of [0, 3])
      await Promise.all(members.map((email, index) => send(wave, email, answersOf(index + round))))
    const { responses, tallies, recount } = await counted(wave)
    expect(responses).toBe(12)
    expect(tallies).toEqual(recount)
  })

  test('through two processes, everybody once through each: twelve responses, and the tallies of a recount', async () => {
    const wave = await newWave()
    const other = compose(arpent.db)
    const sent = await Promise.all(
      members.flatMap((email, index) =>
        [arpent, other].map((through, turn) =>
          send(wave, email, { ...pulseAnswers, overall: ((index + turn) % 5) + 1 }, through),
        ),
      ),
    )
    expect(sent.map(({ status }) => status).toSorted()).toEqual([
      ...Array.from({ length: 12 }, () => 200),
      ...Array.from({ length: 12 }, () => 201),
    ])
    const { responses, tallies, recount } = await counted(wave)
    expect(responses).toBe(12)
    expect(tallies).toEqual(recount)
  })

  test('those who may not answer are refused, each with their reason, and the others counted', async () => {
    const wave = await newWave()
    const admitted = send(wave, 'member01@example.org', pulseAnswers)
    await arpent.db
      .updateTable('invitation')
      .set({ withdrawn_at: arpent.services.clock.now() })
      .where('wave_id', '=', wave.id)
      .where('person_id', 'in', (eb) =>
        eb.selectFrom('person').select('id').where('email', '=', 'member02@example.org'),
      )
      .execute()
    const sent = await Promise.all([
      admitted,
      send(wave, 'member02@example.org', pulseAnswers),
      send(wave, 'member03@example.org', { ...pulseAnswers, overall: 6 }),
      send(wave, 'nobody@example.org', pulseAnswers),
      send(wave, 'member04@example.org', pulseAnswers),
    ])
    expect(sent.map(({ status, body }) => body.code ?? status)).toEqual([
      201,
      'invitation.withdrawn',
      'answer.refused',
      'invitation.unknown',
      201,
    ])
    const { responses, tallies, recount } = await counted(wave)
    expect(responses).toBe(2)
    expect(tallies).toEqual(recount)
  })

  test('a thousand forged links cost a few queries, open nothing, and hold nobody up', async () => {
    const wave = await newWave()
    let queries = 0
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        queries += 1
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const through = compose(arpent.db.withPlugin(counting))
    const forged = Array.from({ length: 1000 }, (_, n) =>
      through
        .nobody()
        .invited(String(n).padStart(32, 'A'))
        .post('/api/answer/submission', { answers: pulseAnswers }),
    )
    const honest = members.map((email) => send(wave, email, pulseAnswers, through))
    const refused = await Promise.all(forged)
    expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['invitation.unknown']))
    expect((await Promise.all(honest)).map(({ status }) => status)).toEqual(members.map(() => 201))
    expect(queries).toBeLessThan(60)
    expect((await counted(wave)).responses).toBe(12)
  })

  test('what isn’t counted before the close is refused', async () => {
    const wave = await newWave()
    const close = arpent.db
      .updateTable('wave')
      .set({ closed_at: arpent.services.clock.now(), closed_on: '2026-06-15' })
      .where('id', '=', wave.id)
      .execute()
    const sent = await Promise.all([
      ...members.map((email) => send(wave, email, pulseAnswers)),
      close,
    ])
    const accepted = sent.filter((answer) => 'status' in answer && answer.status === 201)
    const refused = sent.filter((answer) => 'status' in answer && answer.status === 410)
    expect(accepted.length + refused.length).toBe(12)
    expect((await counted(wave)).responses).toBe(accepted.length)
    expect((await send(wave, 'member01@example.org', pulseAnswers)).status).toBe(410)
  })
})
