import { beforeEach, describe, expect, test } from 'vitest'
import { addUsage, saveDeclarations, saveGuides } from '../../../api/library/guide-queries.ts'
import { saveMilestones } from '../../../api/workplans/milestone-queries.ts'
import { saveTasks } from '../../../api/workplans/task-queries.ts'
import { cast } from '../../support/cast.ts'
import { insertIndicator, registerOf } from '../../support/indicators.ts'
import { insertGroup, milestoneOf } from '../../support/registers.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox({ template: 'bare' })

const title = { en: 'Title', fr: 'Titre' }
const at = '/api/indicators/REG/facts'

const register = (source: object, more: object = {}) =>
  insertIndicator(arpent.db, { code: 'REG', versions: [{ source, ...more }] })

const factsFor = async (email: string, query: string) =>
  (await (await arpent.as(email)).get(`${at}?${query}`)).body

beforeEach(() => insertGroup(arpent.db, 'DI', { council: 'PSCIOC' }))

describe('behind milestones on time', () => {
  beforeEach(async () => {
    await register(registerOf('milestones', 'on_time'))
    await saveMilestones(arpent.db, [
      milestoneOf('RES', 'late', '2025-04-10', '2025-04-11'),
      milestoneOf('RES', 'in-time', '2025-05-10', '2025-05-10'),
      milestoneOf('DI', 'cancelled', '2025-06-10', null, { cancelledOn: '2025-06-01' }),
      milestoneOf('DI', 'next-quarter', '2025-07-01', '2025-06-30'),
      milestoneOf('DI', 'never-approved', null, '2025-05-01'),
    ])
  })

  test('stand those due in the quarter, with what became of each', async () => {
    const facts = await factsFor(cast.maya, 'period=2025-2026-Q1')
    expect(facts).toMatchObject({
      kind: 'milestones',
      domain: { kind: 'council', code: 'JC' },
      point: { n: 1, N: 3, period: '2025-2026 Q1' },
      total: 3,
      counted: 1,
      hidden: 0,
      next: null,
    })
    expect(facts.rows).toMatchObject([
      { group: 'RES', reference: 'late', due: '2025-04-10', doneOn: '2025-04-11', counts: false },
      { group: 'RES', reference: 'in-time', counts: true },
      { group: 'DI', reference: 'cancelled', cancelledOn: '2025-06-01', counts: false },
    ])
  })

  test('stand a year’s, a group’s, a council’s', async () => {
    expect(await factsFor(cast.maya, 'period=2025-2026')).toMatchObject({ total: 4, counted: 2 })
    expect(await factsFor(cast.maya, 'period=2025-2026&group=DI')).toMatchObject({
      total: 2,
      counted: 1,
      point: { n: 1, N: 2 },
    })
    expect(await factsFor(cast.rory, 'period=2025-2026-Q1&council=PSCIOC')).toMatchObject({
      total: 1,
      counted: 0,
    })
  })

  test('stand only those counted, or only the others, where that is asked', async () => {
    const referencesOf = async (query: string) =>
      (await factsFor(cast.maya, query)).rows.map((row: { reference: string }) => row.reference)
    expect(await referencesOf('period=2025-2026-Q1&counted=yes')).toEqual(['in-time'])
    expect(await referencesOf('period=2025-2026-Q1&counted=no')).toEqual(['late', 'cancelled'])
  })

  test('come a hundred at a time; the file has them all', async () => {
    await saveMilestones(
      arpent.db,
      Array.from({ length: 120 }, (_, n) => milestoneOf('RES', `more-${n}`, '2025-05-20')),
    )
    const first = await factsFor(cast.maya, 'period=2025-2026-Q1')
    expect(first).toMatchObject({ total: 123, listed: 123, next: 100 })
    const second = await factsFor(cast.maya, 'period=2025-2026-Q1&after=100')
    expect([first.rows.length, second.rows.length, second.next]).toEqual([100, 23, null])
    const maya = await arpent.as(cast.maya)
    const file = await maya.get(`${at}.csv?period=2025-2026-Q1&lang=fr`)
    expect(file.headers.get('content-disposition')).toBe(
      'attachment; filename="REG_JC_2025-2026-Q1.csv"',
    )
    const lines = file.body.trim().split('\r\n')
    expect(lines).toHaveLength(124)
    expect(lines[0]).toContain('Première date approuvée')
    expect(lines[1]).toContain(';RES;Research (fr);late;late (fr);2025-04-10;2025-04-11;;non')
  })
})

