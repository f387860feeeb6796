import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const person = {
  name: 'Noor Sample',
  email: 'Noor@Example.org',
  language: 'en',
  jurisdiction: 'MB',
  homeCouncil: 'PSCIOC',
}
const membership = { role: 'member', council: 'PSCIOC', group: null, startsOn: '2026-06-01' }

let odile: Client
beforeEach(async () => {
  odile = await arpent.as(cast.odile)
})

describe('people', () => {
  test('somebody added, given a role, can sign in with it; ended, no longer', async () => {
    const { body } = await odile.post('/api/people', person)
    const role = await odile.post(`/api/people/${body.id}/roles`, membership)
    const noor = await arpent.as('noor@example.org')
    expect((await noor.get('/api/session')).body).toMatchObject({
      person: { name: 'Noor Sample' },
      roles: [{ role: 'member', council: 'PSCIOC', group: null }],
      may: expect.arrayContaining(['consultations.answer', 'trends.read']),
    })
    expect(
      (
        await odile.post(`/api/people/${body.id}/roles/${role.body.id}/end`, {
          endsOn: '2026-06-14',
        })
      ).status,
    ).toBe(204)
    expect((await noor.get('/api/own-consultations')).status).toBe(403)
  })

  test('are found by name or address, with all their roles', async () => {
    const { body } = await odile.get('/api/people?search=MAYA')
    expect(body).toMatchObject([
      {
        name: 'Maya Sample',
        jurisdiction: 'ON',
        roles: [{ role: 'member', council: 'PSSDC', startsOn: '2023-04-01', endsOn: null }],
      },
    ])
    expect((await odile.get('/api/people?search=%25')).body).toEqual([])
  })

  test('details change, and leave a trace', async () => {
    const [maya] = (await odile.get('/api/people?search=maya')).body
    expect(
      (await odile.patch(`/api/people/${maya.id}`, { language: 'fr', jurisdiction: null })).status,
    ).toBe(204)
    expect((await odile.get('/api/people?search=maya')).body[0]).toMatchObject({
      language: 'fr',
      jurisdiction: null,
      homeCouncil: 'PSSDC',
    })
    const trace = await arpent.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('action', '=', 'person.changed')
      .execute()
    expect(trace).toMatchObject([
      { subject: maya.id, details: { changed: ['language', 'jurisdiction'] } },
    ])
  })
})

describe('what is refused, with nothing stored', () => {
  test.each([
    ['an address somebody has', { email: cast.maya }, 409, 'person.email_taken'],
    [
      'a jurisdiction that does not exist',
      { jurisdiction: 'XX' },
      422,
      'person.jurisdiction_unknown',
    ],
    ['a council that does not exist', { homeCouncil: 'XX' }, 422, 'council.unknown'],
    ['what is not an address', { email: 'noor' }, 400, 'request.invalid'],
    ['no name', { name: '  ' }, 400, 'request.invalid'],
    ['a language the product does not speak', { language: 'de' }, 400, 'request.invalid'],
  ])('a person with %s', async (_, change, status, code) => {
    const count = async () => (await arpent.db.selectFrom('person').selectAll().execute()).length
    const before = await count()
    const answer = await odile.post('/api/people', { ...person, ...change })
    expect(answer.body.code).toBe(code)
    expect(answer.status).toBe(code === 'council.unknown' ? 404 : status)
    expect(await count()).toBe(before)
  })

  test.each([
    ['a member of no council', { council: null }, 'role.scope'],
    ['an analyst of a council', { role: 'analyst' }, 'role.scope'],
    ['a co-chair of both a council and a group', { role: 'co_chair', group: 'RES' }, 'role.scope'],
    [
      'a group that does not exist',
      { role: 'co_chair', council: null, group: 'XX' },
      'group.unknown',
    ],
  ])('a role: %s', async (_, change, code) => {
    const [maya] = (await odile.get('/api/people?search=maya')).body
    const answer = await odile.post(`/api/people/${maya.id}/roles`, { ...membership, ...change })
    expect(answer.body.code).toBe(code)
  })

  test('a role given twice, one that ends before it starts, and the last administrator’s end', async () => {
    const [maya] = (await odile.get('/api/people?search=maya')).body
    const first = await odile.post(`/api/people/${maya.id}/roles`, membership)
    expect((await odile.post(`/api/people/${maya.id}/roles`, membership)).body.code).toBe(
      'role.already_given',
    )
    const end = `/api/people/${maya.id}/roles/${first.body.id}/end`
    expect((await odile.post(end, { endsOn: '2026-05-31' })).body.code).toBe(
      'role.ends_before_start',
    )
    const [self] = (await odile.get('/api/people?search=odile')).body
    const last = await odile.post(`/api/people/${self.id}/roles/${self.roles[0].id}/end`, {
      endsOn: '2026-06-30',
    })
    expect(last).toMatchObject({ status: 409, body: { code: 'role.last_administrator' } })
    expect((await odile.get('/api/people?search=odile')).body[0].roles[0].endsOn).toBeNull()
  })
})

describe('text that no database can keep', () => {
  test.each([
    ['in a search', () => odile.get('/api/people?search=%00')],
    ['in a name', () => odile.post('/api/people', { ...person, name: 'No\0or' })],
  ])('%s is refused as a wrong request', async (_, ask) => {
    expect(await ask()).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
  })
})
