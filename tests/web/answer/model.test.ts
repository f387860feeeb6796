// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { compileInstrument } from '../../../api/instruments/compile.ts'
import { formDefinition } from '../../../api/instruments/form.ts'
import guide from '../../../surveys/interview-wg-cochair.json' with { type: 'json' }
import pulse from '../../../surveys/member-pulse.json' with { type: 'json' }
import {
  answersOf,
  answerWords,
  makeModel,
  sectionsOf,
  sectionToResume,
} from '../../../web/answer/form/model.ts'
import { everyKind } from '../../api/responses/every-kind.ts'

/** The model of the form as the API hands it out. */
function model(
  definition: unknown,
  answers: Record<string, unknown> = {},
  language: 'en' | 'fr' = 'en',
) {
  const compiled = compileInstrument(definition)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.mistakes))
  return makeModel(formDefinition(compiled.instrument), answers, language)
}

const said = (form: ReturnType<typeof model>, name: string) =>
  answerWords(form.getQuestionByName(name))

describe('answers in words', () => {
  const answers = {
    pick: 'other',
    'pick-Comment': 'Something else',
    several: ['c', 'a'],
    order: ['b', 'a', 'c'],
    rate: 4,
    number: 0,
    day: '2026-03-31',
    words: 'one\ntwo',
    agree: false,
  }

  test('in the language shown, one choice a line', () => {
    const form = model(everyKind, answers)
    expect(said(form, 'pick')).toEqual(['Something else'])
    expect(said(form, 'several')).toEqual(['C', 'A'])
    expect(said(form, 'order')).toEqual(['B', 'A', 'C'])
    expect(said(form, 'rate')).toEqual(['4'])
    expect(said(form, 'number')).toEqual(['0'])
    expect(said(form, 'words')).toEqual(['one\ntwo'])
    expect(said(form, 'agree')).toEqual(['No'])
    expect(said(form, 'mail')).toEqual([])
    form.locale = 'fr'
    expect(said(form, 'several')).toEqual(['C (fr)', 'A (fr)'])
    expect(said(form, 'agree')).toEqual(['No (fr)'])
  })

  test('what a paste brought unseen is not sent; a line broken by Word stays broken', () => {
    const form = model(everyKind, { words: 'one\vtwo\u0007\u0000', mail: 'a\tb\vc' })
    expect(answersOf(form)).toEqual({ words: 'one\ntwo', mail: 'a b c' })
    form.setValue('words', 'x\ud800\u001f')
    expect(answersOf(form)['words']).toBe('x\ufffd')
    form.setValue('words', '\u000f')
    expect(answersOf(form)).not.toHaveProperty('words')
  })

  test('what is sent is what was given, without what is empty', () => {
    const form = model(everyKind, answers)
    expect(answersOf(form)).toEqual(answers)
    form.setValue('words', '')
    expect(answersOf(form)).not.toHaveProperty('words')
  })

  test('an answer whose question is hidden is not sent', () => {
    const form = model(everyKind, { pick: 'b', why: 'Because' })
    form.setValue('pick', 'a')
    expect(answersOf(form)).toEqual({ pick: 'a' })
  })

  test('markup and braces in an answer stay text', () => {
    const words = '<b>{pick}</b>'
    expect(said(model(everyKind, { pick: 'a', words }), 'words')).toEqual([words])
  })
})

describe('going on', () => {
  test('opens at the first section that lacks an answer it needs', () => {
    expect(sectionToResume(model(pulse))?.name).toBe('councils')
    const first = { overall: 4, pace: 4, needs: 4, clear: 4 }
    expect(sectionToResume(model(pulse, first))?.name).toBe('experience')
  })

  test('where nothing must be answered, at the first section with something open', () => {
    const [background] = sectionsOf(model(guide))
    const answers = Object.fromEntries(
      (background?.questions ?? []).map((question) => [
        question.name,
        question.getType() === 'comment' ? 'x' : 'cant_say',
      ]),
    )
    expect(sectionToResume(model(guide))?.name).toBe('background')
    expect(sectionToResume(model(guide, answers))?.name).toBe('looking_ahead')
  })
})

describe('what may be left out', () => {
  test('says so where other questions must be answered', () => {
    const form = model(pulse)
    expect(form.getQuestionByName('start').description).toBe('Optional.')
    expect(form.getQuestionByName('overall').description).toBe('')
    form.locale = 'fr'
    expect(form.getQuestionByName('start').description).toBe('Facultatif.')
  })

  test('says nothing where nothing must be', () => {
    const questions = model(guide).getAllQuestions()
    expect(questions.filter((question) => question.description.startsWith('Optional'))).toEqual([])
  })
})
