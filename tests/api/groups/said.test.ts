import { describe, expect, test } from 'vitest'
import { saveTasks } from '../../../api/workplans/task-queries.ts'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const path = '/api/groups/RES'
const text = (word: string) => ({ en: word, fr: `${word} (fr)` })
const first = {
  purpose: text('Find out what clients need.'),
  readiness: 'forming',
  skillsSought: text('A statistician'),
  fundingNeed: null,
}
const second = {
  purpose: text('Measure what clients feel.'),
  readiness: 'under_way',
  skillsSought: null,
  fundingNeed: text('A panel of 2,000'),
}

/** Colin says the one on 15 June 2026 and the other on 1 July. */
async function saidTwice() {
  const colin = await arpent.as(cast.colin)
  expect((await colin.patch(path, first)).status).toBe(204)
  arpent.setTime('2026-07-01T16:00:00Z')
  expect((await colin.patch(path, second)).status).toBe(204)
  return colin
}
const kept = () =>
  arpent.db.selectFrom('group_said_past').select(['group_code', 'until']).orderBy('until').execute()

describe('what a group said of itself, as it stood on a day,', () => {
  test('is what stood then: on its page, in the register, in its report and its council’s', async () => {
    const before = (await (await arpent.as(cast.rory)).get(path)).body.group
    await saidTwice()
    const rory = await arpent.as(cast.rory)
    for (const [on, said] of [
      ['2026-07-01', second],
      ['2026-06-30', first],
      ['2026-06-15', first],
      ['2026-06-14', { purpose: before.purpose, readiness: null, skillsSought: null }],
      ['2020-01-01', { purpose: before.purpose, readiness: null, fundingNeed: null }],
    ] as const) {
      expect((await rory.get(`${path}?on=${on}`)).body.group, on).toMatchObject(said)
      const { groups } = (await rory.get(`/api/groups?on=${on}`)).body
      expect(groups.find(({ code }: { code: string }) => code === 'RES')).toMatchObject(said)
      expect((await rory.get(`${path}/report?on=${on}`)).body.group).toMatchObject(said)
    }
    const ofCouncil = async (on: string) => {
      const { groups } = (await rory.get(`/api/councils/JC/report?on=${on}`)).body
      return groups.find(({ code }: { code: string }) => code === 'RES')
    }
    expect(await ofCouncil('2026-06-30')).toMatchObject({ skillsSought: first.skillsSought })
    expect(await ofCouncil('2026-07-01')).toMatchObject({ fundingNeed: second.fundingNeed })
  })

  test('ends with the day before, however often it is reworded that day', async () => {
    const colin = await saidTwice()
    await colin.patch(path, { purpose: text('A third wording') })
    await colin.patch(path, { purpose: null })
    expect((await colin.get(path)).body.group.purpose).toBeNull()
    const yesterday = (await colin.get(`${path}?on=2026-06-30`)).body.group
    expect(yesterday.purpose).toEqual(first.purpose)
    expect(await kept()).toEqual([
      { group_code: 'RES', until: '2026-06-14' },
      { group_code: 'RES', until: '2026-06-30' },
    ])
  })

  test('is kept whole: a part that is reworded leaves the others as they were', async () => {
    const colin = await arpent.as(cast.colin)
    await colin.patch(path, first)
    arpent.setTime('2026-07-01T16:00:00Z')
    await colin.patch(path, { fundingNeed: second.fundingNeed })
    arpent.setTime('2026-08-01T16:00:00Z')
    await colin.patch(path, { skillsSought: null })
    const on = async (day: string) => (await colin.get(`${path}?on=${day}`)).body.group
    expect(await on('2026-06-30')).toMatchObject(first)
    expect(await on('2026-07-31')).toMatchObject({ ...first, fundingNeed: second.fundingNeed })
  })

  test('goes with a name that changed another day', async () => {
    await saidTwice()
    const ariane = await arpent.as(cast.ariane)
    const renamed = { name: text('Evidence'), acronym: null, kind: 'committee', council: 'PSSDC' }
    expect((await ariane.post(`${path}/renaming`, { from: '2026-06-20', ...renamed })).status).toBe(
      204,
    )
    const on = async (day: string) => (await ariane.get(`${path}?on=${day}`)).body.group
    expect(await on('2026-06-19')).toMatchObject({ ...first, council: 'JC' })
    expect(await on('2026-06-20')).toMatchObject({ ...first, name: text('Evidence') })
    expect(await on('2026-07-01')).toMatchObject({ ...second, name: text('Evidence') })
  })

  test.each([
    ['the same words again', first],
    ['another planned end', { endsOn: '2027-03-31' }],
  ])('keeps no day for %s', async (_, change) => {
    const colin = await arpent.as(cast.colin)
    await colin.patch(path, first)
    arpent.setTime('2026-07-01T16:00:00Z')
    expect((await colin.patch(path, change)).status).toBe(204)
    expect(await kept()).toHaveLength(1)
  })

  test('of a group on its first day is what it says by the evening', async () => {
    const ariane = await arpent.as(cast.ariane)
    const lab = {
      code: 'LAB',
      name: text('Lab'),
      kind: 'committee',
      council: 'JC',
      purpose: text('A slip'),
      startsOn: '2026-06-15',
    }
    expect((await ariane.post('/api/groups', lab)).status).toBe(201)
    await ariane.patch('/api/groups/LAB', { purpose: text('Mended') })
    expect((await ariane.get('/api/groups/LAB?on=2026-06-14')).body.group.purpose).toEqual(
      text('Mended'),
    )
    expect(await kept()).toEqual([])
  })

  test.each([
    ['without its French', { purpose: { en: 'Only English' } }],
    ['too long', { fundingNeed: { en: 'x'.repeat(2001), fr: 'x' } }],
    ['with a sign no database keeps', { skillsSought: { en: 'a\0b', fr: 'b' } }],
    ['in a state nobody knows', { readiness: 'asleep' }],
    ['with a day for it', { purpose: text('Then'), on: '2020-01-01' }],
    ['ending before it began', { purpose: text('Then'), endsOn: '1900-01-01' }],
  ])('is refused %s, and no day is kept', async (_, change) => {
    const colin = await arpent.as(cast.colin)
    await arpent.db
      .updateTable('working_group')
      .set({ starts_on: '2008-04-01' })
      .where('code', '=', 'RES')
      .execute()
    const before = (await colin.get(path)).body.group
    expect([400, 422]).toContain((await colin.patch(path, change)).status)
    expect((await colin.get(path)).body.group).toEqual(before)
    expect(await kept()).toEqual([])
  })

  test('isn’t another group’s co-chair’s to change, and what is kept nobody’s', async () => {
    await saidTwice()
    const colin = await arpent.as(cast.colin)
    expect((await colin.patch('/api/groups/CCS', first)).status).toBe(403)
    await expect(
      arpent.db.updateTable('group_said_past').set({ readiness: null }).execute(),
    ).rejects.toThrow()
  })
})

test('a past day’s page lists the tasks that were open then', async () => {
  const task = { council: 'JC', group: 'RES', title: text('Task'), dueOn: '2026-12-31' }
  await saveTasks(arpent.db, [
    { ...task, reference: 'A', askedOn: '2026-01-10', closedOn: '2026-06-01', reviews: [] },
    { ...task, reference: 'B', askedOn: '2026-05-02', closedOn: null, reviews: [] },
  ])
  const rory = await arpent.as(cast.rory)
  const open = async (on: string) =>
    (await rory.get(`${path}?on=${on}`)).body.tasks.map(
      ({ reference }: { reference: string }) => reference,
    )
  expect(await open('2026-01-09')).toEqual([])
  expect(await open('2026-05-01')).toEqual(['A'])
  expect(await open('2026-05-31')).toEqual(['A', 'B'])
  expect(await open('2026-06-01')).toEqual(['B'])
})
