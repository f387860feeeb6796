import { describe, expect, it } from 'vitest'
import { texts } from '../../../../web/locales/index.ts'
import { draftFrom, faultsOf, replacedOf } from '../../../../web/pages/reports/replaced-draft.ts'
import { hoursText } from '../../../../web/pages/reports/replaced-text.ts'

const today = '2026-06-15'
const { errors } = texts.fr.reports.replaced
const whole = {
  name: { en: ' Note ', fr: 'Note' },
  group: 'RES',
  council: '',
  times: '4',
  minutes: '90',
  since: today,
}

describe('the time that replaced reports took', () => {
  it.each([
    [0, '0\u00a0min', '0\u00a0min'],
    [59, '59\u00a0min', '59\u00a0min'],
    [60, '1\u00a0hour', '1\u00a0h'],
    [90, '1.5\u00a0hours', '1,5\u00a0h'],
    [130, '2\u00a0hours', '2\u00a0h'],
    [5070, '84.5\u00a0hours', '84,5\u00a0h'],
  ])('%d minutes', (minutes, en, fr) => {
    expect([hoursText('en', minutes), hoursText('fr', minutes)]).toEqual([en, fr])
  })
})

describe('a replaced report being recorded', () => {
  it('has no fault when it is whole, and goes out without spaces around its name', () => {
    expect(faultsOf(whole, today, errors)).toEqual([])
    expect(replacedOf(whole)).toEqual({
      name: { en: 'Note', fr: 'Note' },
      group: 'RES',
      council: null,
      timesAYear: 4,
      minutes: 90,
      replacedSince: today,
    })
  })

  it('says of an empty form what each field wants', () => {
    expect(faultsOf(draftFrom(), today, errors)).toEqual([
      { id: 'name-en', text: errors.name },
      { id: 'times', text: errors.times },
      { id: 'minutes', text: errors.minutes },
      { id: 'since', text: errors.since },
    ])
  })

  it.each([
    ['times', '0'],
    ['times', '367'],
    ['times', '4,5'],
    ['minutes', '10001'],
    ['minutes', '-5'],
    ['since', '2026-06-16'],
  ])('refuses %s of %s', (field, value) => {
    expect(faultsOf({ ...whole, [field]: value }, today, errors).map(({ id }) => id)).toEqual([
      field,
    ])
  })
})
