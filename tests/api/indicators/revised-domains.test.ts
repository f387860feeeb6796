import { beforeEach, describe, expect, test } from 'vitest'
import { recordPublished } from '../../../api/indicators/record-published.ts'
import { saveGuides } from '../../../api/library/guide-queries.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const path = '/api/indicators/DEL-ONTIME'
const quarter = '2025-2026 Q1'

const record = (on: string) =>
  recordPublished(arpent.db, { now: new Date(`${on}T16:00:00Z`), today: on })

let ariane: Client
beforeEach(async () => {
  ariane = await arpent.as(cast.ariane)
  const milestone = (reference: string, doneOn: string | null) => ({
    reference,
    title: { en: reference, fr: reference },
    firstApprovedDueOn: '2025-05-30',
    doneOn,
    cancelledOn: null,
  })
  await ariane.post('/api/groups/RES/milestones', milestone('M1', '2025-05-20'))
  await ariane.post('/api/groups/RES/milestones', milestone('M2', null))
})

const pointOf = async (domain: string) =>
  (await ariane.get(`${path}/series?${domain}`)).body.points.find(
    ({ period }: { period: string }) => period === quarter,
  )
const onRecord = async (domain: string) =>
  (await ariane.get(`${path}?${domain}`)).body.published.find(
    ({ occasion }: { occasion: string }) => occasion === quarter,
  )
const change = (milestone: string, part: object) =>
  ariane.patch(`/api/groups/RES/milestones/${milestone}`, part)

describe.each(['group=RES', 'priority=enabling', 'council=JC'])('a past quarter, %s', (domain) => {
  test('is on record once it is over: half of two milestones', async () => {
    await record('2026-06-15')
    expect(await pointOf(domain)).toMatchObject({ value: 0.5, n: 1, N: 2, revision: 0 })
    expect((await onRecord(domain)).values).toMatchObject([
      { revision: 0, cause: 'period_over', content: { value: 0.5, n: 1, N: 2 } },
    ])
  })

  test('is restated by a done date entered afterwards, then by one taken back', async () => {
    await record('2026-06-15')
    await change('M2', { doneOn: '2025-05-29' })
    expect(await pointOf(domain)).toMatchObject({
      value: 1,
      revision: 1,
      replaces: { value: 0.5, n: 1, N: 2 },
    })
    await record('2026-06-16')
    await change('M2', { doneOn: null })
    await change('M1', { doneOn: null })
    await record('2026-06-17')
    expect(await pointOf(domain)).toMatchObject({ value: 0, revision: 2, replaces: { value: 1 } })
    expect((await onRecord(domain)).values).toMatchObject([
      { revision: 2, cause: 'late_facts', publishedOn: '2026-06-17', content: { value: 0, N: 2 } },
      { revision: 1, cause: 'late_facts', publishedOn: '2026-06-16', content: { value: 1, N: 2 } },
      { revision: 0, cause: 'period_over', publishedOn: '2026-06-15', content: { value: 0.5 } },
    ])
  })
})

test('another priority and another group have nothing on record', async () => {
  await record('2026-06-15')
  expect(await onRecord('priority=digital-identity')).toBeUndefined()
  expect(await onRecord('group=DI')).toBeUndefined()
  expect(await pointOf('group=DI')).toMatchObject({ missing: 'no_register', revision: 0 })
})

test('a priority taken up for the past restates its quarters; the group’s own stay', async () => {
  await record('2026-06-15')
  await ariane.post('/api/groups/DI/milestones', {
    reference: 'D1',
    title: { en: 'D1', fr: 'D1' },
    firstApprovedDueOn: '2025-06-30',
    doneOn: null,
    cancelledOn: null,
  })
  await record('2026-06-16')
  await ariane.put('/api/groups/DI/priorities/enabling', {
    support: 'enabler',
    contribution: null,
    since: '2025-04-01',
  })
  const revised = await pointOf('priority=enabling')
  expect(revised).toMatchObject({ n: 1, N: 3, revision: 1, replaces: { value: 0.5 } })
  expect(revised.value).toBeCloseTo(1 / 3, 12)
  expect(await pointOf('group=RES')).toMatchObject({ value: 0.5, revision: 0 })
})

test('a scorecard that is published stays as it was read', async () => {
  const card = '/api/scorecards/2025-2026/JC'
  const published = await ariane.post(`${card}/publish`)
  expect([published.status, published.body]).toEqual([201, { version: 1 }])
  const before = (await ariane.get(`${card}?version=1`)).body
  await change('M2', { doneOn: '2025-05-29' })
  await record('2026-06-16')
  expect((await ariane.get(`${card}?version=1`)).body).toEqual(before)
  expect((await onRecord('group=RES')).values).toMatchObject([
    { revision: 1, scorecards: [] },
    { revision: 0, scorecards: [] },
  ])
})

describe('a guide’s declaration that is recorded afterwards', () => {
  const at = '/api/practice-guides/proofing/declarations'
  const declaration = { jurisdiction: 'ON', since: '2025-11-01', purpose: 'Forms' }
  const reach = async (domain: string) =>
    (await ariane.get(`/api/indicators/GDE-REACH/series?${domain}`)).body.points.find(
      ({ period }: { period: string }) => period === '2025-2026 Q4',
    )

  beforeEach(async () => {
    await saveGuides(arpent.db, [
      {
        code: 'proofing',
        group: 'DI',
        title: { en: 'Proofing', fr: 'Confirmation' },
        publishedOn: '2025-06-01',
        withdrawnOn: null,
      },
    ])
    await ariane.post(at, { ...declaration, jurisdiction: 'QC', declaredOn: '2026-02-02' })
  })

  test.each(['group=DI', 'priority=digital-identity'])(
    'restates the quarter it was made in, %s',
    async (domain) => {
      await record('2026-06-15')
      const before = await reach(domain)
      expect(before).toMatchObject({ n: 1, revision: 0 })
      const answer = await ariane.post(at, { ...declaration, declaredOn: '2026-03-31' })
      expect(answer.body).toMatchObject({ declaredOn: '2026-03-31', usedSince: '2025-11-01' })
      const after = await reach(domain)
      expect(after).toMatchObject({ n: 2, N: before.N, revision: 1, replaces: { n: 1 } })
      expect(after.value).toBeCloseTo(2 / before.N, 12)
    },
  )

  test.each([
    ['a day to come', { declaredOn: '2026-06-16' }, 'declaration.in_future'],
    ['a day before the use began', { declaredOn: '2025-10-31' }, 'declaration.used_later'],
    [
      'a day before the guide',
      { declaredOn: '2025-05-31', since: '2025-05-01' },
      'guide.not_available',
    ],
    [
      'the same day again',
      { declaredOn: '2026-02-02', jurisdiction: 'QC' },
      'declaration.repeated',
    ],
  ])('is refused for %s', async (_, part, code) => {
    expect((await ariane.post(at, { ...declaration, ...part })).body.code).toBe(code)
  })

  test('is recorded by the analyst only; members declare today', async () => {
    const maya = await arpent.as(cast.maya)
    const own = { since: '2025-11-01', purpose: 'Forms' }
    const late = await maya.post(at, { ...own, declaredOn: '2026-03-31' })
    expect([late.status, late.body.code]).toEqual([403, 'declaration.other_day'])
    expect((await maya.post(at, own)).body).toMatchObject({ declaredOn: '2026-06-15' })
  })
})
