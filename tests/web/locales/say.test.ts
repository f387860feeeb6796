import { describe, expect, it } from 'vitest'
import { fill, plural } from '../../../web/locales/index.ts'

const answers = { one: '{n} réponse', many: '{n} de réponses', other: '{n} réponses' }

describe('fill', () => {
  it('puts each value in its place, twice where it stands twice', () => {
    expect(fill('{n} of {total}, {n}', { n: 7, total: 9 })).toBe('7 of 9, 7')
  })
  it('never shows a reader a bare placeholder', () => {
    expect(fill('Reference: {reference}')).toBe('Reference: …')
  })
  it('takes zero and an empty text for values', () => {
    expect(fill('{n}|{word}|', { n: 0, word: '' })).toBe('0||')
  })
})

describe('plural', () => {
  it('is singular for none and one in French, for one only in English', () => {
    expect(plural('fr', answers, 0, { n: '0' })).toBe('0 réponse')
    expect(plural('fr', answers, 1, { n: '1' })).toBe('1 réponse')
    expect(plural('fr', answers, 2, { n: '2' })).toBe('2 réponses')
    expect(plural('en', { one: 'one answer', other: '{n} answers' }, 0, { n: '0' })).toBe(
      '0 answers',
    )
    expect(plural('en', { one: 'one answer', other: '{n} answers' }, 1)).toBe('one answer')
  })
  it('has a third form in French for millions', () => {
    expect(plural('fr', answers, 1_000_000, { n: '1 000 000' })).toBe('1 000 000 de réponses')
  })
  it('makes do with the other form where there is no third', () => {
    expect(plural('fr', { one: 'a', other: 'b' }, 1_000_000)).toBe('b')
  })
})
