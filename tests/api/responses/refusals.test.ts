import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { contentsOf } from '../../support/tables.ts'
import { openWave } from '../../support/waves.ts'
import { everyKind } from './every-kind.ts'

const arpent = useSandbox()
let maya: Client

beforeEach(async () => {
  const wave = await openWave(arpent.db, arpent.services.keys, { instrument: everyKind })
  maya = arpent.nobody().invited(wave.secretOf(cast.maya))
})

const pick = { pick: 'a' }
const bad: [what: string, answers: unknown, question: string | undefined, word: string][] = [
  ['no answers at all', undefined, undefined, 'answer.not_answers'],
  ['a list of answers', ['a'], undefined, 'answer.not_answers'],
  ['text for answers', 'a', undefined, 'answer.not_answers'],
  ['an unknown key', { ...pick, salary: 1 }, undefined, 'answer.unknown_key'],
  ['a comment nobody asked for', { ...pick, 'rate-Comment': 'x' }, undefined, 'answer.unknown_key'],
  ['nothing where an answer is required', {}, 'pick', 'answer.missing'],
  ['blanks where an answer is required', { pick: '' }, 'pick', 'answer.missing'],
  ['a value off the list', { pick: 'z' }, 'pick', 'answer.off_list'],
  ['an object for a choice', { pick: { value: 'a' } }, 'pick', 'answer.wrong_type'],
  ['several where one is asked', { pick: ['a'] }, 'pick', 'answer.wrong_type'],
  ['other, not described', { pick: 'other' }, 'pick', 'answer.comment_missing'],
  [
    'a description without other',
    { ...pick, 'pick-Comment': 'x' },
    'pick',
    'answer.comment_unasked',
  ],
  ['one where several are asked', { ...pick, several: 'a' }, 'several', 'answer.wrong_type'],
  ['more than may be picked', { ...pick, several: ['a', 'b', 'c'] }, 'several', 'answer.too_many'],
  ['the same twice', { ...pick, several: ['a', 'a'] }, 'several', 'answer.repeated'],
  [
    'none beside another',
    { ...pick, several: ['a', 'none_of_them'] },
    'several',
    'answer.exclusive',
  ],
  ['a ranking with a stranger', { ...pick, order: ['a', 'b', 'z'] }, 'order', 'answer.off_list'],
  ['half a ranking', { ...pick, order: ['a'] }, 'order', 'answer.too_few'],
  ['a rating of 77', { ...pick, rate: 77 }, 'rate', 'answer.off_list'],
  ['a rating as text', { ...pick, rate: '4' }, 'rate', 'answer.off_list'],
  ['an answer to a hidden question', { ...pick, why: 'hm' }, 'why', 'answer.hidden'],
  ['an answer over its length', { pick: 'b', why: 'x'.repeat(21) }, 'why', 'answer.too_long'],
  ['a number as text', { ...pick, number: '3' }, 'number', 'answer.not_a_number'],
  ['a number under its least', { ...pick, number: -1 }, 'number', 'answer.too_small'],
  ['what is no address', { ...pick, mail: 'maya' }, 'mail', 'answer.not_an_email'],
  ['a day that does not exist', { ...pick, day: '2026-02-30' }, 'day', 'answer.not_a_date'],
  ['an object in a text', { ...pick, words: { $gt: '' } }, 'words', 'answer.wrong_type'],
  [
    'a character no database holds',
    { ...pick, words: 'a\u0000b' },
    'words',
    'answer.forbidden_character',
  ],
  [
    'text past the limit of open answers',
    { ...pick, words: 'x'.repeat(4001) },
    'words',
    'answer.too_long',
  ],
  ['text for yes or no', { ...pick, agree: 'maybe' }, 'agree', 'answer.off_list'],
]

describe('an answer the server refuses', () => {
  test.each(bad)(
    '%s: names question and reason, stores nothing',
    async (_, answers, question, word) => {
      const before = await contentsOf(arpent.db)
      const refused = await maya.post('/api/answer/submission', { answers })
      expect(refused).toMatchObject({
        status: 422,
        body: { code: 'answer.refused', params: { word } },
      })
      expect(refused.body.question).toBe(question)
      expect(refused.headers.get('content-type')).toContain('application/problem+json')
      expect(await contentsOf(arpent.db)).toEqual(before)
    },
  )

  test('is told in the respondent’s language, with the question’s title', async () => {
    const refused = await maya.in('fr').post('/api/answer/submission', { answers: { pick: 'z' } })
    expect(refused.headers.get('content-language')).toBe('fr')
    expect(refused.body).toMatchObject({
      question: 'pick',
      params: { title: 'Pick one (fr)' },
      title:
        'Une des réponses ne peut pas être acceptée : « Pick one (fr) » : la réponse ne fait pas partie des choix. Choisissez-en une dans la liste.',
    })
  })

  test('a key that means something to JavaScript is a stranger like any other', async () => {
    const body = '{"answers":{"pick":"a","__proto__":{"pick":"b"}}}'
    const refused = await maya.send('POST', '/api/answer/submission', body)
    expect(refused.body).toMatchObject({ params: { word: 'answer.unknown_key' } })
  })

  test('after a refusal the mended answers are accepted', async () => {
    await maya.post('/api/answer/submission', { answers: { pick: 'z' } })
    const sent = await maya.post('/api/answer/submission', { answers: pick })
    expect(sent.status).toBe(201)
  })
})

describe('a body the server refuses', () => {
  test('what is not JSON', async () => {
    const refused = await maya.send('POST', '/api/answer/submission', '{"answers":')
    expect(refused).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
  })

  test('more than a mebibyte', async () => {
    const answers = { ...pick, words: 'x'.repeat(1024 * 1024) }
    for (const refused of [
      await maya.post('/api/answer/submission', { answers }),
      await maya.put('/api/answer/draft', { answers, revision: 0 }),
    ])
      expect(refused).toMatchObject({ status: 413, body: { code: 'request.too_large' } })
  })

  test.each([-1, 1.5, '0', null, 2 ** 31])('a draft’s revision of %o', async (revision) => {
    const refused = await maya.put('/api/answer/draft', { answers: {}, revision })
    expect(refused).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
  })
})
