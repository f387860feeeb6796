import { describe, expect, it } from 'vitest'
import type { Programme } from '../../../../web/lib/programme.ts'
import { texts } from '../../../../web/locales/index.ts'
import { faultsOf, nobody, personOf } from '../../../../web/pages/people/new-person.ts'
import { scopeChoices, scopeOf } from '../../../../web/pages/people/role-choices.ts'
import { roleText, spanText } from '../../../../web/pages/people/role-text.ts'
import type { Role } from '../../../../web/pages/people/requests.ts'

const programme = {
  councils: [
    { code: 'PSSDC', name: { en: 'Service Delivery Council', fr: 'Conseil de la prestation' } },
  ],
  groups: [{ code: 'DI', name: { en: 'Digital Identity', fr: 'Identité numérique' } }],
} as unknown as Programme
const role = (otherwise: Partial<Role>): Role => ({
  id: 'role',
  role: 'co_chair',
  council: null,
  group: 'DI',
  startsOn: '2025-04-01',
  endsOn: null,
  ...otherwise,
})

describe('what a role can be for', () => {
  it('is a council for readers, a council or a group for co-chairs and members', () => {
    expect(scopeChoices('council_reader', programme, 'en').map(({ value }) => value)).toEqual([
      'council PSSDC',
    ])
    expect(scopeChoices('member', programme, 'en').map(({ value }) => value)).toEqual([
      'council PSSDC',
      'group DI',
    ])
    expect(scopeChoices('co_chair', programme, 'fr')).toEqual([
      { value: 'council PSSDC', text: 'Conseil de la prestation' },
      { value: 'group DI', text: 'Identité numérique' },
    ])
  })
  it('is sent as one or the other', () => {
    expect(scopeOf('council PSSDC')).toEqual({ council: 'PSSDC', group: null })
    expect(scopeOf('group DI')).toEqual({ council: null, group: 'DI' })
  })
})

describe('a role in words', () => {
  it('says what it is for', () => {
    expect(roleText(role({}), texts.en.people, programme, 'en')).toBe('Co-chair, Digital Identity')
    expect(roleText(role({}), texts.fr.people, programme, 'fr')).toBe(
      'Coprésidence, Identité numérique',
    )
    const analyst = role({ role: 'analyst', group: null })
    expect(roleText(analyst, texts.en.people, programme, 'en')).toBe('Strategic policy analyst')
  })
  it('shows the code while names load', () => {
    expect(roleText(role({}), texts.en.people, undefined, 'en')).toBe('Co-chair, DI')
  })
  it('says since when, or from when to when', () => {
    expect(spanText(role({}), texts.fr.people, 'fr')).toBe('depuis le 1er avr. 2025')
    expect(spanText(role({ endsOn: '2026-03-31' }), texts.en.people, 'en')).toBe(
      'from 1 Apr 2025 to 31 Mar 2026',
    )
  })
})

describe('a new person', () => {
  const faults = (draft: Partial<typeof nobody>) =>
    faultsOf({ ...nobody, ...draft }, texts.en.people.errors).map(({ id }) => id)
  it('needs a name, an address and a jurisdiction', () => {
    expect(faults({})).toEqual(['name', 'email', 'jurisdiction'])
    expect(faults({ name: 'Member 61 Sample', email: 'member61', jurisdiction: 'ON' })).toEqual([
      'email',
    ])
  })
  it('is sent without stray spaces, and without a home council where there is none', () => {
    const draft = {
      ...nobody,
      name: ' Member 61 Sample ',
      email: ' member61@example.org',
      jurisdiction: 'ON',
    }
    expect(personOf(draft)).toEqual({
      name: 'Member 61 Sample',
      email: 'member61@example.org',
      language: 'en',
      jurisdiction: 'ON',
      homeCouncil: null,
    })
  })
})
