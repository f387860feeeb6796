import { describe, expect, it } from 'vitest'
import { admitHistories, mayEnter } from '../../../api/measurement/disclosure.ts'
import { refusal } from '../refusal.ts'
import { answers, rule, spread } from './block-round.ts'

/** People of a history: so many by value, from three organisations unless told otherwise. */
const group = (before: Record<string, number>, after = before, organisations = 3) => ({
  units: answers(Object.keys(after).length > 0 ? after : before, organisations).units,
  before: answers(before).histogram,
  after: answers(after).histogram,
})
const people = (count: number, organisations = 3) => answers({ 4: count }, organisations).units
const nobody = new Map<string, number>()

describe('what was published of a part', () => {
  it.each([
    ['five late of three organisations', [group(spread), group({}, { 3: 2, 4: 3 })], true],
    ['four late', [group(spread), group({}, { 3: 2, 4: 2 })], false],
    ['five late of two organisations', [group(spread), group({}, { 3: 2, 4: 3 }, 2)], false],
    ['six late, five of one mind', [group(spread), group({}, { 4: 5, 1: 1 })], false],
    ['five corrected, six left', [group(spread), group({ 2: 2, 4: 3 }, { 3: 3, 5: 2 })], true],
    [
      'five corrected, four left',
      [group({ 3: 2, 4: 2 }), group({ 2: 2, 4: 3 }, { 3: 3, 5: 2 })],
      false,
    ],
    ['those left of one mind', [group({ 4: 6 }), group({ 2: 2, 4: 3 }, { 3: 3, 5: 2 })], false],
    ['corrected from one mind', [group(spread), group({ 2: 5 }, { 3: 3, 5: 2 })], false],
    ['corrected into one mind', [group(spread), group({ 2: 2, 4: 3 }, { 5: 5 })], false],
    ['all corrected', [group({}), group({ 2: 2, 4: 3 }, { 3: 3, 5: 2 })], true],
  ])('%s: %s', (_, groups, may) => {
    expect(mayEnter(groups, rule)).toBe(may)
  })
})

describe('the people of a cell whose answers may enter', () => {
  it.each([
    ['five late', [{ history: 'new', kept: nobody, moving: people(5) }], ['new']],
    ['four late', [{ history: 'new', kept: nobody, moving: people(4) }], []],
    [
      'five late of two organisations',
      [{ history: 'new', kept: nobody, moving: people(5, 2) }],
      [],
    ],
    ['five corrected, four left', [{ history: '1', kept: people(4), moving: people(5) }], []],
    ['five corrected, none left', [{ history: '1', kept: nobody, moving: people(5) }], ['1']],
    [
      'late ones don’t wait for a corrected one',
      [
        { history: '1', kept: people(9), moving: people(1) },
        { history: 'new', kept: nobody, moving: people(5) },
      ],
      ['new'],
    ],
  ])('%s', (_, cell, entering) => {
    expect(admitHistories(cell, rule)).toEqual(entering)
  })

  it('a rule that is too weak is refused', () => {
    expect(refusal(() => admitHistories([], { k: 2, units: 1 }))).toBe('measurement.rule_too_weak')
    expect(refusal(() => mayEnter([], { k: 5, units: 0 }))).toBe('measurement.rule_too_weak')
  })
})
