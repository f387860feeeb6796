import { useWords } from '../../lib/language.tsx'
import { answering as en } from '../../locales/en/answering.ts'
import { answering as fr } from '../../locales/fr/answering.ts'

/** The texts of the questions, their saving and their review, in the language shown. */
export const useAnsweringTexts = () => useWords({ en, fr })
