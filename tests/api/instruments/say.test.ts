import { describe, expect, test } from 'vitest'
import { faultWords } from '../../../api/instruments/answers.ts'
import { checkAnswers } from '../../../api/instruments/check-answers.ts'
import { reasonWords } from '../../../api/instruments/mistakes.ts'
import { sayFault, sayMistake } from '../../../api/instruments/say.ts'
import { texts } from '../../../web/locales/index.ts'
import { compiled } from './compiled.ts'
import { kitchenSink, rightAnswers } from './kitchen-sink.ts'

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()

describe('every reason has its text, with the same placeholders in both languages', () => {
  test.each(faultWords)('%s', (word) => {
    expect(placeholders(texts.fr.answers[word])).toEqual(placeholders(texts.en.answers[word]))
  })
  test.each(reasonWords)('%s', (word) => {
    expect(placeholders(texts.fr.instruments[word])).toEqual(
      placeholders(texts.en.instruments[word]),
    )
  })
  test('and there is no text without its reason', () => {
    expect(Object.keys(texts.en.answers).toSorted()).toEqual([...faultWords].toSorted())
    expect(Object.keys(texts.en.instruments).toSorted()).toEqual([...reasonWords].toSorted())
  })
})

describe('a person reads', () => {
  const instrument = compiled(kitchenSink())
  const said = (changes: object, language: 'en' | 'fr') => {
    const checked = checkAnswers(instrument, { ...rightAnswers(), ...changes }, { complete: true })
    return checked.ok ? '' : sayFault(instrument, checked.fault, language)
  }

  test('the question and how to mend the answer, in their language', () => {
    expect(said({ satisfied: 9 }, 'en')).toBe(
      '“How satisfied are you?”: the answer isn’t one of the choices. Choose one that is listed.',
    )
    expect(said({ satisfied: 9 }, 'fr')).toBe(
      '«\u00a0Quel est votre degré de satisfaction?\u00a0»\u00a0: la réponse ne fait pas partie des choix. Choisissez-en une dans la liste.',
    )
  })

  test('numbers as their language writes them', () => {
    expect(said({ 'stars-Comment': 'x'.repeat(4001) }, 'fr')).toContain(
      'compte 4\u00a0001 caractères',
    )
    expect(said({ members: 0.3 }, 'fr')).toContain('par pas de 0,5')
    expect(said({ members: 0.3 }, 'en')).toContain('in steps of 0.5')
  })

  test('the place in the file before a mistake’s reason', () => {
    const mistake = {
      path: 'pages[0].title',
      reason: 'instrument.name_repeated',
      params: { name: 'pace' },
    } as const
    expect(sayMistake(mistake, 'fr')).toBe(
      'pages[0].title: Le nom «\u00a0pace\u00a0» est déjà pris. Donnez à chacun le sien.',
    )
  })
})
