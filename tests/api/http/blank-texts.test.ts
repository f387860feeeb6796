import { expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

/** A zero-width space, a soft hyphen, a Hangul filler, an empty braille cell, a tag: nothing that shows. */
const unseen = '\u200b\u00ad\u3164\u2800\u{e0041} '

const day = '2026-06-30'
const round = {
  instrument: 'member-pulse',
  form: 'full',
  mode: 'confidential',
  audience: { councils: ['JC'], roles: ['member'], groups: [] },
  closesOn: day,
}
const group = { code: 'NEW', kind: 'committee', council: 'JC', startsOn: day }
const person = { email: 'new@example.org', language: 'fr', jurisdiction: null, homeCouncil: null }
const launch = '00000000-0000-4000-8000-000000000000'

test.each<[string, keyof typeof cast, string, string, (text: string) => object]>([
  [
    'a round’s title',
    'ariane',
    '/api/waves',
    'title.fr',
    (text) => ({ ...round, title: { en: 'June', fr: text } }),
  ],
  [
    'a group’s name',
    'ariane',
    '/api/groups',
    'name.en',
    (text) => ({ ...group, name: { en: text, fr: 'Groupe' } }),
  ],
  [
    'a milestone’s title',
    'ariane',
    '/api/groups/RES/milestones',
    'title.en',
    (text) => ({ title: { en: text, fr: 'Jalon' } }),
  ],
  ['a person’s name', 'odile', '/api/people', 'name', (name) => ({ ...person, name })],
  [
    'the reason of a refusal',
    'colin',
    `/api/launches/${launch}/refuse`,
    'reason',
    (reason) => ({ reason }),
  ],
])('%s that nobody sees is refused as an empty one is', async (_, who, path, field, body) => {
  const client = await arpent.as(cast[who])
  const empty = await client.post(path, body(''))
  expect(empty).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
  expect(empty.body.params.faults).toEqual([{ path: field, reason: 'too_small' }])
  expect((await client.post(path, body(unseen))).body).toEqual(empty.body)
})

test('signs that show among those that don’t are kept as they were written', async () => {
  const odile = await arpent.as(cast.odile)
  // A name in Persian with its zero-width non-joiner.
  const name = ' نیلوفر\u200cخانم '
  const { status } = await odile.post('/api/people', { ...person, name })
  expect(status).toBe(201)
  const { body } = await odile.get('/api/people?search=new@example.org')
  expect(JSON.stringify(body)).toContain('نیلوفر\u200cخانم')
})
