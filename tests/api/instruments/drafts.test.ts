import { describe, expect, test } from 'vitest'
import { checkAnswers } from '../../../api/instruments/check-answers.ts'
import { compiled } from './compiled.ts'
import { kitchenSink } from './kitchen-sink.ts'

const instrument = compiled(kitchenSink())
const draft = (answers: unknown) => checkAnswers(instrument, answers, { complete: false })

describe('drafts', () => {
  test('may lack what is required and hold too few selections', () => {
    expect(draft({})).toEqual({ ok: true, answers: {} })
    expect(draft({ satisfied: 2, reason: 'Slow', helped: ['time'] })).toMatchObject({ ok: true })
    expect(draft({ region: 'other' })).toMatchObject({ ok: true })
  })

  test.each([
    [{ stars: 77 }, 'answer.off_list', 'stars'],
    [{ reason: 'x' }, 'answer.hidden', 'reason'],
    [{ groups: ['privacy', 'cloud', 'research'] }, 'answer.too_many', 'groups'],
  ])('may not hold a wrong answer: %j', (answers, word, question) => {
    expect(draft(answers)).toMatchObject({ ok: false, fault: { word, question } })
  })
})

describe('what is kept', () => {
  test('blanks are left out', () => {
    expect(draft({ satisfied: null, groups: [], region: '', used: undefined })).toEqual({
      ok: true,
      answers: {},
    })
  })

  test('zero and no are answers', () => {
    expect(draft({ recommend: 0, used: false })).toEqual({
      ok: true,
      answers: { recommend: 0, used: false },
    })
  })

  test('texts are composed, with one kind of line end, and keep tabs', () => {
    const given = { satisfied: 2, reason: 'E\u0301te\u0301\r\nfini\tici', city: 'Que\u0301bec' }
    expect(draft(given)).toEqual({
      ok: true,
      answers: { satisfied: 2, reason: 'Été\nfini\tici', city: 'Québec' },
    })
  })

  test('a text of exactly its length is accepted', () => {
    expect(draft({ satisfied: 2, city: '😀'.repeat(10) })).toMatchObject({ ok: true })
  })
})
