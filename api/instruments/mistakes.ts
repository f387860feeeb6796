import type { z } from 'zod'

/** Why an instrument's definition is refused at publishing; each word is a key of `web/locales/<language>/instruments.ts`. */
export const reasonWords = [
  'instrument.not_json',
  'instrument.missing_property',
  'instrument.unknown_property',
  'instrument.wrong_type',
  'instrument.wrong_value',
  'instrument.both_languages',
  'instrument.piping',
  'instrument.unsupported_type',
  'instrument.name_malformed',
  'instrument.name_repeated',
  'instrument.choices_few',
  'instrument.choice_repeated',
  'instrument.choice_reserved',
  'instrument.limits_crossed',
  'instrument.rating_count',
  'instrument.other_and_comment',
  'instrument.expression_malformed',
  'instrument.function_unknown',
  'instrument.question_unknown',
  'instrument.ranking_compared',
  'instrument.conditions_circular',
  'instrument.item_malformed',
  'instrument.item_repeated',
  'instrument.item_open',
  'instrument.item_scale',
  'instrument.short_form_unknown',
  'instrument.short_form_depends',
  'instrument.version_same',
  'instrument.version_order',
  'instrument.item_changed',
] as const

export type ReasonWord = (typeof reasonWords)[number]

/** One thing to mend in a definition: where (a path such as `pages[0].elements[2].title`), why, and what the text's placeholders hold. */
export interface Mistake {
  path: string
  reason: ReasonWord
  params: Record<string, string | number>
}

type Step = PropertyKey

const words: ReadonlySet<string> = new Set(reasonWords)

/** Writes the steps to a value as a path a person can follow in the file. */
export function pathOf(steps: readonly Step[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`
    return path === '' ? String(step) : `${path}.${String(step)}`
  }, '')
}

/** Makes a mistake from the steps to the value. */
export function mistake(
  steps: readonly Step[],
  reason: ReasonWord,
  params: Mistake['params'] = {},
): Mistake {
  return { path: pathOf(steps), reason, params }
}

/** Translates what the schema found wrong in `definition` into mistakes, one for each unknown property. */
export function mistakesOfShape(error: z.ZodError, definition: unknown): Mistake[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        mistake([...issue.path, key], 'instrument.unknown_property', { property: key }),
      )
    }
    return [
      mistake(issue.path, reasonOf(issue, definition), {
        property: String(issue.path.at(-1) ?? ''),
      }),
    ]
  })
}

function reasonOf(issue: z.core.$ZodIssue, definition: unknown): ReasonWord {
  if (isReason(issue.message)) return issue.message
  if (issue.path.length > 0 && valueAt(definition, issue.path) === undefined)
    return 'instrument.missing_property'
  return issue.code === 'invalid_type' || issue.code === 'invalid_union'
    ? 'instrument.wrong_type'
    : 'instrument.wrong_value'
}

function valueAt(definition: unknown, steps: readonly Step[]): unknown {
  return steps.reduce<unknown>(
    (value, step) => (value as Record<Step, unknown> | undefined)?.[step],
    definition,
  )
}

function isReason(message: string): message is ReasonWord {
  return words.has(message)
}
