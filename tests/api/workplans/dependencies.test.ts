import { describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const page = '/api/groups/RES/workplan'
const need = (reference: string, group = 'RES') => ({ group, reference })
const waitsFor = (client: Client, milestone: string, needs: object[], group = 'RES') =>
  client.put(`/api/groups/${group}/milestones/${milestone}/needs`, { needs })

/** Findings, due on 1 June and not done; a report and, in another group, a pilot. */
async function given() {
  const ariane = await arpent.as(cast.ariane)
  const add = (group: string, en: string, firstApprovedDueOn: string) =>
    ariane.post(`/api/groups/${group}/milestones`, {
      title: { en, fr: `${en} (fr)` },
      firstApprovedDueOn,
    })
  await add('RES', 'Findings', '2026-06-01')
  await add('RES', 'Report', '2026-09-30')
  await add('DI', 'Pilot', '2026-12-01')
  return { ariane, colin: await arpent.as(cast.colin) }
}

describe('what a milestone waits for', () => {
  test('is shown at both ends, across groups', async () => {
    const { ariane, colin } = await given()
    expect((await waitsFor(colin, 'M-2', [need('M-1')])).status).toBe(204)
    await waitsFor(ariane, 'M-1', [need('M-2')], 'DI')
    const [findings, report] = (await colin.get(page)).body.milestones
    expect(findings).toMatchObject({ needs: [], neededBy: [{ reference: 'M-2' }] })
    expect(report).toMatchObject({
      needs: [{ reference: 'M-1', expectedOn: '2026-06-01', doneOn: null }],
      neededBy: [{ group: 'DI', reference: 'M-1', title: { en: 'Pilot' } }],
    })
    await waitsFor(colin, 'M-2', [])
    expect((await colin.get(page)).body.milestones[1].needs).toEqual([])
  })

  test.each([
    ['itself', [need('M-1')], 'milestone.needs_itself'],
    ['what nobody planned', [need('M-9')], 'milestone.needs_unknown'],
  ])('is not %s', async (_, needs, code) => {
    const { colin } = await given()
    expect(await waitsFor(colin, 'M-1', needs)).toMatchObject({ status: 422, body: { code } })
  })

  test('never makes a circle: the way round is shown, in the person’s language', async () => {
    const { ariane, colin } = await given()
    await waitsFor(colin, 'M-2', [need('M-1')])
    await waitsFor(ariane, 'M-1', [need('M-2')], 'DI')
    const circle = await waitsFor(colin, 'M-1', [need('M-1', 'DI')])
    expect(circle).toMatchObject({
      status: 422,
      body: {
        code: 'milestone.needs_in_circle',
        params: { path: 'Findings (RES) → Pilot (DI) → Report (RES) → Findings (RES)' },
      },
    })
    expect((await colin.get(page)).body.milestones[0].needs).toEqual([])
  })
})

test('the timeline draws every group’s milestones, and says what late ones hold up', async () => {
  const { ariane, colin } = await given()
  await waitsFor(colin, 'M-2', [need('M-1')])
  await waitsFor(ariane, 'M-1', [need('M-2')], 'DI')
  const maya = await arpent.as(cast.maya)
  const { body } = await maya.get('/api/workplans')
  expect(body).toMatchObject({
    asOf: '2026-06-15',
    // 120 days before and 365 after 15 June 2026.
    from: '2026-02-15',
    to: '2027-06-15',
    total: 3,
    lateHolding: 1,
    chains: [
      {
        holdsUp: 2,
        chain: [{ reference: 'M-1' }, { reference: 'M-2' }, { group: 'DI', reference: 'M-1' }],
      },
    ],
  })
  const own = (await maya.get('/api/workplans?group=DI')).body
  expect(own).toMatchObject({ total: 1, milestones: [{ group: 'DI' }], lateHolding: 1 })
  await colin.patch('/api/groups/RES/milestones/M-1', { doneOn: '2026-06-15' })
  expect((await maya.get('/api/workplans')).body).toMatchObject({ total: 3, chains: [] })
})
