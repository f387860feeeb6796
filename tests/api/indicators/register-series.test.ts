import { describe, expect, test } from 'vitest'
import { saveMilestones } from '../../../api/workplans/milestone-queries.ts'
import { saveTasks } from '../../../api/workplans/task-queries.ts'
import { cast } from '../../support/cast.ts'
import { insertIndicator, registerOf } from '../../support/indicators.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox({ template: 'bare' })

const title = { en: 'Title', fr: 'Titre' }

async function pointsOf(source: object, query: string, more: object = {}) {
  await insertIndicator(arpent.db, { code: 'REG', versions: [{ source, ...more }] })
  const maya = await arpent.as(cast.maya)
  return (await maya.get(`/api/indicators/REG/series?${query}`)).body.points
}

async function group(code: string, council: string, ends: string | null = null) {
  await arpent.db
    .insertInto('working_group')
    .values({
      code,
      council_code: council,
      name: JSON.stringify(title),
      kind: 'committee',
      sort: 9,
      ends_on: ends,
    })
    .execute()
}

const milestone = (reference: string, due: string | null, done: string | null, more = {}) => ({
  group: 'RES',
  reference,
  title,
  firstApprovedDueOn: due,
  doneOn: done,
  revisedDueOn: null,
  cancelledOn: null,
  ...more,
})

describe('milestones on time', () => {
  const source = registerOf('milestones', 'on_time')
  const rows = [
    milestone('on the day', '2025-05-31', '2025-05-31'),
    milestone('early', '2025-06-30', '2025-04-02'),
    milestone('a day late', '2025-06-01', '2025-06-02'),
    milestone('never done', '2025-04-01', null),
    milestone('cancelled after approval', '2025-06-15', null, { cancelledOn: '2025-06-01' }),
    milestone('re-approved for later', '2025-05-01', null, { revisedDueOn: '2025-12-31' }),
    milestone('never approved', null, '2025-05-05'),
    milestone('of the quarter after', '2025-07-01', '2025-06-30'),
  ]

  test('are those done by their first approved date, of those due in the period', async () => {
    await saveMilestones(arpent.db, rows)
    const [first, second, third] = await pointsOf(source, 'by=quarter&from=2025-2026')
    expect(first).toMatchObject({ n: 2, N: 6, kind: 'census', low: null, period: '2025-2026 Q1' })
    expect(first.value).toBeCloseTo(2 / 6, 12)
    expect(second).toMatchObject({ value: 1, N: 1 })
    expect(third).toMatchObject({ missing: 'no_register' })
  })

  test('of a year are the ratio of the sums, not the mean of the quarters', async () => {
    await saveMilestones(arpent.db, rows)
    const [year] = await pointsOf(source, 'by=year&from=2025-2026&to=2025-2026')
    expect(year.N).toBe(7)
    expect(year.value).toBeCloseTo(3 / 7, 12)
  })

  test('a round is a quarter, since registers have none', async () => {
    await saveMilestones(arpent.db, rows)
    const points = await pointsOf(source, 'from=2025-2026&to=2025-2026')
    expect(points.map(({ period }: { period: string }) => period.slice(-2))).toEqual([
      'Q1',
      'Q2',
      'Q3',
      'Q4',
    ])
  })

  test('are counted once their day is over, while the period runs', async () => {
    await saveMilestones(arpent.db, [
      milestone('yesterday', '2026-06-14', null),
      milestone('today', '2026-06-15', null),
      milestone('tomorrow', '2026-06-16', null),
    ])
    const points = await pointsOf(source, 'by=year&from=2026-2027')
    expect(points).toMatchObject([{ value: 0, N: 1, complete: false }])
  })

  test('are the council’s own groups’, and everybody’s for the council above all', async () => {
    await group('S2B', 'PSSDC')
    await saveMilestones(arpent.db, [
      milestone('theirs', '2025-05-31', '2025-05-31', { group: 'S2B' }),
      milestone('all', '2025-05-31', null),
    ])
    const year = 'by=year&from=2025-2026&to=2025-2026'
    expect(await pointsOf(source, `${year}&council=PSSDC`)).toMatchObject([{ value: 1, N: 1 }])
    const maya = await arpent.as(cast.maya)
    const of = async (council: string) =>
      (await maya.get(`/api/indicators/REG/series?${year}&council=${council}`)).body.points
    expect(await of('JC')).toMatchObject([{ value: 0.5, N: 2 }])
    expect(await of('PSCIOC')).toMatchObject([{ missing: 'no_register' }])
  })
})

