import { beforeEach, describe, expect, test } from 'vitest'
import { recordDue, recordPublished } from '../../../api/indicators/record-published.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const milestone = (reference: string, doneOn: string | null) => ({
  reference,
  title: { en: reference, fr: reference },
  firstApprovedDueOn: '2025-05-30',
  doneOn,
  cancelledOn: null,
})

const record = (on: string) =>
  recordPublished(arpent.db, { now: new Date(`${on}T16:00:00Z`), today: on })

const path = '/api/indicators/DEL-ONTIME'
const spring = async () => {
  const series = (await (await arpent.as(cast.maya)).get(`${path}/series`)).body
  return series.points.find((point: { period: string }) => point.period === '2025-2026 Q1')
}

let ariane: Client
beforeEach(async () => {
  ariane = await arpent.as(cast.ariane)
  await ariane.post('/api/groups/RES/milestones', milestone('M1', '2025-05-20'))
  await ariane.post('/api/groups/RES/milestones', milestone('M2', null))
})

const learnLate = () => ariane.patch('/api/groups/RES/milestones/M2', { doneOn: '2025-05-29' })

/** How often the spring's figure stands on record. */
const revisions = async (): Promise<number> =>
  (await ariane.get(path)).body.published.find(
    (row: { occasion: string }) => row.occasion === '2025-2026 Q1',
  ).values.length

/** How many rows of values what is due adds. */
async function rowsWritten(): Promise<number> {
  const rows = () => arpent.db.selectFrom('published_value').select('occasion').execute()
  const before = (await rows()).length
  await recordDue(arpent.services)
  return (await rows()).length - before
}

const lastLook = async () =>
  (await arpent.db.selectFrom('published_value_looked').select('at').executeTakeFirst())?.at

describe('a register’s figure, once its period is over', () => {
  test('is on record, and doing it again keeps nothing new', async () => {
    expect(await record('2026-06-15')).toBeGreaterThan(0)
    expect(await record('2026-06-16')).toBe(0)
    expect(await spring()).toMatchObject({ value: 0.5, revision: 0, replaces: null })
  })

  test('is not while the period runs', async () => {
    await record('2025-06-30')
    const { published } = (await ariane.get(path)).body
    expect(published).toEqual([])
  })

  test('is put on record by the passing of time, by one process a day', async () => {
    await recordDue(arpent.services)
    expect(await revisions()).toBe(1)
    arpent.setTime('2026-06-16T16:00:00Z')
    expect(await rowsWritten()).toBe(0)
  })

  test('is on record as revised within a minute of a fact that comes late, once', async () => {
    await recordDue(arpent.services)
    await learnLate()
    await recordDue(arpent.services)
    expect(await revisions()).toBe(1)
    arpent.setTime('2026-06-15T16:01:00Z')
    await recordDue(arpent.services)
    expect(await revisions()).toBe(2)
    expect(await spring()).toMatchObject({ value: 1, revision: 1, replaces: { value: 0.5 } })
    for (const minute of ['02', '03', '04']) {
      arpent.setTime(`2026-06-15T16:${minute}:00Z`)
      expect(await rowsWritten(), minute).toBe(0)
    }
    expect(await revisions()).toBe(2)
  })

  test('is revised soon by a write that took its time, whose trace is older than the last look', async () => {
    await recordDue(arpent.services)
    arpent.setTime('2026-06-15T16:05:00Z')
    await ariane.post('/api/groups/RES/milestones', milestone('M3', '2025-05-01'))
    arpent.setTime('2026-06-15T16:06:00Z')
    await recordDue(arpent.services)
    arpent.setTime('2026-06-15T16:05:10Z')
    await learnLate()
    arpent.setTime('2026-06-15T16:07:00Z')
    await recordDue(arpent.services)
    expect(await spring()).toMatchObject({ value: 1, n: 3, revision: 2 })
    expect(await revisions()).toBe(3)
  })

  test('is not looked through again for what no figure is made of', async () => {
    await recordDue(arpent.services)
    arpent.setTime('2026-06-15T17:00:00Z')
    await recordDue(arpent.services)
    const at = await lastLook()
    arpent.setTime('2026-06-15T18:00:00Z')
    await arpent.as(cast.maya)
    await recordDue(arpent.services)
    expect(await lastLook()).toEqual(at)
  })

  test('is revised by a fact that comes late: the mark at once, the row when it is recorded', async () => {
    await record('2026-06-15')
    await learnLate()
    expect(await spring()).toMatchObject({ value: 1, revision: 1, replaces: { value: 0.5 } })
    await record('2026-06-16')
    expect(await spring()).toMatchObject({ value: 1, revision: 1, replaces: { value: 0.5 } })
    const { published } = (await ariane.get(path)).body
    expect(
      published.find((row: { occasion: string }) => row.occasion === '2025-2026 Q1'),
    ).toMatchObject({
      grain: 'quarter',
      values: [
        { revision: 1, cause: 'late_facts', content: { value: 1, n: 2, N: 2 } },
        { revision: 0, cause: 'period_over', content: { value: 0.5, n: 1, N: 2 } },
      ],
    })
  })

  test('that comes for the first time, however late, revises nothing', async () => {
    await record('2026-06-15')
    await ariane.post('/api/groups/RES/milestones', {
      ...milestone('M3', '2025-08-01'),
      firstApprovedDueOn: '2025-08-15',
    })
    const series = (await ariane.get(`${path}/series`)).body.points
    expect(
      series.find((point: { period: string }) => point.period === '2025-2026 Q2'),
    ).toMatchObject({ value: 1, revision: 0, replaces: null })
  })

  test('carries its r in the file, with the value it has now', async () => {
    await record('2026-06-15')
    await learnLate()
    const lines = (await ariane.get(`${path}/series.csv?lang=en&from=2025-2026`)).body.split('\r\n')
    const [headings, first] = lines.map((line: string) => line.replaceAll('"', '').split(','))
    expect(first[headings.indexOf('Value')]).toBe('1')
    expect(first[headings.indexOf('Revised')]).toBe('r')
  })
})

