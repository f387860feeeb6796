import { describe, expect, test } from 'vitest'
import { checkAnswers } from '../../../api/instruments/check-answers.ts'
import { compiled } from './compiled.ts'
import { kitchenSink, rightAnswers } from './kitchen-sink.ts'

const instrument = compiled(kitchenSink())
const complete = (changes: Record<string, unknown>) =>
  checkAnswers(instrument, { ...rightAnswers(), ...changes }, { complete: true })
const draft = (answers: unknown) => checkAnswers(instrument, answers, { complete: false })
const refused = (word: string, question: string | null, params: object = {}) => ({
  ok: false,
  fault: { word, question, params },
})

test('complete and right answers come back as they were', () => {
  expect(complete({})).toEqual({ ok: true, answers: rightAnswers() })
})

describe('one wrong answer names its question and its reason', () => {
  test.each<[string, Record<string, unknown>, string, string | null, object]>([
    [
      'a question that is not asked here',
      { salary: 1 },
      'answer.unknown_key',
      null,
      { key: 'salary' },
    ],
    [
      'a comment where none is asked',
      { 'city-Comment': 'x' },
      'answer.unknown_key',
      null,
      { key: 'city-Comment' },
    ],
    [
      'the constructor of objects',
      { constructor: 'x' },
      'answer.unknown_key',
      null,
      { key: 'constructor' },
    ],
    ['a choice in another type', { satisfied: '2' }, 'answer.off_list', 'satisfied', {}],
    ['a choice that is not there', { satisfied: 6 }, 'answer.off_list', 'satisfied', {}],
    ['several where one is asked', { satisfied: [1] }, 'answer.wrong_type', 'satisfied', {}],
    ['an object for a choice', { region: { value: 'east' } }, 'answer.wrong_type', 'region', {}],
    ['rating 77 of 5', { stars: 77 }, 'answer.off_list', 'stars', {}],
    ['a rating between two', { recommend: 3.5 }, 'answer.off_list', 'recommend', {}],
    ['a word for yes or no', { used: 'true' }, 'answer.off_list', 'used', {}],
    ['one choice not in a list', { groups: 'privacy' }, 'answer.wrong_type', 'groups', {}],
    ['a list within the list', { groups: [['privacy']] }, 'answer.wrong_type', 'groups', {}],
    ['nothing within the list', { groups: [null] }, 'answer.wrong_type', 'groups', {}],
    [
      'a selection that is not there',
      { groups: ['privacy', 'space'] },
      'answer.off_list',
      'groups',
      {},
    ],
    ['a selection twice', { groups: ['privacy', 'privacy'] }, 'answer.repeated', 'groups', {}],
    [
      'too many selections',
      { groups: ['privacy', 'cloud', 'research'] },
      'answer.too_many',
      'groups',
      { max: 2 },
    ],
    [
      'a thousand selections',
      { groups: Array(1000).fill('privacy') },
      'answer.too_many',
      'groups',
      { max: 2 },
    ],
    [
      'one that stands alone beside another',
      { groups: ['privacy', 'nobody'] },
      'answer.exclusive',
      'groups',
      {},
    ],
    ['none beside another', { helped: ['none', 'time'] }, 'answer.exclusive', 'helped', {}],
    ['too few selections', { helped: ['time'] }, 'answer.too_few', 'helped', { min: 2 }],
    [
      'a ranking without one of its choices',
      { order: ['a', 'b'] },
      'answer.too_few',
      'order',
      { min: 3 },
    ],
    ['a ranking with one twice', { order: ['a', 'b', 'b'] }, 'answer.repeated', 'order', {}],
    ['a ranking of something else', { order: ['a', 'b', 'd'] }, 'answer.off_list', 'order', {}],
    ['an object in a text', { city: { toString: 'Iqaluit' } }, 'answer.wrong_type', 'city', {}],
    ['an empty list in a text', { city: [] }, 'answer.wrong_type', 'city', {}],
    ['a list in a text', { city: ['Iqaluit'] }, 'answer.wrong_type', 'city', {}],
    ['a number in a text', { city: 7 }, 'answer.wrong_type', 'city', {}],
    [
      'a text over its length',
      { city: 'x'.repeat(21) },
      'answer.too_long',
      'city',
      { max: 20, length: 21 },
    ],
    [
      'characters of two units over the length',
      { city: '😀'.repeat(11) },
      'answer.too_long',
      'city',
      { max: 20, length: 22 },
    ],
    [
      'a comment over the usual length',
      { 'stars-Comment': 'x'.repeat(4001) },
      'answer.too_long',
      'stars',
      { max: 4000, length: 4001 },
    ],
    ['a null character', { reason: 'a\u0000b' }, 'answer.forbidden_character', 'reason', {}],
    ['an escape character', { city: '\u001b[31m' }, 'answer.forbidden_character', 'city', {}],
    [
      'a new line where there is one line',
      { city: 'a\nb' },
      'answer.forbidden_character',
      'city',
      {},
    ],
    ['half a character', { city: '\ud83d' }, 'answer.forbidden_character', 'city', {}],
    ['a number as text', { members: '12' }, 'answer.not_a_number', 'members', {}],
    [
      'a number beyond all',
      { members: Number.POSITIVE_INFINITY },
      'answer.not_a_number',
      'members',
      {},
    ],
    [
      'a number over its bound',
      { members: 100.5 },
      'answer.out_of_range',
      'members',
      { min: 0, max: 100 },
    ],
    ['a number off its step', { members: 0.3 }, 'answer.off_step', 'members', { step: 0.5 }],
    ['an address without a domain', { mail: 'someone@' }, 'answer.not_an_email', 'mail', {}],
    ['a day that does not exist', { day: '2026-02-30' }, 'answer.not_a_date', 'day', {}],
    ['a date in another order', { day: '31/03/2026' }, 'answer.not_a_date', 'day', {}],
    [
      'a day before the first',
      { day: '2025-12-31' },
      'answer.out_of_range',
      'day',
      { min: '2026-01-01', max: '2999-12-31' },
    ],
    ['other without its text', { 'region-Comment': '  ' }, 'answer.comment_missing', 'region', {}],
    ['the text of other without other', { region: 'east' }, 'answer.comment_unasked', 'region', {}],
    ['a question hidden by itself', { used: false }, 'answer.hidden', 'order', {}],
    ['questions hidden with their panel', { satisfied: 3 }, 'answer.hidden', 'reason', {}],
    ['a required question left out', { members: undefined }, 'answer.missing', 'members', {}],
    [
      'a required question left empty',
      { satisfied: 1, reason: ' \n ', helped: ['time', 'people'] },
      'answer.missing',
      'reason',
      {},
    ],
  ])('%s', (_, changes, word, question, params) => {
    expect(complete(changes)).toEqual(refused(word, question, params))
  })

  test('a key that would reach the prototype', () => {
    const answers: unknown = JSON.parse('{"__proto__": {"satisfied": 1}}')
    expect(draft(answers)).toEqual(refused('answer.unknown_key', null, { key: '__proto__' }))
  })

  test.each([
    ['a list', []],
    ['nothing', null],
    ['a text', 'satisfied'],
    ['a number', 3],
  ])('%s instead of answers', (_, answers) => {
    expect(draft(answers)).toEqual(refused('answer.not_answers', null))
  })
})

