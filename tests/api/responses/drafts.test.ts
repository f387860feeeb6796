import { beforeEach, describe, expect, test } from 'vitest'
import pulse from '../../../surveys/member-pulse.json' with { type: 'json' }
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { openWave } from '../../support/waves.ts'
import { pulseAnswers } from './pulse-answers.ts'

const arpent = useSandbox()
let secret: string

beforeEach(async () => {
  const wave = await openWave(arpent.db, arpent.services.keys, { instrument: pulse })
  secret = wave.secretOf(cast.maya)
})

const device = () => {
  const client = arpent.nobody().invited(secret)
  return {
    read: async () => (await client.get('/api/answer/draft')).body,
    save: (answers: unknown, revision: number) =>
      client.put('/api/answer/draft', { answers, revision }),
    submit: (answers: unknown) => client.post('/api/answer/submission', { answers }),
  }
}
const rows = () => arpent.db.selectFrom('draft').selectAll().execute()

describe('a draft', () => {
  test('is empty before the first answer', async () => {
    expect(await device().read()).toEqual({ answers: {}, revision: 0, submitted: null })
  })

  test('goes on from a second device', async () => {
    const saved = await device().save({ overall: 4 }, 0)
    expect(saved).toMatchObject({
      status: 200,
      body: { revision: 1, savedAt: '2026-06-15T16:00:00.000Z' },
    })
    const phone = device()
    expect(await phone.read()).toMatchObject({ answers: { overall: 4 }, revision: 1 })
    expect((await phone.save({ overall: 4, pace: 2 }, 1)).body.revision).toBe(2)
  })

  test('a device behind is told, with the newer answers, and changes nothing', async () => {
    await device().save({ overall: 4 }, 0)
    await device().save({ overall: 5 }, 1)
    expect(await device().save({ overall: 1 }, 1)).toMatchObject({
      status: 409,
      body: { code: 'draft.newer', params: { answers: { overall: 5 }, revision: 2 } },
    })
    expect((await device().save({ overall: 1 }, 0)).status).toBe(409)
    expect(await device().read()).toMatchObject({ answers: { overall: 5 }, revision: 2 })
  })

  test('of two devices that start at once, one is told', async () => {
    const saved = await Promise.all([
      device().save({ overall: 1 }, 0),
      device().save({ overall: 2 }, 0),
    ])
    expect(saved.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('may lack required answers, but holds no wrong one', async () => {
    const refused = await device().save({ overall: 9 }, 0)
    expect(refused).toMatchObject({ status: 422, body: { question: 'overall' } })
    expect(await rows()).toEqual([])
  })

  test('is sealed, and its size tells nothing', async () => {
    await device().save({ start: 'Publish the minutes.' }, 0)
    const [little] = await rows()
    await device().save({ start: 'x'.repeat(1000), stop: 'y'.repeat(1000) }, 1)
    const [much] = await rows()
    expect(little?.sealed.toString('latin1')).not.toContain('minutes')
    expect(much?.sealed.length).toBe(little?.sealed.length)
  })

  test('has a row that nothing in the database ties to the invitation', async () => {
    await device().save({ overall: 4 }, 0)
    const [draft] = await rows()
    const invitation = await arpent.db.selectFrom('invitation').selectAll().execute()
    const key = draft?.key.toString('hex') ?? ''
    expect(key).toHaveLength(64)
    expect(JSON.stringify(invitation.map((row) => row.secret_hash.toString('hex')))).not.toContain(
      key,
    )
  })

  test('is gone once the answers are submitted, and goes on from them', async () => {
    await device().save({ overall: 4 }, 0)
    await device().submit(pulseAnswers)
    expect(await rows()).toEqual([])
    const submitted = await device().read()
    expect(submitted.answers).toEqual(pulseAnswers)
    const change = { ...pulseAnswers, overall: 1 }
    expect((await device().save(change, submitted.revision)).status).toBe(200)
    expect(await device().read()).toMatchObject({ answers: change, submitted: pulseAnswers })
  })

  test('a save under way while another device submitted comes too late', async () => {
    await device().save({ overall: 4 }, 0)
    await device().submit(pulseAnswers)
    for (const revision of [0, 1]) {
      const late = await device().save({ overall: 1 }, revision)
      expect(late).toMatchObject({ status: 409, body: { params: { answers: pulseAnswers } } })
    }
    expect(await rows()).toEqual([])
  })
})
