import { describe, expect, test } from 'vitest'
import { compileInstrument } from '../../../api/instruments/compile.ts'
import { compiled, readDefinition, realInstruments } from './compiled.ts'
import { kitchenSink } from './kitchen-sink.ts'
import { at, mistakesWith, type Row } from './spoiled.ts'

const first = 'pages.0.elements.0'
const groups = 'pages.0.elements.1'
const panel = 'pages.1.elements.0'
const text = { en: 'Text', fr: 'Texte' }

describe('a definition whose shape is refused', () => {
  test.each<Row>([
    ['no title', 'title', undefined, 'both_languages'],
    [
      'a text in one language',
      `${first}.title`,
      { en: 'Only' },
      'both_languages',
      'pages.0.elements.0.title.fr',
    ],
    ['a text without languages', `${first}.title`, 'Only', 'both_languages'],
    ['an empty text', `${first}.title.fr`, ' ', 'both_languages'],
    [
      'a third language',
      `${first}.title`,
      { ...text, de: 'x' },
      'unknown_property',
      'pages.0.elements.0.title.de',
    ],
    ['an answer put in a text', `${first}.title.en`, 'So {region}', 'piping'],
    ['html', `${first}.type`, 'html', 'unsupported_type'],
    [
      'a file in a panel',
      `${panel}.elements.0`,
      { type: 'file', name: 'f' },
      'unsupported_type',
      'pages.1.elements.0.elements.0.type',
    ],
    ['a signature', `${first}.type`, 'signaturepad', 'unsupported_type'],
    ['a rule the server does not know', `${first}.validators`, [], 'unknown_property'],
    ['a value set beforehand', `${first}.defaultValue`, 3, 'unknown_property'],
    ['a script to run', 'completedHtml', '<b>', 'unknown_property'],
    ['answers of hidden questions kept', 'clearInvisibleValues', 'none', 'wrong_value'],
    ['nothing on hidden questions', 'clearInvisibleValues', undefined, 'missing_property'],
    ['no minutes', 'arpent.minutes', undefined, 'missing_property'],
    ['minutes in words', 'arpent.minutes', 'five', 'wrong_type'],
    ['a mode that is not offered', 'arpent.modes', ['public'], 'wrong_value', 'arpent.modes.0'],
    ['a name with a dot', `${first}.name`, 'a.b', 'name_malformed'],
    ['a name every object has', `${first}.name`, 'constructor', 'name_malformed'],
    ['a value with the separator', `${groups}.choices.0.value`, 'a|b', 'wrong_value'],
  ])('%s', (_, path, value, reason, where = path) => {
    expect(mistakesWith(path, value)).toContainEqual(at(where, reason))
  })

  test.each([null, [], 'html', 7])('%j is not a definition', (definition) => {
    expect(compileInstrument(definition)).toMatchObject({
      ok: false,
      mistakes: [{ path: '', reason: 'instrument.wrong_type' }],
    })
  })
})

describe('a definition that is accepted', () => {
  test.each(realInstruments)('%s', (code) => {
    expect(compiled(readDefinition(code)).code).toBe(code)
  })

  test('keeps the questions in order with what decides on them', () => {
    const { questions, byName } = compiled(kitchenSink())
    expect(questions.map(({ name }) => name).join(' ')).toBe(
      'satisfied groups region recommend stars used order best reason helped city members mail day',
    )
    expect(byName.get('helped')?.visibleIf.map(({ source }) => source)).toEqual([
      '{satisfied} notempty',
      '{satisfied} <= 2',
      '{reason} notempty',
    ])
  })

  test('tells a question’s values, the form’s own included', () => {
    const { byName } = compiled(kitchenSink())
    const values = (name: string) => byName.get(name)?.choices.map(({ value }) => value)
    expect(values('satisfied')).toEqual([1, 2, 3, 4, 5, 'cant_say'])
    expect(values('region')).toEqual(['east', 'west', 'other'])
    expect(values('recommend')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(values('stars')).toEqual([1, 2, 3, 4, 5])
    expect(values('used')).toEqual([true, false])
    expect(values('helped')).toEqual(['time', 'money', 'people', 'none'])
    expect(values('city')).toEqual([])
  })
})
