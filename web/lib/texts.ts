import { texts, type Texts } from '../locales/index.ts'
import { useWords } from './language.tsx'

/** The interface's texts in the language shown. The respondent's entry takes single subjects instead, to stay small. */
export function useTexts(): Texts {
  return useWords(texts)
}
