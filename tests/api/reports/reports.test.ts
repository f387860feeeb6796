import { beforeEach, describe, expect, test } from 'vitest'
import { addUsage, saveDeclarations, saveGuides } from '../../../api/library/guide-queries.ts'
import { saveMilestones } from '../../../api/workplans/milestone-queries.ts'
import { saveTasks } from '../../../api/workplans/task-queries.ts'
import { cast } from '../../support/cast.ts'
import { insertIndicator, registerOf } from '../../support/indicators.ts'
import {
  insertGroup,
  insertPriorities,
  insertSupport,
  milestoneOf,
} from '../../support/registers.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox({ template: 'bare' })

const reportFor = async (email: string, path: string) =>
  (await (await arpent.as(email)).get(path)).body
const words = (rows: { word: string; reference: string }[], wanted: string) =>
  rows.filter(({ word }) => word === wanted).map(({ reference }) => reference)

beforeEach(async () => {
  await insertPriorities(arpent.db, 'identity')
  await insertGroup(arpent.db, 'DI', { council: 'PSCIOC', startsOn: '2024-01-01' })
  await insertSupport(arpent.db, 'RES', 'identity', { until: '2026-05-31' })
  await arpent.db
    .insertInto('group_state')
    .values({ group_code: 'RES', as_of: '2026-05-01', co_chairs: 1, member_co_chairs: 0 })
    .execute()
  await saveMilestones(arpent.db, [
    milestoneOf('RES', 'done', '2026-04-30', '2026-05-20'),
    milestoneOf('RES', 'done-last-year', '2026-03-01', '2026-03-01'),
    milestoneOf('RES', 'late', '2026-05-15', null, { revisedDueOn: '2026-07-01' }),
    milestoneOf('RES', 'late-holding', '2026-06-01', null),
    milestoneOf('RES', 'cancelled', '2026-05-01', null, { cancelledOn: '2026-05-10' }),
    milestoneOf('RES', 'next', '2026-09-01', null),
    milestoneOf('RES', 'planned', null, null, { plannedDueOn: '2026-12-01' }),
    milestoneOf('DI', 'waits', '2026-10-01', null),
  ])
  await waitsFor('waits', 'late-holding')
})

async function waitsFor(milestone: string, needs: string) {
  const idOf = (reference: string) =>
    arpent.db
      .selectFrom('milestone')
      .select('id')
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow()
  await arpent.db
    .insertInto('milestone_dependency')
    .values({ milestone_id: (await idOf(milestone)).id, needs_id: (await idOf(needs)).id })
    .execute()
}

