import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { insertIndicator } from '../../support/indicators.ts'
import { junePulse } from '../../support/june-pulse.ts'
import { secretFor } from '../../support/outbox.ts'
import { answers, insertRelease } from '../../support/releases.ts'
import { useSandbox } from '../../support/sandbox.ts'

const done = {
  en: 'One of two quarterly reports is gone.',
  fr: 'Un des deux rapports trimestriels n’existe plus.',
}

describe('what was done about a round', () => {
  const arpent = useSandbox({ template: 'bare' })
  let ariane: Client
  let wave: string
  beforeEach(async () => {
    await insertIndicator(arpent.db, {})
    const parts = [{ invited: 14, counts: answers(7, 2) }]
    wave = await insertRelease(arpent.db, { closedOn: '2025-06-20', parts })
    ariane = await arpent.as(cast.ariane)
  })

  test('is written beside the figures of its release, and nothing finer', async () => {
    const before = (await ariane.get(`/api/waves/${wave}/follow-up`)).body
    expect(before.followUp).toBeNull()
    expect(before.figures).toHaveLength(1)
    expect(before.figures[0]).toMatchObject({ indicator: 'SAT-PACE', unit: 'percent' })
    expect(before.figures[0].value).toBeCloseTo(7 / 9, 12)
    const put = await ariane.put(`/api/waves/${wave}/follow-up`, { quoted: ['SAT-PACE'], done })
    expect(put.status).toBe(200)
    expect(put.body).toMatchObject({ waveId: wave, closedOn: '2025-06-20', done })
    expect(Object.keys(put.body.quoted[0]).toSorted()).toEqual(
      ['decimals', 'high', 'indicator', 'low', 'name', 'unit', 'value'].toSorted(),
    )
    const again = { en: `${done.en} Since May.`, fr: `${done.fr} Depuis mai.` }
    await ariane.put(`/api/waves/${wave}/follow-up`, { quoted: [], done: again })
    const after = (await ariane.get(`/api/waves/${wave}/follow-up`)).body
    expect(after.followUp).toMatchObject({ quoted: [], done: again })
    expect((await ariane.send('DELETE', `/api/waves/${wave}/follow-up`)).status).toBe(204)
    expect((await ariane.get(`/api/waves/${wave}/follow-up`)).body.followUp).toBeNull()
  })

  test('quotes no figure that the release doesn’t give', async () => {
    const answer = await ariane.put(`/api/waves/${wave}/follow-up`, { quoted: ['NONE'], done })
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ code: 'follow_up.figure_unknown' })
    const withheld = await insertRelease(arpent.db, { closedOn: '2025-09-20', withheld: true })
    expect((await ariane.get(`/api/waves/${withheld}/follow-up`)).body.figures).toEqual([])
  })

  test.each([
    ['without its French', { quoted: [], done: { en: 'x', fr: ' ' } }],
    ['too long', { quoted: [], done: { en: 'x'.repeat(1001), fr: 'x' } }],
    ['four figures', { quoted: ['A', 'B', 'C', 'D'], done }],
  ])('%s is refused, and nothing is kept', async (_, given) => {
    expect((await ariane.put(`/api/waves/${wave}/follow-up`, given)).status).toBe(400)
    expect((await ariane.get(`/api/waves/${wave}/follow-up`)).body.followUp).toBeNull()
  })
})

describe('the next round', () => {
  const arpent = useSandbox()

  test('shows what came of the last one, on its first screen and where the member signs in', async () => {
    const members = await seatMembers(arpent.db, fourteenSeats)
    const ariane = await arpent.as(cast.ariane)
    const open = await ariane.post('/api/waves', junePulse)
    const { id } = open.body
    const early = await ariane.put(`/api/waves/${id}/follow-up`, { quoted: [], done })
    expect(early.body.code).toBe('wave.open')
    const member = members[0] ?? ''
    const old = arpent.nobody().invited(await secretFor(arpent.db, member))
    await ariane.post(`/api/waves/${id}/close`, {})
    await ariane.put(`/api/waves/${id}/follow-up`, { quoted: [], done })
    await arpent.db.deleteFrom('message').execute()
    arpent.setTime('2026-07-06T16:00:00Z')
    await ariane.post('/api/waves', { ...junePulse, closesOn: '2026-07-20' })
    const closed = (await old.get('/api/answer')).body
    expect(closed).toMatchObject({
      code: 'wave.closed',
      params: { closedOn: '2026-06-15', withheld: true, released: false, nextOpensOn: null },
    })
    expect(closed.params.followUp.done).toEqual(done)
    const odile = arpent.nobody().invited(await secretFor(arpent.db, member))
    const { followUp } = (await odile.get('/api/answer')).body
    expect(followUp).toMatchObject({ title: junePulse.title, done, quoted: [] })
    const mine = (await (await arpent.as(member)).get('/api/follow-ups/mine')).body
    expect(mine).toEqual([followUp])
  })
})