describe('behind assigned tasks', () => {
  beforeEach(async () => {
    await register(registerOf('tasks', 'closed_by_date'))
    const task = (reference: string, group: string | null, closedOn: string | null) => ({
      council: 'JC',
      group,
      reference,
      title,
      askedOn: '2025-04-01',
      dueOn: '2025-06-30',
      closedOn,
      reviews: ['2025-06-01'],
    })
    await saveTasks(arpent.db, [
      task('1', 'RES', '2025-06-30'),
      task('2', 'DI', null),
      task('3', null, '2025-07-01'),
    ])
  })

  test.each([
    [cast.ariane, ['1', '2', '3'], 0],
    [cast.colin, ['1'], 2],
    [cast.maya, [], 3],
    [cast.rory, [], 3],
  ])(
    '%s reads what the task register shows them, and how many more there are',
    async (email, seen, hidden) => {
      const facts = await factsFor(email, 'period=2025-2026-Q1')
      expect(facts).toMatchObject({ kind: 'tasks', total: 3, counted: 1, hidden })
      expect(facts.rows.map((row: { reference: string }) => row.reference)).toEqual(seen)
      const file = await (await arpent.as(email)).get(`${at}.csv?period=2025-2026-Q1`)
      expect(file.body.trim().split('\r\n')).toHaveLength(seen.length + 1)
    },
  )

  test('each has its dates and its last review', async () => {
    const { rows } = await factsFor(cast.ariane, 'period=2025-2026-Q1&group=DI')
    expect(rows).toMatchObject([
      { council: 'JC', group: 'DI', dueOn: '2025-06-30', closedOn: null, reviewedOn: '2025-06-01' },
    ])
    expect(rows[0]).not.toHaveProperty('id')
  })
})

describe('behind the use of guides', () => {
  beforeEach(async () => {
    await saveGuides(
      arpent.db,
      ['a', 'b'].map((code) => ({
        code,
        group: code === 'a' ? 'RES' : 'DI',
        title: { en: code, fr: code },
        publishedOn: '2024-06-01',
        withdrawnOn: null,
      })),
    )
  })

  test('reach: each jurisdiction on the list, with the guides it declared', async () => {
    await register(registerOf('guides', 'reach'))
    const declare = (guide: string, jurisdiction: string, declaredOn: string) => ({
      guide,
      jurisdiction,
      declaredOn,
      usedSince: declaredOn,
      purpose: 'Forms',
    })
    await saveDeclarations(arpent.db, [
      declare('a', 'ON', '2025-05-01'),
      declare('b', 'ON', '2025-04-20'),
      declare('b', 'QC', '2025-06-30'),
    ])
    const facts = await factsFor(cast.maya, 'period=2025-2026-Q1')
    expect(facts).toMatchObject({ kind: 'jurisdictions', total: 6, counted: 2, hidden: 0 })
    expect(facts.rows).toMatchObject([
      { code: 'BC', counts: false, guides: 0 },
      { code: 'CA', counts: false },
      { code: 'NS', counts: false },
      { code: 'ON', counts: true, guides: 2, firstOn: '2025-04-20' },
      { code: 'QC', counts: true, guides: 1 },
      { code: 'YT', counts: false },
    ])
    expect(facts.rows[3].named.map(({ code }: { code: string }) => code)).toEqual(['b', 'a'])
    expect(await factsFor(cast.maya, 'period=2025-2026-Q1&group=RES')).toMatchObject({ counted: 1 })
    expect(await factsFor(cast.rory, 'period=2025-2026-Q1')).toMatchObject({
      counted: 2,
      hidden: 6,
      rows: [],
    })
    expect(await factsFor(cast.maya, 'period=2025-2026-Q3')).toMatchObject({
      point: { missing: 'no_register' },
      total: 0,
      counted: 0,
    })
  })

  test('opens: each guide with its number, the most opened first, for those who read guides', async () => {
    await register(registerOf('guides', 'opens'), { unit: 'count' })
    const day = { day: '2025-05-01', jurisdiction: 'ON', downloads: 0 }
    await addUsage(arpent.db, [
      { ...day, guide: 'a', opens: 3 },
      { ...day, guide: 'b', opens: 8 },
    ])
    const facts = await factsFor(cast.ariane, 'period=2025-2026-Q1')
    expect(facts).toMatchObject({ kind: 'guides', sum: 11, total: 2, point: { value: 11 } })
    expect(facts.rows).toMatchObject([
      { code: 'b', count: 8, group: 'DI', state: 'published' },
      { code: 'a', count: 3 },
    ])
    expect((await factsFor(cast.maya, 'period=2025-2026-Q1')).rows).toHaveLength(2)
    expect(await factsFor(cast.rory, 'period=2025-2026-Q1')).toMatchObject({
      sum: 11,
      hidden: 2,
      rows: [],
    })
  })
})

