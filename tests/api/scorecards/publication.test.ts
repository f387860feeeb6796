import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { answers, insertRelease } from '../../support/releases.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const path = '/api/scorecards/2025-2026/JC'
const round = (closedOn: string, satisfied: number) =>
  insertRelease(arpent.db, {
    closedOn,
    parts: [{ invited: 14, counts: answers(satisfied, 9 - satisfied) }],
  })

const paceIn = (body: {
  priorities: { goals: { indicators: { code: string; point: { value?: number } }[] }[] }[]
}) =>
  body.priorities
    .flatMap(({ goals }) => goals.flatMap(({ indicators }) => indicators))
    .find(({ code }) => code === 'SAT-PACE')?.point.value

let ariane: Client
let rory: Client
beforeEach(async () => {
  await round('2025-06-20', 7)
  ariane = await arpent.as(cast.ariane)
  rory = await arpent.as(cast.rory)
})

describe('a scorecard that is published', () => {
  test('is there for every reader of results, numbered and dated, with its trace', async () => {
    expect(await rory.get(path)).toMatchObject({
      status: 404,
      body: { code: 'scorecard.not_published' },
    })
    expect(await ariane.post(`${path}/publish`)).toMatchObject({
      status: 201,
      body: { version: 1 },
    })
    for (const email of [cast.colin, cast.maya, cast.rory]) {
      const reader = await arpent.as(email)
      expect((await reader.get(path)).body, email).toMatchObject({
        state: 'published',
        version: 1,
        publishedOn: '2026-06-15',
        fiscalYear: '2025-2026',
      })
    }
    const traces = await arpent.db
      .selectFrom('audit_entry')
      .select(['action', 'subject'])
      .where('action', 'like', 'scorecard.%')
      .execute()
    expect(traces).toEqual([{ action: 'scorecard.published', subject: '2025-2026/JC' }])
  })

  test('stays as it was while the draft goes on; publishing again makes version 2', async () => {
    await ariane.post(`${path}/publish`)
    await round('2025-12-12', 3)
    expect(paceIn((await ariane.get(path)).body)).toBeCloseTo(5 / 9, 12)
    expect(paceIn((await rory.get(path)).body)).toBeCloseTo(7 / 9, 12)

    expect((await ariane.post(`${path}/publish`)).body).toEqual({ version: 2 })
    expect((await rory.get(path)).body.version).toBe(2)
    expect(paceIn((await rory.get(path)).body)).toBeCloseTo(5 / 9, 12)
    expect(paceIn((await ariane.get(`${path}?version=1`)).body)).toBeCloseTo(7 / 9, 12)
    expect((await rory.get(`${path}?version=1`)).body.code).toBe('scorecard.not_published')
  })

  test('is refused any change by the database', async () => {
    await ariane.post(`${path}/publish`)
    const immutable = { constraint: 'scorecard_immutable' }
    const change = arpent.db.updateTable('scorecard').set({ content: '{}' }).execute()
    await expect(change).rejects.toMatchObject(immutable)
    await expect(arpent.db.deleteFrom('scorecard').execute()).rejects.toMatchObject(immutable)
  })

  test('is published by the analyst alone', async () => {
    for (const email of [cast.colin, cast.maya, cast.rory, cast.odile])
      expect((await (await arpent.as(email)).post(`${path}/publish`)).status, email).toBe(403)
    expect((await arpent.nobody().post(`${path}/publish`)).status).toBe(401)
  })
})

describe('the list', () => {
  test('has every year on record for the analyst, and what is published for readers', async () => {
    await ariane.post(`${path}/publish`)
    await ariane.post(`${path}/publish`)
    const own = (await ariane.get('/api/scorecards')).body
    expect(own.map((row: Record<string, unknown>) => Object.values(row).join(' '))).toEqual([
      '2026-2027 JC draft  ',
      '2026-2027 PSSDC draft  ',
      '2026-2027 PSCIOC draft  ',
      expect.stringContaining('2025-2026 JC'),
      '2025-2026 PSSDC draft  ',
      '2025-2026 PSCIOC draft  ',
    ])
    const published = {
      fiscalYear: '2025-2026',
      council: 'JC',
      state: 'published',
      version: 2,
      publishedOn: '2026-06-15',
    }
    expect(own[3]).toEqual(published)
    expect((await rory.get('/api/scorecards')).body).toEqual([published])
  })

  test('is empty before anything is published, or on record', async () => {
    expect((await rory.get('/api/scorecards')).body).toEqual([])
    arpent.setTime('2025-03-31T16:00:00Z')
    const early = await arpent.as(cast.ariane)
    expect((await early.get('/api/scorecards')).body).toEqual([])
  })
})
