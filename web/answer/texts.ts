import { useWords } from '../lib/language.tsx'
import { answer as en } from '../locales/en/answer.ts'
import { answer as fr } from '../locales/fr/answer.ts'

/** The respondent's texts in the language shown. */
export const useAnswerTexts = () => useWords({ en, fr })
