import { ConditionsParser, Model, Serializer } from 'survey-core'
import 'survey-core/i18n/french'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instrumentCodes, questionsOf, readInstrument } from './instruments.ts'

const ours = [
  { owner: 'survey', name: 'arpent' },
  { owner: 'question', name: 'item' },
  { owner: 'question', name: 'gist' },
]

beforeAll(() => {
  for (const { owner, name } of ours) Serializer.addProperty(owner, { name })
})

afterAll(() => {
  for (const { owner, name } of ours) Serializer.removeProperty(owner, name)
})

describe.each(instrumentCodes)('%s in survey-core', (code) => {
  const instrument = readInstrument(code)

  it('loads without an error', () => {
    expect(new Model(instrument).jsonErrors ?? []).toEqual([])
  })

  it.each(['', 'en', 'fr'] as const)('speaks the language asked for: %o', (locale) => {
    const survey = new Model(instrument)
    survey.locale = locale
    const language = locale === 'fr' ? 'fr' : 'en'
    expect(survey.title).toBe(instrument.title[language])
    for (const question of questionsOf(instrument)) {
      expect(survey.getQuestionByName(question.name)?.title).toBe(question.title[language])
    }
  })

  it('has only conditions that parse and name an earlier question', () => {
    const seen = new Set<string>()
    const check = (condition: string | undefined): void => {
      if (condition === undefined) return
      expect(new ConditionsParser().parseExpression(condition), condition).toBeTruthy()
      for (const [, name = ''] of condition.matchAll(/\{(\w+)\}/g)) expect(seen).toContain(name)
    }
    for (const question of questionsOf(instrument)) {
      check(question.visibleIf)
      seen.add(question.name)
    }
  })

  it('hides questions, never a page: survey-core keeps the answers of a hidden page', () => {
    expect(instrument.pages.filter((page) => page.visibleIf)).toEqual([])
  })
})

describe('guide-impact, as it is filled in', () => {
  const visible = (answers: Record<string, unknown>): string[] => {
    const survey = new Model(readInstrument('guide-impact'))
    for (const [name, value] of Object.entries(answers)) survey.setValue(name, value)
    return survey.getAllQuestions(true).flatMap((q) => (q.page.isVisible ? q.name : []))
  }

  it('asks those who used nothing only what to change', () => {
    expect(visible({ used: 'no' })).toEqual(['used', 'change'])
    expect(visible({ used: 'cant_say' })).toEqual(['used', 'change'])
  })

  it('asks users how, for what, with what result, and whether they recommend it', () => {
    expect(visible({ used: 'yes' })).toEqual([
      'used',
      'how',
      'purpose',
      'result',
      'time_saved',
      'money_saved',
      'change',
      'recommend',
    ])
  })

  it('asks for the other way and purpose only where one was chosen', () => {
    const names = visible({ used: 'yes', how: ['other_use'], purpose: ['other_purpose'] })
    expect(names).toContain('how_other')
    expect(names).toContain('purpose_other')
  })

  it('forgets what was answered before the guide turned out unused', () => {
    const survey = new Model(readInstrument('guide-impact'))
    for (const [name, value] of [
      ['used', 'yes'],
      ['result', 4],
      ['used', 'no'],
    ] as const) {
      survey.setValue(name, value)
    }
    expect(survey.data).toEqual({ used: 'no' })
  })
})
