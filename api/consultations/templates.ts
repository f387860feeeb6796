import type { Language } from '../bilingual.ts'
import { asText, type Letter } from '../mail/compose.ts'
import { invitationLetter, reminderLetter } from '../mail/letters.ts'
import type { Letterhead } from '../waves/letterhead.ts'

/** Stands for the reader's name while a letter is composed: no letter holds it otherwise. */
const nameMark = '\uE000'

type Which = 'first' | 'second' | 'last'

/** An invitation as its readers will get it. */
export const invitationIn = (head: Letterhead) => ({
  kind: 'invitation' as const,
  which: null,
  letters: inBoth((language) => invitationLetter(language, { ...head, name: nameMark })),
})

/** A reminder as its readers will get it. */
export const reminderIn = (head: Letterhead, which: Which) => ({
  kind: 'reminder' as const,
  which,
  letters: inBoth((language) => reminderLetter(language, { ...head, name: nameMark, which })),
})

/** A letter as text in both languages; `{name}`, `{link}` and `{stop}` stand where each reader's own will. */
const inBoth = (letterIn: (language: Language) => Letter) => ({
  en: asTemplate(letterIn('en')),
  fr: asTemplate(letterIn('fr')),
})

const asTemplate = (letter: Letter) => ({
  subject: letter.subject,
  text: asText(letter, { link: '{link}', stop: '{stop}' }).replaceAll(nameMark, '{name}'),
})
