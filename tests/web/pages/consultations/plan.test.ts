import { describe, expect, it } from 'vitest'
import { texts } from '../../../../web/locales/index.ts'
import {
  type Draft,
  faultsOf,
  firstDraft,
  planOf,
} from '../../../../web/pages/consultations/plan.ts'

const today = '2026-03-20'
const complete: Draft = {
  ...firstDraft(today),
  instrument: 'member-pulse',
  councils: ['PSSDC'],
  title: { en: 'Spring pulse', fr: 'Sondage éclair du printemps' },
}
const faults = (draft: Draft) =>
  faultsOf(draft, today, texts.en.newRound.errors).map(({ id }) => id)

it('starts with members and three weeks, over the end of a month', () => {
  expect(firstDraft(today)).toMatchObject({ roles: ['member'], closesOn: '2026-04-10' })
})

describe('a plan', () => {
  it('is what the draft says', () => {
    expect(planOf(complete, today)).toEqual({
      instrument: 'member-pulse',
      form: 'full',
      mode: 'confidential',
      audience: { councils: ['PSSDC'], roles: ['member'], groups: [], orders: [] },
      closesOn: '2026-04-10',
    })
  })
  it('is none while something is missing, but needs no title to be previewed', () => {
    expect(planOf({ ...complete, instrument: '' }, today)).toBeNull()
    expect(planOf({ ...complete, councils: [] }, today)).toBeNull()
    expect(planOf({ ...complete, roles: [] }, today)).toBeNull()
    expect(planOf({ ...complete, closesOn: today }, today)).toBeNull()
    expect(planOf({ ...complete, closesOn: '' }, today)).toBeNull()
    expect(planOf({ ...complete, title: { en: '', fr: '' } }, today)).not.toBeNull()
  })
  it('may ask groups alone', () => {
    expect(planOf({ ...complete, councils: [], groups: ['DI'] }, today)?.audience.groups).toEqual([
      'DI',
    ])
  })
})

describe('what keeps a round from being opened', () => {
  it('is nothing, once complete', () => expect(faults(complete)).toEqual([]))
  it('is said in the order of the form', () => {
    expect(faults(firstDraft(today))).toEqual(['instrument', 'audience', 'titleEn', 'titleFr'])
  })
  it('is a title in one language only', () => {
    expect(faults({ ...complete, title: { en: 'Spring pulse', fr: '  ' } })).toEqual(['titleFr'])
  })
  it('is a last day that is today', () => {
    expect(faults({ ...complete, closesOn: today })).toEqual(['closesOn'])
  })
})
