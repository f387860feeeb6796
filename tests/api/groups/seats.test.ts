import { describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const seat = (fields: object = {}) => ({
  email: cast.maya,
  role: 'member',
  startsOn: '2026-01-10',
  ...fields,
})
const newcomer = {
  email: 'Newcomer@Example.org',
  person: { name: 'Newcomer Sample', language: 'fr', jurisdiction: 'QC' },
}

describe('seats in a group', () => {
  test('are given to people known, or added with it, and end on a day', async () => {
    const ariane = await arpent.as(cast.ariane)
    expect((await ariane.post('/api/groups/RES/seats', seat())).status).toBe(204)
    expect((await ariane.post('/api/groups/RES/seats', seat(newcomer))).status).toBe(204)
    const page = async (on: string) => (await ariane.get(`/api/groups/RES?on=${on}`)).body
    const { seats } = await page('2026-02-01')
    expect(seats).toMatchObject([
      { name: 'Colin Sample', role: 'co_chair', jurisdiction: 'NS', councilMember: false },
      { name: 'Maya Sample', role: 'member', jurisdiction: 'ON', councilMember: true },
      { name: 'Newcomer Sample', role: 'member', jurisdiction: 'QC', councilMember: false },
    ])
    const end = { endsOn: '2026-03-31' }
    const path = `/api/groups/RES/seats/${seats[1].id}/end`
    expect((await ariane.post(path, end)).status).toBe(204)
    expect((await page('2026-03-31')).seats).toHaveLength(3)
    const after = await page('2026-04-01')
    expect(after.seats).toHaveLength(2)
    expect(after.pastSeats).toMatchObject([{ name: 'Maya Sample', endsOn: '2026-03-31' }])
    expect((await ariane.post(path.replace('RES', 'CCS'), end)).body.code).toBe('role.unknown')
  })

  test('differ from the register where they differ, and say so', async () => {
    const ariane = await arpent.as(cast.ariane)
    const { group } = (await ariane.get('/api/groups/RES')).body
    expect(group).toMatchObject({
      state: { coChairs: 2, memberCoChairs: 2 },
      listed: { coChairs: 1, memberCoChairs: 0 },
      disagrees: true,
    })
  })

  test.each([
    ['nobody known by that address', { email: 'who@example.org' }, 404, 'person.unknown'],
    [
      'a jurisdiction nobody knows',
      { ...newcomer, person: { ...newcomer.person, jurisdiction: 'XX' } },
      422,
      'person.jurisdiction_unknown',
    ],
    ['the analyst’s role', { role: 'analyst' }, 400, 'request.invalid'],
  ])('are refused: %s', async (_, fields, status, code) => {
    const ariane = await arpent.as(cast.ariane)
    const answer = await ariane.post('/api/groups/RES/seats', seat(fields))
    expect(answer).toMatchObject({ status, body: { code } })
    expect((await ariane.get('/api/groups/RES')).body.seats).toHaveLength(1)
  })

  test('a seat in a group is none in a council: its holder isn’t among the council’s members', async () => {
    const ariane = await arpent.as(cast.ariane)
    await ariane.post('/api/groups/DDI/seats', seat(newcomer))
    const plan = {
      instrument: 'member-pulse',
      form: 'short',
      mode: 'confidential',
      audience: { councils: ['PSSDC'], roles: ['member'], groups: [] },
      closesOn: '2026-06-30',
    }
    const refused = (await ariane.post('/api/previews/wave', plan)).body
    expect(refused).toMatchObject({ code: 'wave.too_few', params: { invited: 1 } })
  })
})

test('representation counts the seats of each jurisdiction, by group, as it stood on a day', async () => {
  const ariane = await arpent.as(cast.ariane)
  await ariane.post('/api/groups/RES/seats', seat())
  await ariane.post('/api/groups/DDI/seats', seat({ role: 'co_chair' }))
  const on = async (day: string) =>
    (await ariane.get(`/api/representation?on=${day}`)).body.rows as unknown[]
  expect(await on('2026-01-09')).toEqual([
    { jurisdiction: 'NS', coChairs: 1, members: 0, groups: ['RES'] },
  ])
  expect(await on('2026-01-10')).toEqual([
    { jurisdiction: 'NS', coChairs: 1, members: 0, groups: ['RES'] },
    { jurisdiction: 'ON', coChairs: 1, members: 1, groups: ['DDI', 'RES'] },
  ])
})

test('the glossary gives each short form its full name, in both languages', async () => {
  const { body } = await (await arpent.as(cast.odile)).get('/api/glossary')
  expect(body).toContainEqual({
    code: 'IMSC',
    kind: 'group',
    term: { en: 'IMSC', fr: 'SCGI' },
    fullName: {
      en: 'Identity Management Sub-Committee',
      fr: "Sous-comité de gestion de l'identité",
    },
    meaning: null,
  })
  expect(body).toContainEqual(
    expect.objectContaining({ kind: 'council', term: { en: 'PSSDC', fr: 'CPSSP' } }),
  )
})
