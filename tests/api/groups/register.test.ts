import { describe, expect, test } from 'vitest'
import { loadProgramme } from '../../../api/programme/actions.ts'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { copyProgramme } from '../programme/folder.ts'

const arpent = useSandbox()

type Listed = { code: string; lacks: string[]; name: { en: string }; council: string }
const register = async (on = '') => {
  const rory = await arpent.as(cast.rory)
  const { body } = await rory.get(`/api/groups${on && `?on=${on}`}`)
  return body as { on: string; groups: Listed[] }
}
const group = async (code: string, on = '') =>
  (await register(on)).groups.find((one) => one.code === code)

const forensics = {
  code: 'DATA-LAB',
  name: { en: 'Data Lab', fr: 'Laboratoire de données' },
  acronym: { en: 'DL', fr: 'LD' },
  kind: 'community_of_practice',
  council: 'PSCIOC',
  startsOn: '2026-05-01',
}

describe('the register of groups', () => {
  test('is the state table of 2019: who has too few co-chairs, and none from a council', async () => {
    const { groups, on } = await register()
    expect(on).toBe('2026-06-15')
    const lacks = Object.fromEntries(groups.map(({ code, lacks: list }) => [code, list]))
    expect(lacks).toMatchObject({
      CCS: [],
      DN: ['member_co_chair'],
      COG: ['member_co_chair'],
      CLD: ['member_co_chair'],
      ITP: ['co_chair'],
      PRV: ['member_co_chair'],
      ICT: [],
    })
  })

  test('is shown as it stood on a day', async () => {
    const ariane = await arpent.as(cast.ariane)
    expect((await ariane.post('/api/groups', forensics)).status).toBe(201)
    await ariane.post('/api/groups/ITP/states', {
      asOf: '2026-02-01',
      coChairs: 2,
      memberCoChairs: 0,
    })
    expect(await group('DATA-LAB', '2026-04-30')).toBeUndefined()
    expect(await group('DATA-LAB', '2026-05-01')).toMatchObject({ council: 'PSCIOC' })
    expect((await group('ITP', '2026-01-31'))?.lacks).toEqual(['co_chair'])
    expect((await group('ITP', '2026-02-01'))?.lacks).toEqual(['member_co_chair'])
  })

  test('keeps what a group was called, and its council, before it was renamed', async () => {
    const ariane = await arpent.as(cast.ariane)
    const renaming = {
      from: '2026-04-01',
      name: { en: 'Procurement', fr: 'Approvisionnement' },
      acronym: null,
      kind: 'committee',
      council: 'JC',
    }
    expect((await ariane.post('/api/groups/ITP/renaming', renaming)).status).toBe(204)
    expect(await group('ITP', '2026-03-31')).toMatchObject({
      name: { en: 'IT Procurement' },
      council: 'PSCIOC',
      kind: 'working_group',
    })
    expect(await group('ITP', '2026-04-01')).toMatchObject({
      name: { en: 'Procurement' },
      council: 'JC',
    })
    const page = (await ariane.get('/api/groups/ITP')).body
    expect(page.names).toMatchObject([{ until: '2026-03-31', name: { en: 'IT Procurement' } }])
    const earlier = await ariane.post('/api/groups/ITP/renaming', {
      ...renaming,
      from: '2026-03-01',
    })
    expect(earlier).toMatchObject({
      status: 409,
      body: { code: 'group.renamed_later', params: { date: '2026-03-31' } },
    })
  })
})

describe('a group that ends', () => {
  test('merged into another: seats end, both keep their pages, and each names the other', async () => {
    const ariane = await arpent.as(cast.ariane)
    const ending = { on: '2026-05-31', successor: 'DDI' }
    expect((await ariane.post('/api/groups/RES/ending', ending)).status).toBe(204)
    expect(await group('RES')).toBeUndefined()
    expect(await group('RES', '2026-05-31')).toBeDefined()
    const was = (await ariane.get('/api/groups/RES')).body
    expect(was).toMatchObject({
      group: { endedBy: 'merged', endsOn: '2026-05-31' },
      successor: { code: 'DDI' },
      seats: [],
      pastSeats: [{ name: 'Colin Sample', endsOn: '2026-05-31' }],
    })
    expect((await ariane.get('/api/groups/DDI')).body.predecessors).toMatchObject([
      { code: 'RES', endsOn: '2026-05-31' },
    ])
    const again = await ariane.post('/api/groups/RES/ending', { ...ending, successor: null })
    expect(again).toMatchObject({ status: 409, body: { code: 'group.ended' } })
  })

  test.each([
    ['to come', { on: '2026-06-16', successor: null }, 422, 'group.date_in_future'],
    ['into itself', { on: '2026-06-01', successor: 'RES' }, 422, 'group.successor'],
    ['into nothing known', { on: '2026-06-01', successor: 'NOPE' }, 422, 'group.successor'],
  ])('%s is refused, and nothing stored', async (_, ending, status, code) => {
    const ariane = await arpent.as(cast.ariane)
    expect(await ariane.post('/api/groups/RES/ending', ending)).toMatchObject({
      status,
      body: { code },
    })
    expect((await ariane.get('/api/groups/RES')).body.group.endedBy).toBeNull()
  })
})

