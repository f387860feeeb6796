import type { Voice } from './figure-text.ts'
import { useLanguage } from './language.tsx'
import { useTexts } from './texts.ts'

/** The language shown and its words about measures, for what turns figures into text. */
export function useVoice(): Voice {
  return { language: useLanguage().language, words: useTexts().measurement }
}
