import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Db } from '../../../api/database/connect.ts'
import { addUsage, saveDeclarations, saveGuides } from '../../../api/library/guide-queries.ts'
import { saveMilestones } from '../../../api/workplans/milestone-queries.ts'
import { saveTasks } from '../../../api/workplans/task-queries.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { insertSupport, milestoneOf } from '../../support/registers.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const groups = ['RES', 'DI', 'IMSC', 'CLD', 'S2B'] as const
const priorities = ['digital-identity', 'digital-strategy', 'enabling'] as const
const councils = ['JC', 'PSSDC', 'PSCIOC'] as const
const domains = [
  ...councils.map((code) => `council=${code}`),
  ...priorities.map((code) => `priority=${code}`),
  ...groups.map((code) => `group=${code}`),
]
const indicators = [
  'DEL-ONTIME',
  'DEL-TASK-CLOSED',
  'DEL-TASK-REVIEWED',
  'DEL-WORKPLAN',
  'GDE-REACH',
  'GDE-OPENS',
  'GDE-DOWNLOADS',
  'ENG-COCHAIR',
]
const periods = [
  '2024-2025',
  ...[1, 2, 3, 4].map((q) => `2024-2025-Q${q}`),
  '2025-2026',
  ...[1, 2, 3, 4].map((q) => `2025-2026-Q${q}`),
  '2026-2027',
  '2026-2027-Q1',
]

/** A day from January 2024 to June 2026, before the day of the tests. */
const day = fc
  .integer({ min: 0, max: 890 })
  .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10))
const perhaps = fc.option(day, { nil: null })
const group = fc.constantFrom(...groups)
const few = <Value>(value: fc.Arbitrary<Value>, most = 12) => fc.array(value, { maxLength: most })

const registers = fc.record({
  milestones: few(
    fc.record({ group, due: perhaps, done: perhaps, cancelled: fc.boolean(), planned: perhaps }),
    30,
  ),
  tasks: few(
    fc.record({
      council: fc.constantFrom(...councils),
      group: fc.option(group, { nil: null }),
      asked: day,
      due: day,
      closed: perhaps,
      reviews: fc.uniqueArray(day, { maxLength: 3 }),
    }),
  ),
  guides: few(
    fc.record({
      group,
      priority: fc.option(fc.constantFrom(...priorities), { nil: null }),
      published: day,
      withdrawn: perhaps,
      declared: fc.uniqueArray(
        fc.record({ jurisdiction: fc.constantFrom('ON', 'QC', 'BC', 'CA'), on: day }),
        { maxLength: 4, selector: ({ jurisdiction, on }) => jurisdiction + on },
      ),
      used: fc.uniqueArray(fc.record({ on: day, opens: fc.nat(9), downloads: fc.nat(9) }), {
        maxLength: 4,
        selector: ({ on }) => on,
      }),
    }),
    6,
  ),
  moves: fc.uniqueArray(fc.record({ group, until: day, council: fc.constantFrom(...councils) }), {
    maxLength: 4,
    selector: ({ group: of, until }) => of + until,
  }),
  supports: few(
    fc.record({ group, priority: fc.constantFrom(...priorities), from: perhaps, until: day }),
    6,
  ),
  ended: few(fc.record({ group, on: day }), 2),
  states: fc.uniqueArray(
    fc.record({ group, on: day, members: fc.option(fc.nat(2), { nil: null }) }),
    { maxLength: 6, selector: ({ group: of, on }) => of + on },
  ),
})
type Registers = typeof registers extends fc.Arbitrary<infer Given> ? Given : never

const later = (one: string, other: string): string => (one > other ? one : other)

async function store(db: Db, given: Registers): Promise<void> {
  await saveMilestones(
    db,
    given.milestones.map(({ group: of, due, done, cancelled, planned }, n) =>
      milestoneOf(of, `M-${n}`, due, cancelled ? null : done, {
        cancelledOn: cancelled ? (done ?? planned) : null,
      }),
    ),
  )
  await saveTasks(
    db,
    given.tasks.map(({ council, group: of, asked, due, closed, reviews }, n) => ({
      council,
      group: of,
      reference: `T-${n}`,
      title: { en: 'Task', fr: 'Tâche' },
      askedOn: asked,
      dueOn: later(asked, due),
      closedOn: closed && later(asked, closed),
      reviews,
    })),
  )
  await storeGuides(db, given)
  await storeGroups(db, given)
}

