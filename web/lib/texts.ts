import { use } from 'react'
import type { Language, Texts } from '../locales/index.ts'
import { useLanguage } from './language.tsx'

/** Each language is a file of its own: a reader waits for the one they read. */
const sources: Record<Language, () => Promise<Texts>> = {
  en: () => import('../locales/en/index.ts').then((module) => module.en),
  fr: () => import('../locales/fr/index.ts').then((module) => module.fr),
}

const loading: Partial<Record<Language, Promise<Texts>>> = {}
const loaded: Partial<Record<Language, Texts>> = {}

/** The texts of a language, fetched once. A fetch that failed is tried again the next time. */
export function loadTexts(language: Language): Promise<Texts> {
  loading[language] ??= sources[language]().then(
    (texts) => (loaded[language] = texts),
    (error: unknown) => {
      delete loading[language]
      throw error
    },
  )
  return loading[language]
}

/** The interface's texts in the language shown; waits for them. The respondent's entry takes single subjects instead. */
export function useTexts(): Texts {
  return useTextsIn(useLanguage().language)
}

/** The same in a language of choice: what somebody else will read. */
export function useTextsIn(language: Language): Texts {
  return loaded[language] ?? use(loadTexts(language))
}
