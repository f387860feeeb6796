import type { Bilingual } from '../bilingual.ts'
import type { Condition } from './conditions.ts'
import type { ChoiceValue, InstrumentDefinition, QuestionType, modes } from './definition.ts'

export type Mode = (typeof modes)[number]

/** One value a closed question may take, with what the respondent reads. */
export interface CompiledChoice {
  value: ChoiceValue | boolean
  text: Bilingual
  /** Chosen alone, never beside another: "can't say", "none". */
  exclusive: boolean
}

/** The item a question measures: what tallies, indicators and trends are counted by. */
export interface ItemReference {
  code: string
  version: number
  scale: string
}

/** What an answer may weigh: characters in UTF-16 units, as a browser counts them; selections; numbers or ISO dates, both ends included. */
export interface Limits {
  maxLength: number
  minSelected: number
  maxSelected: number
  min: number | string | null
  max: number | string | null
  step: number | null
}

export interface CompiledQuestion {
  name: string
  type: QuestionType
  /** Of a `text` question what its field holds; `text` for every other. */
  inputType: 'text' | 'number' | 'email' | 'date'
  /** The name of its page. */
  page: string
  title: Bilingual
  description: Bilingual | null
  /** In the definition's order, with the form's own "none" and "other" at the end; empty for open questions. */
  choices: readonly CompiledChoice[]
  /** Whether `<name>-Comment` may come beside the answer: never, with the choice `other` only, or always. */
  commentKey: 'never' | 'other' | 'always'
  /** That key. */
  commentName: string
  /** A ranking that may hold some of the choices only. */
  partialRanking: boolean
  limits: Limits
  required: boolean
  /** Where present it decides alone, as in the form. */
  requiredIf: Condition | null
  /** Its own, its panels' and its page's: all must hold. */
  visibleIf: readonly Condition[]
  enableIf: readonly Condition[]
  item: ItemReference | null
}

export interface CompiledPage {
  name: string
  title: Bilingual
  description: Bilingual | null
}

/** A definition made ready, once, for checking answers and counting them. Never changed afterwards. */
export interface CompiledInstrument {
  code: string
  version: number
  title: Bilingual
  description: Bilingual | null
  modes: readonly Mode[]
  /** How long it takes, as the first screen says. */
  minutes: number
  /** The names of the questions asked between meetings; empty where the instrument has no short form. */
  shortForm: readonly string[]
  pages: readonly CompiledPage[]
  /** In the order they are asked. */
  questions: readonly CompiledQuestion[]
  byName: ReadonlyMap<string, CompiledQuestion>
  definition: InstrumentDefinition
}
