// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { compileInstrument } from '../../../../api/instruments/compile.ts'
import { formDefinition } from '../../../../api/instruments/form.ts'
import { answerWords as inTheCopy, makeModel } from '../../../../web/answer/form/model.ts'
import { answerWords, countAnswered, unasked } from '../../../../web/pages/named-answers/words.ts'
import { kitchenSink, rightAnswers } from '../../../api/instruments/kitchen-sink.ts'

const compiled = compileInstrument(kitchenSink())
if (!compiled.ok) throw new Error(JSON.stringify(compiled.mistakes))
const { questions } = compiled.instrument
const asked = questions.map((question) => ({
  ...question,
  choices: [...question.choices],
  conditional: false,
}))
const sections = [{ name: 'all', title: { en: 'All', fr: 'Tout' }, questions: asked }]
const texts = { scale: '{value} from {low} to {high}' }

function words(name: string, kept: Record<string, unknown>, language: 'en' | 'fr' = 'en') {
  const question = asked.find((one) => one.name === name)
  if (!question) throw new Error(`There is no question ${name}`)
  return answerWords(question, kept, language, texts)
}
const lines = (name: string, kept: Record<string, unknown>, language: 'en' | 'fr' = 'en') =>
  words(name, kept, language)?.lines

describe('an answer in words', () => {
  const kept = rightAnswers()

  it('a choice by what was read, not by its code', () => {
    expect(lines('satisfied', kept, 'fr')).toEqual(['Choix 2'])
    expect(lines('groups', kept)).toEqual(['Choice privacy', 'Choice cloud'])
    expect(lines('used', kept, 'fr')).toEqual(['Oui'])
    expect(lines('used', { used: false })).toEqual(['No'])
  })

  it('“other” with what was written', () => {
    expect(words('region', kept)).toEqual({ lines: ['Other (describe)'], comment: 'The north' })
  })

  it('a ranking by place, also one of some choices', () => {
    expect(lines('order', kept)).toEqual(['1. Choice c', '2. Choice a', '3. Choice b'])
    expect(lines('best', { best: ['z'] }, 'fr')).toEqual(['1. Choix z'])
  })

  it('a bare rating on its scale, with its comment', () => {
    expect(lines('recommend', { recommend: 0 })).toEqual(['0 from 0 to 10'])
    expect(words('stars', kept)).toEqual({ lines: ['4 from 1 to 5'], comment: 'Nearly' })
  })

  it('numbers and days as the language writes them', () => {
    expect(lines('members', kept)).toEqual(['12.5'])
    expect(lines('members', kept, 'fr')).toEqual(['12,5'])
    expect(lines('members', { members: 0 })).toEqual(['0'])
    expect(lines('members', { members: 1e-7 })).toEqual(['0.0000001'])
    expect(lines('day', kept)).toEqual(['31 March 2026'])
    expect(lines('day', { day: '2026-04-01' }, 'fr')).toEqual(['1er avril 2026'])
  })

  it('text as it was written', () => {
    expect(lines('reason', kept)).toEqual(['Slow\nand late'])
    expect(lines('mail', kept)).toEqual(['someone@example.org'])
    // A day in a line of text is text.
    expect(lines('city', { city: '2026-03-31' })).toEqual(['2026-03-31'])
  })

  it('a comment alone is an answer; what is blank is none', () => {
    expect(words('stars', { 'stars-Comment': 'Hm' })).toEqual({ lines: [], comment: 'Hm' })
    for (const blank of [{}, { groups: [] }, { groups: null }, { groups: '' }])
      expect(words('groups', blank)).toBeNull()
  })

  it('a value that is on no list is shown, not lost', () => {
    expect(lines('satisfied', { satisfied: 9 })).toEqual(['9'])
    expect(lines('groups', { groups: ['gone', 'cloud'] })).toEqual(['gone', 'Choice cloud'])
  })
})

describe.each(['en', 'fr'] as const)('beside the respondent’s own copy, in %s', (language) => {
  const kept = rightAnswers()
  const model = makeModel(formDefinition(compiled.instrument), kept, language)
  // Where the analyst reads more: the place in a ranking, the ends of a scale, days, decimals, that "other" was chosen.
  const fuller = ['region', 'order', 'best', 'recommend', 'stars', 'day', 'members']
  const alike = asked.filter(({ name }) => !fuller.includes(name))

  it.each(alike.map(({ name }) => name))('%s reads alike', (name) => {
    const own = words(name, kept, language)
    expect(own?.lines ?? []).toEqual(inTheCopy(model.getQuestionByName(name)))
  })
})

describe('all of a person’s answers', () => {
  it('count questions, not keys', () => {
    // Fifteen keys, two of them comments beside an answer.
    expect(countAnswered(sections, rightAnswers())).toBe(13)
    expect(countAnswered(sections, {})).toBe(0)
  })

  it('name those that no question asks for', () => {
    expect(
      unasked(sections, { ...rightAnswers(), former: 'kept', odd: { a: 1 }, none: '' }),
    ).toEqual([
      ['former', 'kept'],
      ['odd', '{"a":1}'],
    ])
  })
})
