import { beforeEach, describe, expect, test } from 'vitest'
import { boundsOn, horizonOf } from '../../../api/workplans/horizon.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { useSandbox } from '../../support/sandbox.ts'

describe('a horizon is read from a day, by quarters and fiscal years', () => {
  // 15 June 2026: the first quarter of 2026-2027 ends on 30 June, the year on 31 March 2027.
  test.each([
    ['2026-06-14', 'passed'],
    ['2026-06-15', 'quarter'],
    ['2026-06-30', 'quarter'],
    ['2026-07-01', 'year'],
    ['2027-03-31', 'year'],
    ['2027-04-01', 'next_year'],
    ['2028-03-31', 'next_year'],
    ['2028-04-01', 'later'],
    [null, 'undated'],
  ])('%s is %s', (day, horizon) => {
    expect(horizonOf(day, '2026-06-15', boundsOn('2026-06-15'))).toBe(horizon)
  })

  test('in the last quarter of a fiscal year nothing lies later in it', () => {
    const bounds = boundsOn('2027-02-01')
    expect(bounds).toEqual({ quarter: '2027-03-31', year: '2027-03-31', nextYear: '2028-03-31' })
    expect(horizonOf('2027-04-01', '2027-02-01', bounds)).toBe('next_year')
  })
})

const arpent = useSandbox()
const page = '/api/groups/RES/workplan'
let colin: Client

describe('a workplan', () => {
  beforeEach(async () => {
    colin = await arpent.as(cast.colin)
    const days = ['2026-06-01', '2026-06-20', '2026-12-31', '2027-05-01', '2030-01-01', null]
    for (const [at, plannedDueOn] of days.entries())
      await colin.post('/api/groups/RES/milestones', {
        title: { en: `Step ${at + 1}`, fr: `Étape ${at + 1}` },
        plannedDueOn,
      })
    await colin.patch('/api/groups/RES/milestones/M-1', { doneOn: '2026-06-02' })
  })

  const shown = async (query: string): Promise<string[]> =>
    (await colin.get(`${page}?${query}`)).body.milestones.map(
      ({ reference }: { reference: string }) => reference,
    )

  test('tells how many open milestones lie in each horizon', async () => {
    const { body } = await colin.get(`${page}?show=open`)
    expect(body).toMatchObject({
      horizons: { passed: 0, quarter: 1, year: 1, next_year: 1, later: 1, undated: 1 },
      ended: 1,
      next: null,
    })
    expect(body.milestones.map(({ horizon }: { horizon: string }) => horizon)).toEqual([
      'quarter',
      'year',
      'next_year',
      'later',
      'undated',
    ])
  })

  test('shows what is open, what has ended, or one horizon', async () => {
    expect(await shown('')).toHaveLength(6)
    expect(await shown('show=ended')).toEqual(['M-1'])
    expect(await shown('horizon=year')).toEqual(['M-3'])
    expect(await shown('horizon=later')).toEqual(['M-5'])
    expect(await shown('horizon=undated')).toEqual(['M-6'])
    expect((await colin.get(`${page}?horizon=soon`)).status).toBe(400)
  })

  test('comes a hundred milestones at a time, each once', async () => {
    const file = [
      'Title;Titre;Due',
      ...Array.from({ length: 205 }, (_, at) => `T${at};F${at};2026-09-01`),
    ]
    const form = new FormData()
    form.set('file', new File([file.join('\n')], 'plan.csv'))
    const sent = new Response(form)
    const type = { 'content-type': sent.headers.get('content-type') ?? '' }
    const stored = await colin.send('POST', `${page}/import?dry=false`, await sent.blob(), type)
    expect(stored.status).toBe(200)
    const first = (await colin.get(`${page}?show=open`)).body
    expect(first).toMatchObject({ next: 100, horizons: { year: 206 } })
    const rest = [...(await shown('show=open&from=100')), ...(await shown('show=open&from=200'))]
    const all = [
      ...first.milestones.map(({ reference }: { reference: string }) => reference),
      ...rest,
    ]
    expect(new Set(all).size).toBe(210)
    expect((await colin.get(`${page}?show=open&from=200`)).body.next).toBeNull()
  })

  test('lists its open milestones by title, for who chooses what to wait for', async () => {
    const { body } = await colin.get(`${page}/open`)
    expect(body[0]).toEqual({ reference: 'M-2', title: { en: 'Step 2', fr: 'Étape 2' } })
    expect(body).toHaveLength(5)
  })

  test('is drawn by horizon on the timeline, beyond the coming year too', async () => {
    const drawn = async (horizon: string) =>
      (await colin.get(`/api/workplans?group=RES&horizon=${horizon}`)).body
    expect(await drawn('later')).toMatchObject({
      from: '2028-04-01',
      milestones: [{ reference: 'M-5', horizon: 'later' }],
    })
    // What is done lies behind, in no horizon.
    expect((await drawn('passed')).milestones).toEqual([])
  })
})
