import { describe, expect, test } from 'vitest'
import { itemValues } from '../../../api/instruments/items.ts'
import type { Answers } from '../../../api/instruments/answers.ts'
import { compiled } from './compiled.ts'
import { kitchenSink } from './kitchen-sink.ts'

const instrument = compiled(kitchenSink())
const valuesOf = (answers: Answers) =>
  Object.fromEntries(itemValues(instrument, answers).map(({ item, value }) => [item, value]))

describe('the values that tallies count', () => {
  test('each measured question asked gives one value with its item’s version', () => {
    expect(
      itemValues(instrument, {
        satisfied: 4,
        groups: ['privacy'],
        recommend: 0,
        used: true,
        order: ['c', 'a', 'b'],
      }),
    ).toEqual([
      { item: 'sink.satisfied', version: 2, value: '4' },
      { item: 'sink.groups', version: 1, value: 'privacy' },
      { item: 'sink.recommend', version: 1, value: '0' },
      { item: 'sink.used', version: 1, value: 'true' },
      { item: 'sink.order', version: 1, value: 'c|a|b' },
    ])
  })

  test('asked and left unanswered is blank; a question not asked gives nothing', () => {
    expect(valuesOf({ satisfied: 'cant_say', used: false })).toEqual({
      'sink.satisfied': 'cant_say',
      'sink.groups': 'blank',
      'sink.recommend': 'blank',
      'sink.used': 'false',
    })
  })

  test('selections have one order, whatever the order of clicking', () => {
    expect(valuesOf({ groups: ['research', 'cloud'] })['sink.groups']).toBe('cloud|research')
    expect(valuesOf({ groups: ['cloud', 'research'] })['sink.groups']).toBe('cloud|research')
  })

  test('a question shown for reading only gives nothing unless it was answered', () => {
    const definition = kitchenSink()
    Object.assign(definition.pages[0]?.elements[3] ?? {}, { enableIf: '{satisfied} > 2' })
    const readOnly = compiled(definition)
    const recommend = (answers: Answers) =>
      itemValues(readOnly, answers).find(({ item }) => item === 'sink.recommend')?.value
    expect(recommend({ satisfied: 1 })).toBeUndefined()
    expect(recommend({ satisfied: 3 })).toBe('blank')
    expect(recommend({ satisfied: 1, recommend: 8 })).toBe('8')
  })
})