describe('what a group says of itself', () => {
  test('its co-chair writes, and its contribution to a priority', async () => {
    const colin = await arpent.as(cast.colin)
    const said = {
      purpose: { en: 'Find out what clients need.', fr: 'Cerner les besoins de la clientèle.' },
      readiness: 'under_way',
      skillsSought: { en: 'A statistician', fr: 'Une personne en statistique' },
    }
    expect((await colin.patch('/api/groups/RES', said)).status).toBe(204)
    const path = '/api/groups/RES/priorities/digital-identity'
    const contribution = { en: 'One study a year', fr: 'Une étude par année' }
    expect((await colin.send('PUT', path, { support: 'supports', contribution })).status).toBe(204)
    const page = (await (await arpent.as(cast.maya)).get('/api/groups/RES')).body
    expect(page).toMatchObject({
      group: { ...said, fundingNeed: null },
      keeps: false,
      lastInterview: null,
    })
    expect(page.contributions).toContainEqual(
      expect.objectContaining({ priority: 'digital-identity', contribution }),
    )
    expect((await colin.send('DELETE', path)).status).toBe(204)
    expect((await colin.send('DELETE', path)).body.code).toBe('priority.unknown')
  })

  test('is refused where it contradicts itself', async () => {
    const colin = await arpent.as(cast.colin)
    const state = { asOf: '2026-06-01', coChairs: 1, memberCoChairs: 2 }
    expect((await colin.post('/api/groups/RES/states', state)).status).toBe(400)
    const early = { ...state, coChairs: 2, asOf: '2026-06-16' }
    expect((await colin.post('/api/groups/RES/states', early)).body.code).toBe(
      'group.date_in_future',
    )
    expect((await colin.patch('/api/groups/RES', {})).status).toBe(400)
    const unknown = await colin.send('PUT', '/api/groups/RES/priorities/NOPE', {
      support: 'supports',
      contribution: null,
    })
    expect(unknown).toMatchObject({ status: 404, body: { code: 'priority.unknown' } })
  })

  test('stays when the programme’s files change and are read again', async () => {
    const ariane = await arpent.as(cast.ariane)
    const ours = { en: 'Ours', fr: 'Le nôtre' }
    await ariane.patch('/api/groups/CCS', { purpose: ours })
    const folder = await copyProgramme()
    const theirs = { en: 'Theirs', fr: 'Le leur' }
    await folder.edit('groups.json', (file) => {
      const { groups } = file as { groups: { purpose?: object }[] }
      for (const one of groups) one.purpose = theirs
    })
    await loadProgramme(arpent.db, folder.path)
    expect((await ariane.get('/api/groups/CCS')).body.group.purpose).toEqual(ours)
    expect((await ariane.get('/api/groups/RES')).body.group.purpose).toEqual(theirs)
  })
})

describe('a new group is refused', () => {
  test.each([
    ['under a code that is taken', { code: 'RES' }, 409, 'group.code_taken'],
    ['under a council nobody knows', { council: 'NOPE' }, 404, 'council.unknown'],
    ['ending before it starts', { endsOn: '2026-04-30' }, 422, 'group.ends_before_start'],
    ['with a code that can’t stand in an address', { code: 'a/b' }, 400, 'request.invalid'],
    ['without its French name', { name: { en: 'Data Lab' } }, 400, 'request.invalid'],
  ])('%s', async (_, fields, status, code) => {
    const ariane = await arpent.as(cast.ariane)
    const answer = await ariane.post('/api/groups', { ...forensics, ...fields })
    expect(answer).toMatchObject({ status, body: { code } })
    expect(await group('DATA-LAB')).toBeUndefined()
  })
})
