import type { Bilingual } from '../locales/index.ts'

/** A text as a form holds it: either language may be empty while it is written. */
export type Draft = { en: string; fr: string }

export const draftOf = (text: Bilingual | null): Draft => text ?? { en: '', fr: '' }

/** Whether one language is written and the other isn't. */
export const halfWritten = ({ en, fr }: Draft): boolean => (en.trim() === '') !== (fr.trim() === '')

/** The text, or none where both are empty. */
export const textOf = ({ en, fr }: Draft): Bilingual | null =>
  en.trim() === '' && fr.trim() === '' ? null : { en: en.trim(), fr: fr.trim() }