describe('conditions', () => {
  test('requiredIf asks only where it holds', () => {
    const without = { reason: undefined, helped: undefined }
    expect(complete({ ...without, satisfied: 2 })).toMatchObject({ ok: true })
    expect(complete({ ...without, satisfied: 1 })).toEqual(refused('answer.missing', 'reason'))
  })

  test('a question shown for reading only is not required', () => {
    const hidden = { reason: undefined, helped: undefined }
    expect(complete({ ...hidden, satisfied: 'cant_say', members: undefined })).toMatchObject({
      ok: true,
    })
  })

  test('an expression that is neither yes nor no shows nothing, as in the form', () => {
    const definition = kitchenSink()
    Object.assign(definition.pages[0]?.elements[2] ?? {}, { visibleIf: '{stars} + 1' })
    const checked = checkAnswers(
      compiled(definition),
      { stars: 1, region: 'east' },
      { complete: false },
    )
    expect(checked).toEqual(refused('answer.hidden', 'region'))
  })

  test('what a hidden answer would show stays hidden', () => {
    expect(draft({ satisfied: 4, reason: 'Slow', helped: ['time', 'money'] })).toEqual(
      refused('answer.hidden', 'reason'),
    )
    expect(draft({ satisfied: 4, helped: ['time', 'money'] })).toEqual(
      refused('answer.hidden', 'helped'),
    )
  })
})
