import { describe, expect, it } from 'vitest'
import type { Change, Point } from '../../../../web/lib/figure.ts'
import { texts } from '../../../../web/locales/index.ts'
import type { Series } from '../../../../web/pages/trends/requests.ts'
import { imageText, sentenceOf } from '../../../../web/pages/trends/sentence.ts'
import { absent, banded, figured } from '../../support/points.ts'
import { type Case, cases } from './sentence-cases.ts'

const name = { en: 'Members satisfied with the pace', fr: 'Membres satisfaits du rythme' }
const earlier = figured({
  period: '2025-2026 Q2',
  label: { en: 'Fall 2025', fr: 'Automne 2025' },
  value: 0.51,
})
const rise: Change = { from: '2025-2026 Q2', difference: 0.06, word: 'likely_up', chances: 0.9 }

const say = (language: 'en' | 'fr', points: Point[], change: Change | null = null) =>
  sentenceOf(
    { language, words: texts[language].measurement },
    texts[language],
    series({ points, ...(change ? { change } : {}) }),
  )

/** As much of a series as the sentence reads. */
const series = (given: Omit<Case, 'en' | 'fr'>) =>
  ({
    indicator: {
      name,
      unit: given.unit ?? 'percent',
      decimals: 0,
      direction: given.lowerIsBetter ? 'down' : 'up',
      versions: given.versions ?? [],
    },
    points: given.points,
    direction: given.direction ?? 'no_direction',
    comparablePoints: given.comparablePoints ?? 0,
    change: given.change ?? null,
  }) as unknown as Series

describe.each(['en', 'fr'] as const)('in %s, the sentence says', (language) => {
  it.each(Object.entries(cases))('%s', (_, given) => {
    const voice = { language, words: texts[language].measurement }
    expect(sentenceOf(voice, texts[language], series(given)).rest).toBe(given[language])
  })
})

describe('the sentence over a chart', () => {
  it('leads with the last figure and tells its range, its change and its target', () => {
    const { lead, rest } = say('en', [earlier, figured()], rise)
    expect(lead).toBe('Members satisfied with the pace: 57%')
    expect(rest).toBe(
      'Likely 49 to 65%, if those who didn’t answer resemble those who did. ' +
        'Up 6\u00a0points since fall 2025; likely a real rise (9 in 10). The target of 60% is at risk. ' +
        '4 of the 17 who didn’t answer would have to differ to change this status.',
    )
  })
  it('says the same in French', () => {
    const { lead, rest } = say('fr', [earlier, figured()], rise)
    expect(lead).toBe('Membres satisfaits du rythme\u00a0: 57\u00a0%')
    expect(rest).toContain('Probablement 49 à 65\u00a0%, si les personnes')
    expect(rest).toContain(
      'En hausse de 6\u00a0points depuis l’automne 2025; hausse probablement réelle (9 chances sur 10).',
    )
    expect(rest).toContain('La cible de 60\u00a0% est à risque.')
  })
  it('tells a small council’s range in people, once', () => {
    const small = figured({ value: 7 / 9, low: 8 / 14, high: 12 / 14, n: 9, N: 14, target: null })
    expect(say('en', [small]).rest).toBe(
      '7 of the 9 who answered; likely 8 to 12 of 14, if those who didn’t answer resemble those who did.',
    )
    expect(say('fr', [small]).rest).toBe(
      '7 des 9 personnes qui ont répondu; probablement 8 à 12 sur 14, si les personnes qui n’ont pas répondu ressemblent à celles qui ont répondu.',
    )
  })
  it('speaks of the last period that is over, not of the one that runs', () => {
    const running = figured({ value: 0.9, complete: false })
    expect(say('en', [figured(), running]).lead).toBe('Members satisfied with the pace: 57%')
  })
  it('says that a period still runs, where there is no other', () => {
    expect(say('en', [figured({ complete: false })]).lead).toBe(
      'Members satisfied with the pace: 57% so far',
    )
    expect(say('fr', [figured({ complete: false })]).lead).toBe(
      'Membres satisfaits du rythme\u00a0: 57\u00a0% à ce jour',
    )
  })
  it('leads with the words, where the last figure is told in words', () => {
    expect(say('en', [earlier, banded()]).lead).toBe(
      'Members satisfied with the pace: four fifths or more',
    )
  })
  it('promises no target where none is set', () => {
    expect(
      say('en', [figured({ target: null, overturning: null, status: 'not_available' })]).rest,
    ).not.toContain('target')
  })
  it('says that there is nothing to say', () => {
    expect(say('fr', [])).toEqual({
      lead: 'Membres satisfaits du rythme',
      rest: 'Aucun chiffre à montrer pour le moment.',
    })
  })
})

it('tells the whole chart to who can’t see it, gaps included', () => {
  const voice = { language: 'en', words: texts.en.measurement } as const
  expect(
    imageText(voice, texts.en.trends, series({ points: [earlier, absent('not_asked')] })),
  ).toBe(
    'Chart of Members satisfied with the pace: Fall 2025, 51%; Winter 2026, not asked. The table says the same.',
  )
})