describe('a published scorecard', () => {
  const card = '/api/scorecards/2025-2026/JC'
  type Body = {
    priorities: { goals: { indicators: { code: string; point: object }[] }[] }[]
  }
  const onTime = ({ priorities }: Body) =>
    priorities
      .flatMap(({ goals }) => goals.flatMap(({ indicators }) => indicators))
      .find(({ code }) => code === 'DEL-ONTIME')?.point

  test('puts its values on record; the next version marks what was revised since', async () => {
    await ariane.post(`${card}/publish`)
    await learnLate()
    arpent.setTime('2026-06-16T16:00:00Z')
    await ariane.post(`${card}/publish`)
    expect(onTime((await ariane.get(`${card}?version=1`)).body)).toMatchObject({
      value: 0.5,
      revision: 0,
    })
    expect(onTime((await ariane.get(`${card}?version=2`)).body)).toMatchObject({
      value: 1,
      revision: 1,
      replaces: { value: 0.5 },
    })
    const { published } = (await ariane.get(path)).body
    expect(published.find((row: { grain: string }) => row.grain === 'year')).toMatchObject({
      occasion: '2025-2026',
      values: [
        { revision: 1, scorecards: [2] },
        { revision: 0, scorecards: [1] },
      ],
    })
  })

  test('is a file for spreadsheets, as it was frozen, in either language', async () => {
    await ariane.post(`${card}/publish`)
    await learnLate()
    const rory = await arpent.as(cast.rory)
    const { body, headers } = await rory.get(`${card}/figures.csv?lang=en`)
    expect(headers.get('content-disposition')).toBe('attachment; filename="2025-2026_JC_1.csv"')
    const line = body.split('\r\n').find((row: string) => row.includes('DEL-ONTIME'))
    expect(line).toMatch(/^2025-2026,JC,1,/)
    expect(line).toContain(',Not met,Not met,')
    expect(line).toContain(',0.5,,,1,2,census,')
    const french = (await rory.get(`${card}/figures.csv?lang=fr`)).body
    expect(french).toContain('État (gouvernement du Canada)')
    expect(french).toContain(';0,5;;;1;2;recensement;')
    expect((await rory.get(`${card}/figures.csv?version=2`)).body.code).toBe(
      'scorecard.not_published',
    )
  })
})
