import { describe, expect, test } from 'vitest'
import { asText } from '../../../api/mail/compose.ts'
import {
  approvalLetter,
  ballotMissingLetter,
  destroyedLetter,
  launchNoticeLetter,
  reminderLetter,
  resultLetter,
} from '../../../api/mail/letters.ts'

const about = {
  name: 'Maya Sample',
  title: { en: 'June pulse', fr: 'Sondage éclair de juin' },
  closesOn: '2026-06-01',
}
const fingerprint = { en: 'oak tin fern dusk mill reed', fr: 'orme lin pain bois lune thym' }
const reminder = {
  ...about,
  askedBy: null,
  minutes: 3,
  promised: { word: 'anonymous' as const, fingerprint, invited: 14 },
}
const nowhere = { link: 'https://x/answer#s', stop: 'https://x/reminders#t' }

describe('letters of an anonymous round', () => {
  test.each([
    ['first', 'Rappel\u00a0: Sondage éclair de juin, d’ici le 1er juin 2026'],
    ['second', 'Nouveau rappel\u00a0: Sondage éclair de juin, d’ici le 1er juin 2026'],
    ['last', 'Dernier rappel\u00a0: Sondage éclair de juin prend fin le 1er juin 2026'],
  ] as const)(
    'the %s reminder says which it is, by when, the promise and the six words',
    (which, subject) => {
      const letter = reminderLetter('fr', { ...reminder, which })
      expect(letter.subject).toBe(subject)
      const text = asText(letter, nowhere)
      expect(text).toContain('rien de ce que nous conservons ne vous relie à vos réponses')
      expect(text).toContain(fingerprint.fr)
      expect(text).toContain('https://x/answer#s')
      expect(text).toMatch(/invitations continuent\)\u00a0:\nhttps:\/\/x\/reminders#t/)
      expect(text).toContain('Your answers are still awaited, until 1 June 2026')
    },
  )

  test('ask for approval, tell of the launch, of missing answers and of their destruction, with every detail', () => {
    const letters = [
      approvalLetter('en', { ...about, requestedBy: 'Ariane Exemple', invited: 14 }),
      launchNoticeLetter('en', { ...about, approvedBy: 'Colin Sample', invited: 14, fingerprint }),
      ballotMissingLetter('en', { ...about, missing: 2 }),
      destroyedLetter('en', { ...about, closedOn: '2026-06-01', threshold: 5 }),
    ].map((letter) => `${letter.subject}\n${asText(letter, nowhere)}`)
    expect(letters[0]).toMatch(/Ariane Exemple asks you.*14 people.*1 June 2026/s)
    expect(letters[1]).toMatch(/Colin Sample approved.*oak tin fern dusk mill reed.*orme lin pain/s)
    expect(letters[2]).toMatch(/not received: 2.*on the device you answered on/s)
    expect(letters[3]).toMatch(/fewer than 5 answers.*destroyed unopened/s)
    expect(letters.join('')).not.toMatch(/[{}…]/)
    // The destruction leaves nothing to open.
    expect(letters[3]).not.toContain('https://')
  })
})

test('a released round thanks, and tells what was said and done only where somebody wrote it', () => {
  const round = { ...about, closedOn: '2026-06-01' }
  const said = { en: 'Meetings\n\nare too long {link}', fr: 'Trop long' }
  const done = { en: 'Two hours at most', fr: 'Deux heures' }
  const whole = asText(resultLetter('en', { ...round, said, done }), nowhere)
  expect(whole).toContain('You said\nMeetings\n\nare too long (link)')
  expect(whole).toContain('We did\nTwo hours at most')
  expect(asText(resultLetter('en', { ...round, said: null, done: null }), nowhere)).not.toMatch(
    /You said|We did/,
  )
})
