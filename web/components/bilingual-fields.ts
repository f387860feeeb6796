import type { Bilingual } from '../locales/index.ts'
import { isBlank } from '../locales/blank.ts'

/** A text as a form holds it: either language may be empty while it is written. */
export type Draft = { en: string; fr: string }

export const draftOf = (text: Bilingual | null): Draft => text ?? { en: '', fr: '' }

/** Whether one language is written and the other isn't. */
export const halfWritten = ({ en, fr }: Draft): boolean => isBlank(en) !== isBlank(fr)

/** The text, or none where both are empty. */
export const textOf = ({ en, fr }: Draft): Bilingual | null =>
  isBlank(en) && isBlank(fr) ? null : { en: en.trim(), fr: fr.trim() }