async function storeGuides(db: Db, { guides }: Registers): Promise<void> {
  for (const [n, guide] of guides.entries()) {
    const code = `guide-${n}`
    const { group: of, published, withdrawn, priority } = guide
    await saveGuides(db, [
      {
        code,
        group: of,
        title: { en: code, fr: code },
        publishedOn: published,
        withdrawnOn: withdrawn && later(published, withdrawn),
      },
    ])
    await db
      .updateTable('practice_guide')
      .set({ priority_code: priority })
      .where('code', '=', code)
      .execute()
    await saveDeclarations(
      db,
      guide.declared.map(({ jurisdiction, on }) => ({
        guide: code,
        jurisdiction,
        declaredOn: on,
        usedSince: on,
        purpose: 'Forms',
      })),
    )
    await addUsage(
      db,
      guide.used.map(({ on, ...counts }) => ({
        guide: code,
        day: on,
        jurisdiction: null,
        ...counts,
      })),
    )
  }
}

async function storeGroups(db: Db, { moves, supports, ended, states }: Registers): Promise<void> {
  const called = { name: JSON.stringify({ en: 'Before', fr: 'Avant' }), kind: 'committee' }
  for (const { group: of, until, council } of moves)
    await db
      .insertInto('group_past')
      .values({ group_code: of, until, council_code: council, ...called })
      .execute()
  for (const { group: of, priority, from, until } of supports)
    await insertSupport(db, of, priority, {
      from: from !== null && from > until ? null : from,
      until,
    })
  for (const { group: of, on } of ended)
    await db.updateTable('working_group').set({ ends_on: on }).where('code', '=', of).execute()
  for (const { group: of, on, members } of states)
    await db
      .insertInto('group_state')
      .values({ group_code: of, as_of: on, co_chairs: 2, member_co_chairs: members })
      .execute()
}

type Point = {
  period: string
  n: number | null
  N: number | null
  value?: number
  missing?: string
}

/** Every point of the series, by period. */
async function pointsOf(ariane: Client, indicator: string, domain: string) {
  const ofGrain = async (by: string): Promise<Point[]> =>
    (await ariane.get(`/api/indicators/${indicator}/series?${domain}&by=${by}&from=2024-2025`)).body
      .points
  const points = [...(await ofGrain('quarter')), ...(await ofGrain('year'))]
  return new Map(points.map((point) => [point.period.replace(' ', '-'), point]))
}

async function checkFacts(ariane: Client, indicator: string, domain: string): Promise<void> {
  const points = await pointsOf(ariane, indicator, domain)
  for (const period of periods) {
    const at = `${indicator} ${domain} ${period}`
    const point = points.get(period)
    const { body: facts } = await ariane.get(
      `/api/indicators/${indicator}/facts?${domain}&period=${period}`,
    )
    const rows: { counts: boolean; count?: number }[] = facts.rows
    expect(rows.length, at).toBe(facts.total)
    expect(rows.filter(({ counts }) => counts).length, at).toBe(facts.counted)
    if (facts.kind === 'guides') {
      const sum = rows.reduce((total, { count = 0 }) => total + count, 0)
      expect(sum, at).toBe(point?.missing ? 0 : point?.value)
    } else {
      expect([facts.counted, facts.total], at).toEqual(
        point?.missing ? [0, 0] : [point?.n, point?.N],
      )
    }
  }
}

test('over random registers the facts behind each point add up to it, whatever the indicator, the domain and the period', async () => {
  const ariane = await arpent.as(cast.ariane)
  const property = fc.asyncProperty(
    registers,
    fc.uniqueArray(fc.constantFrom(...domains), { minLength: 3, maxLength: 3 }),
    (given, chosen) =>
      arpent.undoing(async () => {
        await store(arpent.db, given)
        for (const domain of chosen)
          for (const indicator of indicators) await checkFacts(ariane, indicator, domain)
      }),
  )
  const { failed, errorInstance } = await fc.check(property, { numRuns: 8, endOnFailure: true })
  expect(failed ? errorInstance : null).toBeNull()
}, 300_000)
