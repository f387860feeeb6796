import { beforeEach, describe, expect, test } from 'vitest'
import { saveMilestones } from '../../../api/workplans/milestone-queries.ts'
import { saveTasks } from '../../../api/workplans/task-queries.ts'
import { cast } from '../../support/cast.ts'
import { insertIndicator, registerOf } from '../../support/indicators.ts'
import { insertGroup, insertSupport, milestoneOf } from '../../support/registers.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { quarters, title, year, useDomainRegister } from './domain-register.ts'

const arpent = useSandbox({ template: 'bare' })

const { maya, register, pointsOf } = useDomainRegister(arpent)

describe('milestones on time by council, priority and group', () => {
  beforeEach(async () => {
    await register(registerOf('milestones', 'on_time'))
    await insertGroup(arpent.db, 'DI', { council: 'PSCIOC', before: [['2025-08-15', 'PSSDC']] })
    await insertGroup(arpent.db, 'IMSC', { council: 'PSSDC' })
    await insertSupport(arpent.db, 'DI', 'identity')
    await insertSupport(arpent.db, 'IMSC', 'identity', { from: '2025-10-01' })
    await insertSupport(arpent.db, 'IMSC', 'strategy', { until: '2025-09-30' })
    await saveMilestones(arpent.db, [
      milestoneOf('DI', '1', '2025-04-30', '2025-04-30'),
      milestoneOf('DI', '2', '2025-07-10', '2025-07-11'),
      milestoneOf('DI', '3', '2025-11-05', '2025-11-05'),
      milestoneOf('IMSC', '1', '2025-05-31', null),
      milestoneOf('IMSC', '2', '2025-12-31', '2025-12-01'),
      milestoneOf('IMSC', '3', '2025-12-31', null),
      milestoneOf('RES', '1', '2025-06-30', '2025-06-30'),
    ])
  })

  test('a group’s are its own; a quarter without any is not available, and not 0 %', async () => {
    expect(await pointsOf(`${quarters}&group=DI`)).toMatchObject([
      { n: 1, N: 1, value: 1, kind: 'census', low: null },
      { n: 0, N: 1, value: 0 },
      { n: 1, N: 1, value: 1 },
      { missing: 'no_register', status: 'not_available' },
    ])
    const [whole] = await pointsOf(`${year}&group=DI`)
    expect(whole).toMatchObject({ n: 2, N: 3 })
    expect(whole.value).toBeCloseTo(2 / 3, 12)
  })

  test('a priority’s are those of the groups that supported it on the quarter’s last day', async () => {
    expect(await pointsOf(`${quarters}&priority=identity`)).toMatchObject([
      { n: 1, N: 1 },
      { n: 0, N: 1 },
      { n: 2, N: 3 },
      { missing: 'no_register' },
    ])
    expect(await pointsOf(`${quarters}&priority=strategy`)).toMatchObject([
      { n: 0, N: 1 },
      { missing: 'no_register' },
      { missing: 'no_register' },
      { missing: 'no_register' },
    ])
    expect(await pointsOf(`${year}&priority=identity`)).toMatchObject([{ n: 3, N: 5, value: 0.6 }])
  })

  test('a council’s stay with it where a group has moved since, by the quarter’s last day', async () => {
    const ofCouncil = (code: string) => pointsOf(`${quarters}&council=${code}`)
    expect(await ofCouncil('PSSDC')).toMatchObject([
      { n: 1, N: 2 },
      { missing: 'no_register' },
      { n: 1, N: 2 },
      { missing: 'no_register' },
    ])
    expect(await ofCouncil('PSCIOC')).toMatchObject([
      { missing: 'no_register' },
      { n: 0, N: 1 },
      { n: 1, N: 1 },
      { missing: 'no_register' },
    ])
    expect(await ofCouncil('JC')).toMatchObject([
      { n: 2, N: 3 },
      { n: 0, N: 1 },
      { n: 2, N: 3 },
      { missing: 'no_register' },
    ])
  })

  test('a support that is to be confirmed is none yet', async () => {
    await insertSupport(arpent.db, 'RES', 'strategy', { support: 'to_be_confirmed' })
    expect((await pointsOf(`${quarters}&priority=strategy`))[0]).toMatchObject({ n: 0, N: 1 })
  })

  test('a group that was merged keeps its series', async () => {
    await arpent.db
      .updateTable('working_group')
      .set({ ends_on: '2025-12-31', ended_by: 'merged', successor_code: 'RES' })
      .where('code', '=', 'IMSC')
      .execute()
    expect(await pointsOf(`${quarters}&group=IMSC`)).toMatchObject([
      { n: 0, N: 1 },
      { missing: 'no_register' },
      { n: 1, N: 2 },
      { missing: 'no_register' },
    ])
    expect(await pointsOf(`${year}&group=RES`)).toMatchObject([{ n: 1, N: 1 }])
  })

  test('names whose figures they are, in the answer and in the file', async () => {
    const { body } = await maya().get(`/api/indicators/REG/series?${year}&group=DI`)
    expect(body).toMatchObject({
      domain: { kind: 'group', code: 'DI', name: { en: 'DI', fr: 'DI (fr)' } },
      facts: true,
    })
    const file = await maya().get(`/api/indicators/REG/series.csv?${year}&group=DI&lang=fr`)
    expect(file.headers.get('content-disposition')).toContain('REG_DI_year.csv')
    expect(file.body.split('\r\n')[0]).toContain('Groupe')
    expect(file.body.split('\r\n')[1]).toContain(';DI;')
  })
})

