import { en, type Texts } from './en/index.ts'
import { fr } from './fr/index.ts'
import type { Language } from './shape.ts'

export type { Texts } from './en/index.ts'
export * from './format.ts'
export { fill, plural, type Params } from './say.ts'
export type { Bilingual, Language, Plural } from './shape.ts'

/** Every text of the interface, mails, problems and exports, by language. */
export const texts: Record<Language, Texts> = { en, fr }

/** The languages offered, in the order a toggle names them. */
export const languages: readonly Language[] = ['en', 'fr']
