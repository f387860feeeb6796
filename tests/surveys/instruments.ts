import { readFileSync } from 'node:fs'

/** Both languages of one text. */
export type Bilingual = { en: string; fr: string }

/** What these tests read of a question. */
export type Question = {
  type: string
  name: string
  title: Bilingual
  description?: Bilingual
  gist?: string
  item?: { code: string; version: number; scale: string }
  choices?: { value: number | string; text: Bilingual; isExclusive?: boolean }[]
  isRequired?: boolean
  visibleIf?: string
  maxLength?: number
  maxSelectedChoices?: number
}

/** What these tests read of a page. */
export type Page = {
  name: string
  title: Bilingual
  description?: Bilingual
  visibleIf?: string
  elements: Question[]
}

/** What these tests read of an instrument. */
export type Instrument = {
  arpent: {
    code: string
    version: number
    modes: string[]
    minutes: number
    respondents: Bilingual
    shortForm?: string[]
  }
  title: Bilingual
  description: Bilingual
  clearInvisibleValues: string
  pages: Page[]
}

/** The codes of the instruments, which are also their file names. */
export const instrumentCodes = [
  'interview-jc-cochair',
  'interview-wg-cochair',
  'member-pulse',
  'guide-impact',
  'annual-review',
] as const

/** Reads one instrument of `surveys/`. */
export function readInstrument(code: string): Instrument {
  return JSON.parse(readFileSync(`surveys/${code}.json`, 'utf8')) as Instrument
}

/** The questions of an instrument, in the order they are asked. */
export function questionsOf(instrument: Instrument): Question[] {
  return instrument.pages.flatMap((page) => page.elements)
}

/** One text of a document and the way to it, such as `$.pages[0].title.fr`. */
export type Place = { path: string; value: unknown }

/** Every value of a JSON document that satisfies `wanted`, with the way to it. */
export function find(document: unknown, wanted: (value: unknown) => boolean, path = '$'): Place[] {
  const here = wanted(document) ? [{ path, value: document }] : []
  if (typeof document !== 'object' || document === null) return here
  const below = Object.entries(document).flatMap(([key, value]) =>
    find(value, wanted, Array.isArray(document) ? `${path}[${key}]` : `${path}.${key}`),
  )
  return [...here, ...below]
}

/** Whether a value is an object that carries a language. */
export function isLocalized(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('en' in value || 'fr' in value)
}
