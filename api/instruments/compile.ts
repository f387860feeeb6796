import { commentKey } from './answers.ts'
import { choicesOf } from './choices.ts'
import type { CompiledInstrument, CompiledQuestion, Limits } from './compiled.ts'
import { parseCondition, type Condition } from './conditions.ts'
import {
  definitionSchema,
  type InstrumentDefinition,
  type QuestionDefinition,
} from './definition.ts'
import { mistakesOfRules } from './definition-rules.ts'
import { mistakesOfShape, type Mistake } from './mistakes.ts'
import { placedQuestions, type PlacedQuestion } from './structure.ts'

export type Compilation =
  | { ok: true; instrument: CompiledInstrument }
  | { ok: false; mistakes: Mistake[] }

/** The most an open answer may hold where the definition sets no `maxLength`, in UTF-16 units. */
export const openTextLimit = 4000
/** The latest date the form accepts where the definition sets no `max`. */
const lastDate = '2999-12-31'

/**
 * Checks a definition and makes it ready for checking and counting answers. Done once for each version; the outcome is
 * never changed. A definition that is refused comes back with every mistake of its shape, or of its rules.
 */
export function compileInstrument(definition: unknown): Compilation {
  const parsed = definitionSchema.safeParse(definition)
  if (!parsed.success) return { ok: false, mistakes: mistakesOfShape(parsed.error, definition) }
  const mistakes = mistakesOfRules(parsed.data)
  return mistakes.length > 0
    ? { ok: false, mistakes }
    : { ok: true, instrument: assemble(parsed.data) }
}

function assemble(definition: InstrumentDefinition): CompiledInstrument {
  const placed = placedQuestions(definition)
  const known = new Set(placed.map((place) => place.definition.name))
  const questions = placed.map((place) => compileQuestion(place, known))
  const { arpent, pages } = definition
  return {
    code: arpent.code,
    version: arpent.version,
    title: definition.title,
    description: definition.description ?? null,
    modes: arpent.modes,
    minutes: arpent.minutes,
    shortForm: arpent.shortForm ?? [],
    pages: pages.map(({ name, title, description }) => ({
      name,
      title,
      description: description ?? null,
    })),
    questions,
    byName: new Map(questions.map((question) => [question.name, question])),
    definition,
  }
}

function compileQuestion(
  { definition, page, holders }: PlacedQuestion,
  known: ReadonlySet<string>,
): CompiledQuestion {
  const chain = [...holders, definition]
  return {
    name: definition.name,
    type: definition.type,
    inputType: definition.type === 'text' ? (definition.inputType ?? 'text') : 'text',
    page: page.name,
    title: definition.title,
    description: definition.description ?? null,
    choices: choicesOf(definition),
    commentKey: commentKeyOf(definition),
    commentName: commentKey(definition.name),
    partialRanking: definition.type === 'ranking' && definition.selectToRankEnabled === true,
    limits: limitsOf(definition),
    required: definition.isRequired ?? false,
    requiredIf: conditions([definition.requiredIf], known)[0] ?? null,
    visibleIf: conditions(
      chain.map((holder) => holder.visibleIf),
      known,
    ),
    enableIf: conditions(
      chain.map((holder) => holder.enableIf),
      known,
    ),
    item: definition.item ?? null,
  }
}

function commentKeyOf(definition: QuestionDefinition): CompiledQuestion['commentKey'] {
  if ('showCommentArea' in definition && definition.showCommentArea) return 'always'
  return 'showOtherItem' in definition && definition.showOtherItem ? 'other' : 'never'
}

function limitsOf(definition: QuestionDefinition): Limits {
  const line = definition.type === 'text' ? definition : null
  const many = definition.type === 'checkbox' || definition.type === 'ranking' ? definition : null
  const open = definition.type === 'text' || definition.type === 'comment' ? definition : null
  return {
    maxLength: open?.maxLength ?? openTextLimit,
    minSelected: many?.minSelectedChoices ?? 0,
    maxSelected: many?.maxSelectedChoices ?? Number.POSITIVE_INFINITY,
    min: line?.min ?? null,
    max: line?.max ?? (line?.inputType === 'date' ? lastDate : null),
    step: line?.step ?? null,
  }
}

/** The rules have refused expressions that do not parse; those that are absent ask nothing. */
function conditions(
  sources: readonly (string | undefined)[],
  known: ReadonlySet<string>,
): Condition[] {
  return sources.flatMap((source) => {
    const parsed = source === undefined ? null : parseCondition(source, known)
    return parsed?.ok ? [parsed.condition] : []
  })
}