test('behind groups with a council member as co-chair: the groups, with the state that counts', async () => {
  await register(registerOf('groups', 'member_co_chair'))
  const state = (group_code: string, member_co_chairs: number | null) => ({
    group_code,
    as_of: '2025-01-01',
    co_chairs: 2,
    member_co_chairs,
  })
  await insertGroup(arpent.db, 'NEW', { startsOn: '2025-07-01' })
  await arpent.db
    .insertInto('group_state')
    .values([state('RES', 1), state('DI', 0), state('NEW', 2)])
    .execute()
  expect(await factsFor(cast.rory, 'period=2025-2026-Q1')).toMatchObject({
    kind: 'groups',
    total: 2,
    counted: 1,
    rows: [
      { code: 'RES', counts: true, on: '2025-06-30', state: { coChairs: 2, memberCoChairs: 1 } },
      { code: 'DI', counts: false, state: { memberCoChairs: 0 } },
    ],
  })
})

test('behind an annual return: its units, for the analyst who keeps it', async () => {
  await register(registerOf('annual_return', 'accepted', { universeSize: 14 }), { unit: 'count' })
  await arpent.db
    .insertInto('annual_return')
    .values(
      [
        ['ON', true],
        ['QC', false],
      ].map(([unit, reached]) => ({
        indicator_code: 'REG',
        fiscal_year: '2025-2026',
        unit: String(unit),
        reached: reached === true,
      })),
    )
    .execute()
  expect(await factsFor(cast.ariane, 'period=2025-2026')).toMatchObject({
    kind: 'units',
    point: { value: 1 },
    total: 2,
    counted: 1,
    rows: [{ unit: 'ON', counts: true }, { unit: 'QC' }],
  })
  expect(await factsFor(cast.maya, 'period=2025-2026')).toMatchObject({ hidden: 2, rows: [] })
})

describe('refused, with the reason', () => {
  test('what is made from answers', async () => {
    await insertIndicator(arpent.db)
    const maya = await arpent.as(cast.maya)
    const answer = await maya.get('/api/indicators/SAT-PACE/facts?period=2025-2026-Q1')
    expect([answer.status, answer.body.code]).toEqual([422, 'indicator.made_of_answers'])
    const source = registerOf('participation', 'response_rate', { instrument: 'member-pulse' })
    await register(source)
    expect((await maya.get(`${at}?period=2025-2026`)).body.code).toBe('indicator.made_of_answers')
  })

  test.each([
    ['a period to come', 'period=2026-2027-Q2', 'period.future'],
    ['one before the definition', 'period=2022-2023-Q4', 'indicator.undefined_then'],
    ['no period', '', 'request.invalid'],
    ['a year of two years', 'period=2025-2027', 'request.invalid'],
    ['a fifth quarter', 'period=2025-2026-Q5', 'request.invalid'],
    ['a place before the first', 'period=2025-2026&after=-1', 'request.invalid'],
    ['nobody’s group', 'period=2025-2026&group=NONE', 'group.unknown'],
  ])('%s', async (_, query, code) => {
    await register(registerOf('milestones', 'on_time'))
    expect((await factsFor(cast.maya, query)).code).toBe(code)
  })
})
