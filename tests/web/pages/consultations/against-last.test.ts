import { describe, expect, it } from 'vitest'
import { texts } from '../../../../web/locales/index.ts'
import { againstLastText } from '../../../../web/pages/consultations/against-last-text.ts'

const count = (day: number, answered: number, invited = 10) => ({
  day,
  date: `2026-06-${String(14 + day).padStart(2, '0')}`,
  invited,
  answered,
})

type Count = ReturnType<typeof count>
const last = (sameDay: Count | null, atClose: Count | null) => ({
  id: 'spring',
  title: { en: 'Spring', fr: 'Printemps' },
  closedOn: '2026-04-30',
  length: 9,
  days: [],
  sameDay,
  atClose,
  byOrder: [],
  byJurisdiction: [],
})

/** Five of ten have answered on the fifth day. */
const said = (language: 'en' | 'fr', before: ReturnType<typeof last> | null, open = true) =>
  againstLastText(
    language,
    texts[language].round,
    { day: 5, days: [count(5, 5)], last: before },
    open,
  ).text

describe('a round beside the last one', () => {
  it.each([
    [
      'on the same day',
      last(count(5, 4), count(9, 8)),
      'Day 5: 50% have answered. On the same day of “Spring” it was 40%; 80% at its close.',
      'Jour 5 : 50 % ont répondu. Le même jour de « Printemps », c’était 40 %; 80 % à sa fermeture.',
    ],
    [
      'on a day that was not counted',
      last(count(3, 2), count(9, 8)),
      'Day 5: 50% have answered. “Spring” was not counted on that day: by day 3 it was 20%; 80% at its close.',
      'Jour 5 : 50 % ont répondu. « Printemps » n’a pas été compté ce jour-là : au jour 3, c’était 20 %; 80 % à sa fermeture.',
    ],
    [
      'of a shorter one',
      last(count(4, 8), count(4, 8)),
      'Day 5: 50% have answered. “Spring” was closed by then, at 80%.',
      'Jour 5 : 50 % ont répondu. « Printemps » était alors fermé, à 80 %.',
    ],
    [
      'before it was first counted',
      last(null, count(9, 8)),
      'Day 5: 50% have answered. “Spring” was not counted so early; it was 80% at its close.',
      'Jour 5 : 50 % ont répondu. « Printemps » n’a pas été compté si tôt; c’était 80 % à sa fermeture.',
    ],
    [
      'that was never counted',
      last(null, null),
      'No day of “Spring”, the round before, was counted: there is nothing to set this one against.',
      'Aucun jour de « Printemps », le cycle précédent, n’a été compté : rien ne permet de comparer.',
    ],
    [
      'that there is none of',
      null,
      'There is no earlier round of this form to set it against.',
      'Aucun cycle antérieur de ce formulaire ne permet de comparer.',
    ],
  ])('%s', (_, before, english, french) => {
    expect(said('en', before)).toBe(english)
    expect(said('fr', before).replaceAll('\u00a0', ' ')).toBe(french)
  })

  it('once closed, by their closes alone', () => {
    expect(said('en', last(null, count(9, 8)), false)).toBe(
      '50% answered. Of “Spring” it was 80% at its close.',
    )
  })
})