test('tasks: the group they went to, its priorities, and the council that assigned them', async () => {
  await register(registerOf('tasks', 'closed_by_date'))
  await insertGroup(arpent.db, 'DI', { council: 'PSCIOC' })
  await insertSupport(arpent.db, 'DI', 'identity')
  const task = (
    reference: string,
    group: string | null,
    dueOn: string,
    closedOn: string | null,
  ) => ({
    council: 'JC',
    group,
    reference,
    title,
    askedOn: '2025-04-01',
    dueOn,
    closedOn,
    reviews: [],
  })
  await saveTasks(arpent.db, [
    task('1', 'DI', '2025-06-30', '2025-06-30'),
    task('2', 'DI', '2025-09-30', '2025-10-01'),
    task('3', null, '2025-09-30', '2025-09-30'),
  ])
  expect(await pointsOf(`${year}&group=DI`)).toMatchObject([{ n: 1, N: 2 }])
  expect(await pointsOf(`${year}&priority=identity`)).toMatchObject([{ n: 1, N: 2 }])
  expect(await pointsOf(`${year}&council=JC`)).toMatchObject([{ n: 2, N: 3 }])
  expect(await pointsOf(`${year}&council=PSCIOC`)).toMatchObject([{ missing: 'no_register' }])
})

describe('a priority said on the group’s page', () => {
  beforeEach(async () => {
    await register(registerOf('milestones', 'on_time'))
    await saveMilestones(arpent.db, [
      milestoneOf('RES', '1', '2026-05-01', '2026-05-01'),
      milestoneOf('RES', '2', '2026-02-01', null),
    ])
  })
  const both = 'by=quarter&from=2025-2026'
  const last = async () => (await pointsOf(`${both}&priority=identity`)).slice(3)

  test('counts from today, or since the day given; taken off, it leaves past quarters alone', async () => {
    const ariane = await arpent.as(cast.ariane)
    const at = '/api/groups/RES/priorities/identity'
    const said = { support: 'supports', contribution: null }
    expect((await ariane.put(at, said)).status).toBe(204)
    expect(await last()).toMatchObject([{ missing: 'no_register' }, { n: 1, N: 1 }])
    expect((await ariane.put(at, { ...said, since: '2026-01-01' })).status).toBe(204)
    expect(await last()).toMatchObject([
      { n: 0, N: 1 },
      { n: 1, N: 1 },
    ])
    expect((await ariane.send('DELETE', at)).status).toBe(204)
    expect(await last()).toMatchObject([{ n: 0, N: 1 }, { missing: 'not_due' }])
    const page = async (on: string) => (await ariane.get(`/api/groups/RES?on=${on}`)).body
    expect((await page('2026-02-01')).contributions).toMatchObject([{ priority: 'identity' }])
    expect((await page('2026-06-15')).contributions).toEqual([])
  })

  test('is refused from a day to come', async () => {
    const ariane = await arpent.as(cast.ariane)
    const answer = await ariane.put('/api/groups/RES/priorities/identity', {
      support: 'supports',
      contribution: null,
      since: '2026-06-16',
    })
    expect(answer.body.code).toBe('group.date_in_future')
  })
})

describe('what is not offered', () => {
  const at = '/api/indicators/SAT-PACE/series'
  test('a survey’s figures by group or priority, in the person’s language', async () => {
    await insertIndicator(arpent.db)
    const refused = await maya().send('GET', `${at}?group=RES`, undefined, {
      'accept-language': 'fr',
    })
    expect(refused.status).toBe(422)
    expect(refused.body.code).toBe('indicator.councils_only')
    expect((await maya().get(`${at}?priority=identity`)).body.code).toBe('indicator.councils_only')
  })

  test.each([
    ['group=NOBODY', 404, 'group.unknown'],
    ['priority=none', 404, 'priority.unknown'],
    ['council=NONE', 404, 'council.unknown'],
    ['group=RES&council=JC', 400, 'request.invalid'],
  ])('%s', async (query, status, code) => {
    await register(registerOf('milestones', 'on_time'))
    const answer = await maya().get(`/api/indicators/REG/series?${query}`)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })
})
