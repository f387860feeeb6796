import { beforeEach, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'

/** Whom a choice of councils, roles and groups asks, until when, and under which title. Fourteen are members; Colin co-chairs RES. */
const arpent = useSandbox()

const members = { councils: ['JC'], roles: ['member'], groups: [] as string[] }
const wave = {
  instrument: 'member-pulse',
  form: 'full',
  mode: 'confidential',
  audience: members,
  closesOn: '2026-06-30',
  title: { en: 'June pulse', fr: 'Sondage éclair de juin' },
}

let ariane: Client
beforeEach(async () => {
  await seatMembers(arpent.db, fourteenSeats)
  ariane = await arpent.as(cast.ariane)
})

const preview = (audience: object) => {
  const { title: _, ...plan } = wave
  return ariane.post('/api/previews/wave', { ...plan, audience })
}

test('co-chairs of a group are added to the members of the councils, as the page says', async () => {
  const { body } = await preview({ ...members, groups: ['RES'] })
  expect(body.invited).toBe(15)
  expect(body.people).toContainEqual(expect.objectContaining({ name: 'Colin Sample' }))
})

test('whoever is asked for both reasons is asked once', async () => {
  const both = { councils: ['JC'], roles: ['member', 'co_chair'], groups: [] as string[] }
  const without = (await preview(both)).body.people.length
  expect((await preview({ ...both, groups: ['RES'] })).body.people).toHaveLength(without)
})

test('a council asked with groups of the others stands under all of them', async () => {
  const audience = { councils: ['PSSDC'], roles: ['member'], groups: [] as string[] }
  expect((await preview(audience)).body.domains).toEqual(['PSSDC'])
  const { domains } = (await preview({ ...audience, groups: ['RES'] })).body
  expect(domains.slice(0, 2)).toEqual(['JC', 'PSSDC'])
})

test.each([
  ['council', { ...members, councils: ['JC', 'JCC'] }, 'JCC'],
  ['group', { ...members, groups: ['RES', 'REZ'] }, 'REZ'],
])('a %s that nobody knows is named, not passed over', async (_, audience, code) => {
  expect(await ariane.post('/api/waves', { ...wave, audience })).toMatchObject({
    status: 422,
    body: { code: 'wave.audience_unknown', title: expect.stringContaining(code) },
  })
  expect((await ariane.get('/api/waves')).body).toEqual([])
})

test('a last day more than a year away is a slip of the pen, at the launch and afterwards', async () => {
  // The tests' day is 15 June 2026; a year and a day later is 16 June 2027.
  const long = await ariane.in('fr').post('/api/waves', { ...wave, closesOn: '2027-06-17' })
  expect(long).toMatchObject({ status: 422, body: { code: 'wave.too_long' } })
  expect(long.body.title).toContain('2027-06-16')
  const { id } = (await ariane.post('/api/waves', wave)).body
  const extend = (closesOn: string) => ariane.post(`/api/waves/${id}/extend`, { closesOn })
  for (const day of ['2062-06-30', '9999-12-31'])
    expect((await extend(day)).body.code).toBe('wave.too_long')
  expect((await extend('0001-01-01')).body.code).toBe('wave.extension_earlier')
  expect((await ariane.get(`/api/waves/${id}`)).body.closesOn).toBe('2026-06-30')
  expect((await extend('2027-06-16')).status).toBe(204)
})

test.each([
  ['0001-01-01', 'wave.ends_before_start'],
  ['9999-12-31', 'wave.too_long'],
])('a last day of the year %s is told what is wrong with it', async (closesOn, code) => {
  expect((await ariane.post('/api/waves', { ...wave, closesOn })).body.code).toBe(code)
  expect((await ariane.get('/api/waves')).body).toEqual([])
})

test('late answers are not taken for decades either', async () => {
  const { id } = (await ariane.post('/api/waves', wave)).body
  await ariane.post(`/api/waves/${id}/close`)
  const late = (until: string) => ariane.put(`/api/waves/${id}/late`, { until })
  expect((await late('2062-06-30')).body).toMatchObject({
    code: 'late.until_far',
    params: { last: '2027-06-16' },
  })
  expect((await ariane.get(`/api/waves/${id}`)).body.lateUntil).toBeNull()
  expect((await late('2027-06-16')).status).toBe(204)
})

test('a title stays on its line, and turns the direction of nothing after it', async () => {
  const title = { en: 'June\r\n\u202Epulse\u202C', fr: '\u2066Juin\u0007' }
  const { id } = (await ariane.post('/api/waves', { ...wave, title })).body
  expect((await ariane.get(`/api/waves/${id}`)).body.title).toEqual({
    en: 'June pulse',
    fr: 'Juin',
  })
  const nothing = { ...wave, title: { en: '\u202E\u2069\n', fr: 'Juin' } }
  expect((await ariane.post('/api/waves', nothing)).status).toBe(400)
})

test('ten thousand times the same role is no choice of people', async () => {
  const roles = Array.from({ length: 10_000 }, () => 'member')
  expect((await preview({ ...members, roles })).status).toBe(400)
})
