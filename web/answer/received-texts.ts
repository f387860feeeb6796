import { useWords } from '../lib/language.tsx'
import { received as en } from '../locales/en/received.ts'
import { received as fr } from '../locales/fr/received.ts'

/** The texts once the answers are in, in the language shown. */
export const useReceivedTexts = () => useWords({ en, fr })
