import { describe, expect, it, test } from 'vitest'
import { texts } from '../../../../web/locales/index.ts'
import {
  draftOf,
  firstRule,
  type RuleDraft,
  ruleFaults,
  ruleOf,
} from '../../../../web/pages/consultations/recurring/draft.ts'
import {
  cadenceText,
  nextText,
  remindersText,
  whomText,
} from '../../../../web/pages/consultations/recurring/rule-text.ts'

const today = '2026-11-25'
const complete: RuleDraft = {
  ...firstRule(today),
  instrument: 'member-pulse',
  councils: ['JC'],
  title: { en: 'Member pulse', fr: 'Sondage éclair des membres' },
}
const rule = (change: Partial<RuleDraft> = {}) => {
  const made = ruleOf({ ...complete, ...change })
  if (!made) throw new Error('No rule')
  return made
}
const faults = (change: Partial<RuleDraft>) =>
  ruleFaults({ ...complete, ...change }, today, texts.en).map(({ id }) => id)

describe('a rule put together', () => {
  it('starts each quarter, on the first Monday, three weeks, with the usual reminders', () => {
    expect(rule()).toMatchObject({
      forms: ['full', 'full', 'full', 'full'],
      cadence: { every: 'quarter', from: 1, on: { weekday: 1, nth: 1 }, openDays: 21 },
      reminders: { after: [3, 10], before: [2] },
      hour: 9,
    })
  })

  it('reads several numbers however they are parted, and none', () => {
    expect(rule({ after: ' 10; 3 ,5', before: '' }).reminders).toEqual({
      after: [10, 3, 5],
      before: [],
    })
  })

  it('comes back as it was from what is kept', () => {
    const kept = rule({ dayKind: 'day', day: '31', every: 'half_year', forms: ['short', 'full'] })
    expect(ruleOf(draftOf(kept, today))).toEqual(kept)
  })

  test.each([
    [{ openDays: '1' }, 'openDays'],
    [{ openDays: 'three weeks' }, 'openDays'],
    [{ dayKind: 'day', day: '32' }, 'day'],
    [{ after: '3, x' }, 'after'],
    [{ after: '0' }, 'after'],
    [{ before: '1,2,3,4,5,6,7' }, 'before'],
    [{ councils: [] }, 'audience'],
    [{ title: { en: 'Pulse', fr: ' ' } }, 'titleFr'],
  ] as [Partial<RuleDraft>, string][])('%o is told at its field', (change, id) => {
    expect(faults(change)).toEqual([id])
  })
})

describe('a rule in words', () => {
  const said = (language: 'en' | 'fr', change: Partial<RuleDraft> = {}) => [
    cadenceText(language, texts[language].recurring, rule(change)),
    remindersText(language, texts[language].recurring, rule(change)).replaceAll('\u00a0', ' '),
  ]
  it('in English', () => {
    expect(said('en')).toEqual([
      'Each quarter, on the first Monday of January, April, July and October, open for 21 days',
      'Reminders 3 days after the opening, 10 days after the opening and 2 days before the last, at 09:00.',
    ])
    expect(
      said('en', { every: 'month', dayKind: 'day', day: '22', after: '', before: '0' }),
    ).toEqual(['Each month, on the 22nd, open for 21 days', 'Reminders on the last day, at 09:00.'])
  })
  it('with the reminders that no round of that length sends', () => {
    // Of five days, the fourth after the opening is the last, and the third before the last comes one after the opening.
    const change = { openDays: '5', after: '4, 5, 3, 3', before: '3, 4' }
    expect(said('en', change)[1]).toBe(
      'Reminders 3 days after the opening, 4 days after the opening and 3 days before the last, at 09:00. Not sent unless a round is kept open longer: 5 days after the opening and 4 days before the last.',
    )
    expect(said('fr', { openDays: '2', after: '2', before: '' })[1]).toBe(
      'Aucun rappel. Pas envoyés, à moins qu’un cycle soit prolongé : 2 jours après l’ouverture.',
    )
  })
  it('in French, each month with its own « de »', () => {
    expect(said('fr')).toEqual([
      'Chaque trimestre, le premier lundi de janvier, d’avril, de juillet et d’octobre, pendant 21 jours',
      'Rappels 3 jours après l’ouverture, 10 jours après l’ouverture et 2 jours avant le dernier, à 9 h 00.',
    ])
    expect(said('fr', { every: 'year', from: 8, dayKind: 'day', day: '1' })[0]).toBe(
      'Une fois par an, le 1er d’août, pendant 21 jours',
    )
  })
  it('with whom it asks', () => {
    const programme = {
      councils: [{ code: 'JC', name: { en: 'Joint Councils', fr: 'Conseils mixtes' } }],
      groups: [{ code: 'RES', name: { en: 'Research', fr: 'Recherche' } }],
    }
    const audience = {
      councils: ['JC'],
      roles: ['member' as const, 'co_chair' as const],
      groups: ['RES'],
      orders: ['provincial' as const],
    }
    expect(whomText('en', texts.en, audience, programme)).toBe(
      'Asked: Members and Co-chairs · Joint Councils · Co-chairs of working groups: Research · Provincial',
    )
    const groupsOnly = { councils: [], roles: ['member' as const], groups: ['RES'] }
    expect(whomText('fr', texts.fr, groupsOnly, programme).replaceAll('\u00a0', ' ')).toBe(
      'À qui : Coprésidents et coprésidentes des groupes de travail : Recherche',
    )
  })
  it('what comes next', () => {
    const planned = { opensOn: '2027-01-04', closesOn: '2027-01-24', state: 'planned' }
    const next = { ...planned, comesOn: '2027-01-04' }
    const going = { state: 'going', open: null, next } as Parameters<typeof nextText>[2]
    const words = (language: 'en' | 'fr') => texts[language].recurring.next
    expect(nextText('en', words('en'), going)).toBe(
      'Opens Monday, 4 January 2027, closes 24 January 2027',
    )
    expect(nextText('fr', words('fr'), going)).toBe(
      'Ouvre le lundi 4 janvier 2027, ferme le 24 janvier 2027',
    )
    expect(nextText('fr', words('fr'), { ...going, state: 'paused' })).toBe(words('fr').paused)
    // A round held up by the one before it.
    const late = { ...next, comesOn: '2027-01-07', state: 'refused' }
    const open = { id: '', closesOn: '2027-01-06' }
    expect(nextText('en', words('en'), { ...going, open, next: late } as typeof going)).toBe(
      'Open until 6 January 2027; the next opens Thursday, 7 January 2027',
    )
  })
})
