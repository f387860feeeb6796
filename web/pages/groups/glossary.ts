import type { Language } from '../../locales/index.ts'
import type { Term } from './requests.ts'

/** Letters as they are searched: without case or accents. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLocaleLowerCase()

/** Whether the term, what it stands for or its other language holds the text searched. */
export function matches({ term, fullName, meaning }: Term, search: string): boolean {
  const texts = [term, fullName, meaning].flatMap((text) => (text ? [text.en, text.fr] : []))
  return texts.some((text) => plain(text).includes(plain(search)))
}

/** By the term in the language shown. */
export const sorted = (language: Language, terms: readonly Term[]): Term[] =>
  terms.toSorted((a, b) => a.term[language].localeCompare(b.term[language], language))