describe('assigned tasks', () => {
  const task = (reference: string, dueOn: string, closedOn: string | null, reviews = ['']) => ({
    council: 'JC',
    group: null,
    reference,
    title,
    askedOn: '2024-05-01',
    dueOn,
    closedOn,
    reviews: reviews.filter(Boolean),
  })
  const rows = [
    task('in time', '2025-06-30', '2025-06-30', ['2025-05-01']),
    task('late', '2025-07-31', '2025-09-01'),
    task('open, reviewed', '2025-12-31', null, ['2025-04-01', '2026-05-01']),
    task('open, reviewed a year and a day before', '2026-06-01', null, ['2025-03-31']),
    task('closed after the year', '2026-03-31', '2026-04-10', ['2026-03-31']),
  ]

  test('closed by the agreed date: those due in the period', async () => {
    await saveTasks(arpent.db, rows)
    const source = registerOf('tasks', 'closed_by_date')
    const [year] = await pointsOf(source, 'by=year&from=2025-2026&to=2025-2026')
    expect(year).toMatchObject({ value: 0.25, N: 4 })
  })

  test('reviewed: those open on the last day, by the reviews of the twelve months before, whatever came later', async () => {
    await saveTasks(arpent.db, rows)
    const source = registerOf('tasks', 'reviewed')
    const [year] = await pointsOf(source, 'by=year&from=2025-2026&to=2025-2026')
    expect(year.N).toBe(3)
    expect(year.value).toBeCloseTo(2 / 3, 12)
  })
})

describe('groups', () => {
  const year = 'by=year&from=2025-2026&to=2025-2026'

  test('with a current workplan: a milestone approved for the year, not cancelled by its end', async () => {
    await group('AAA', 'JC')
    await group('BBB', 'PSSDC')
    await group('CCC', 'PSSDC')
    await group('GONE', 'JC', '2025-12-31')
    await saveMilestones(arpent.db, [
      milestone('1', '2026-03-31', null),
      milestone('2', '2025-05-01', null, { group: 'AAA', cancelledOn: '2025-04-30' }),
      milestone('3', '2026-04-01', null, { group: 'BBB' }),
      milestone('4', null, null, { group: 'CCC' }),
      milestone('5', '2025-05-01', null, { group: 'GONE' }),
    ])
    expect(await pointsOf(registerOf('workplans', 'current'), year)).toMatchObject([
      { value: 0.25, N: 4 },
    ])
  })

  test('with a council member as co-chair: by the newest state, unknown ones left out', async () => {
    for (const code of ['AAA', 'BBB', 'CCC']) await group(code, 'JC')
    const state = (group_code: string, as_of: string, own: number | null, more = 0) => ({
      group_code,
      as_of,
      co_chairs: 2,
      member_co_chairs: own,
      additional_member_co_chairs: own === null ? null : more,
    })
    await arpent.db
      .insertInto('group_state')
      .values([
        state('RES', '2024-04-01', 0),
        state('RES', '2026-03-31', 1),
        state('RES', '2026-04-01', 0),
        state('AAA', '2025-01-01', 0, 1),
        state('BBB', '2025-01-01', 0),
        state('CCC', '2025-01-01', null),
      ])
      .execute()
    const [point] = await pointsOf(registerOf('groups', 'member_co_chair'), year)
    expect(point.N).toBe(3)
    expect(point.value).toBeCloseTo(2 / 3, 12)
  })
})
