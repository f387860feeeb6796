import { use } from 'react'
import type { Language, Texts } from '../locales/index.ts'
import { useLanguage } from './language.tsx'

/** Each language is a file of its own: a reader waits for the one they read. */
const sources: Record<Language, () => Promise<Texts>> = {
  en: () => import('../locales/en/index.ts').then((module) => module.en),
  fr: () => import('../locales/fr/index.ts').then((module) => module.fr),
}

const loading: Partial<Record<Language, Promise<Texts>>> = {}
const failed = new Set<Language>()

/** Milliseconds in which rendering doesn't ask again for what failed: it would ask as often as a screen is drawn. */
const rest = 2000

/** The texts of a language, fetched once. A fetch that failed is tried again the next time. */
export function loadTexts(language: Language): Promise<Texts> {
  forgetFailure(language)
  loading[language] ??= fetchTexts(language)
  return loading[language]
}

function forgetFailure(language: Language): void {
  if (failed.delete(language)) delete loading[language]
}

function fetchTexts(language: Language): Promise<Texts> {
  const fetched: Promise<Texts> = sources[language]().then(
    // What React notes on a promise it waited for: texts that are there are shown at once, also to who did not wait.
    (value) => Object.assign(fetched, { status: 'fulfilled', value }).value,
    (error: unknown) => {
      failed.add(language)
      setTimeout(forgetFailure, rest, language)
      throw error
    },
  )
  return fetched
}

/** The interface's texts in the language shown; waits for them. The respondent's entry takes single subjects instead. */
export function useTexts(): Texts {
  return useTextsIn(useLanguage().language)
}

/**
 * The same in a language of choice: what somebody else will read. The promise is read at every render: where React
 * goes on with a component that waited, it expects the same calls as before. One that failed fails whoever reads it in the
 * moment after.
 */
export function useTextsIn(language: Language): Texts {
  return use(loading[language] ?? loadTexts(language))
}