describe('a group’s report', () => {
  const at = '/api/groups/RES/report'

  test('says what was done this year, what is late and holds others up, and what comes next', async () => {
    const { milestones, fiscalYear } = await reportFor(cast.rory, at)
    expect(fiscalYear).toBe('2026-2027')
    expect(words(milestones, 'done')).toEqual(['done'])
    expect(words(milestones, 'late')).toEqual(['late-holding', 'late'])
    expect(words(milestones, 'next')).toEqual(['next', 'planned'])
    expect(
      milestones.find(({ reference }: { reference: string }) => reference === 'late-holding'),
    ).toMatchObject({
      holdsUp: 1,
      total: 2,
      due: '2026-06-01',
      revisedOn: null,
    })
  })

  test('is as of a day: what was not done then is not told as done', async () => {
    const { milestones, contributions, group } = await reportFor(cast.maya, `${at}?on=2026-05-19`)
    expect(words(milestones, 'done')).toEqual([])
    expect(words(milestones, 'late')).toEqual(['done', 'late'])
    expect(contributions).toMatchObject([{ priority: 'identity', support: 'supports' }])
    expect(group.lacks).toEqual(['co_chair', 'member_co_chair'])
    expect(await reportFor(cast.maya, `${at}?on=2026-04-30`)).toMatchObject({
      group: { state: null, lacks: [] },
    })
    expect((await reportFor(cast.maya, at)).contributions).toEqual([])
  })

  test('names who sits in it, by role, without their addresses', async () => {
    const { seats } = await reportFor(cast.maya, at)
    expect(seats).toMatchObject([{ name: 'Colin Sample', role: 'co_chair', jurisdiction: 'NS' }])
    expect(JSON.stringify(seats)).not.toContain('@')
  })

  test('lists open tasks, the longest due first, and how many are overdue', async () => {
    const task = (reference: string, dueOn: string, closedOn: string | null, group = 'RES') => ({
      council: 'JC',
      group,
      reference,
      title: { en: 'Task', fr: 'Tâche' },
      askedOn: '2026-01-01',
      dueOn,
      closedOn,
      reviews: [],
    })
    await saveTasks(arpent.db, [
      task('ahead', '2026-09-01', null),
      task('overdue', '2026-06-14', null),
      task('closed', '2026-05-01', '2026-06-01'),
      task('other', '2026-05-01', null, 'DI'),
    ])
    const { tasks } = await reportFor(cast.rory, at)
    expect(tasks).toMatchObject([
      { reference: 'overdue', total: 2, overdue: 1 },
      { reference: 'ahead' },
    ])
    expect((await reportFor(cast.rory, `${at}?on=2026-05-31`)).tasks).toMatchObject([
      { reference: 'closed', total: 3, overdue: 1 },
      { reference: 'overdue' },
      { reference: 'ahead' },
    ])
    expect((await reportFor(cast.rory, '/api/councils/JC/report')).tasks).toHaveLength(3)
  })

  test('tells the use of its guides; those for members only to who reads guides', async () => {
    const title = { en: 'Guide', fr: 'Guide' }
    await saveGuides(
      arpent.db,
      ['open', 'own'].map((code) => ({
        code,
        group: 'RES',
        title,
        publishedOn: '2025-01-01',
        withdrawnOn: null,
      })),
    )
    await arpent.db
      .updateTable('practice_guide')
      .set({ access: 'public' })
      .where('code', '=', 'open')
      .execute()
    const used = (day: string, opens: number) => ({
      guide: 'own',
      day,
      jurisdiction: null,
      opens,
      downloads: 0,
    })
    await addUsage(arpent.db, [used('2026-03-31', 9), used('2026-04-01', 2), used('2026-05-05', 3)])
    await saveDeclarations(
      arpent.db,
      ['ON', 'QC'].map((jurisdiction) => ({
        guide: 'own',
        jurisdiction,
        declaredOn: '2025-05-01',
        usedSince: '2025-05-01',
        purpose: 'Forms',
      })),
    )
    expect((await reportFor(cast.maya, at)).guides).toMatchObject([
      { code: 'own', opens: 5, declared: 2, state: 'published', total: 2 },
      { code: 'open', opens: 0, declared: 0 },
    ])
    expect((await reportFor(cast.rory, at)).guides).toMatchObject([{ code: 'open', total: 1 }])
  })

  test('has its own figures, as they stood that day', async () => {
    await insertIndicator(arpent.db, {
      code: 'REG',
      versions: [{ source: registerOf('milestones', 'on_time') }],
      targets: { '2026-2027': [0.8, 0.05] },
    })
    await insertIndicator(arpent.db)
    const { indicators } = await reportFor(cast.rory, at)
    expect(indicators).toMatchObject([
      { code: 'REG', point: { n: 0, N: 4, target: 0.8, status: 'not_due' } },
    ])
    expect((await reportFor(cast.rory, `${at}?on=2026-05-01`)).indicators).toMatchObject([
      { point: { n: 0, N: 1 } },
    ])
  })

  test.each([
    ['/api/groups/NONE/report', 'group.unknown'],
    ['/api/groups/RES/report?on=2026-06-16', 'report.day_to_come'],
    ['/api/groups/RES/report?on=yesterday', 'request.invalid'],
    ['/api/councils/NONE/report', 'council.unknown'],
    ['/api/councils/JC/report?on=2027-01-01', 'report.day_to_come'],
  ])('%s is refused', async (path, code) => {
    expect((await reportFor(cast.maya, path)).code).toBe(code)
  })
})

describe('a council’s report', () => {
  test('has its own groups, each with what it lacks and delivers; the council above all has everybody’s', async () => {
    const { groups, milestones } = await reportFor(cast.rory, '/api/councils/JC/report')
    expect(groups).toMatchObject([
      {
        code: 'RES',
        lacks: ['co_chair', 'member_co_chair'],
        recorded: true,
        due: 4,
        onTime: 0,
        late: 2,
        openTasks: 0,
      },
      { code: 'DI', lacks: [], recorded: false, due: 0, late: 0 },
    ])
    expect(words(milestones, 'next')).toEqual(['next', 'waits', 'planned'])
    const own = await reportFor(cast.rory, '/api/councils/PSCIOC/report')
    expect(own.groups.map(({ code }: { code: string }) => code)).toEqual(['DI'])
    expect(words(own.milestones, 'late')).toEqual([])
    expect(words(own.milestones, 'next')).toEqual(['waits'])
  })

  test('of a day before a group began leaves it out', async () => {
    const { groups } = await reportFor(cast.rory, '/api/councils/JC/report?on=2023-12-31')
    expect(groups.map(({ code }: { code: string }) => code)).toEqual(['RES'])
  })
})
