import type { z } from 'zod'
import { type Mistake, mistake, type ReasonWord } from './mistakes.ts'

/** The reasons that the schemas themselves name. */
const named: readonly ReasonWord[] = [
  'both_languages',
  'date_malformed',
  'code_malformed',
  'period_malformed',
  'fiscal_year_malformed',
  'role_scope',
  'wrong_value',
]

/** Translates what a schema found wrong in a file into mistakes, one for each unknown property. */
export function mistakesOfShape(file: string, error: z.ZodError, content: unknown): Mistake[] {
  return error.issues.flatMap((issue) => mistakesOfIssue(file, issue, content))
}

function mistakesOfIssue(file: string, issue: z.core.$ZodIssue, content: unknown): Mistake[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => mistake(file, [...issue.path, key], 'unknown_property'))
  }
  return [mistake(file, issue.path, reasonOf(issue, content))]
}

function reasonOf(issue: z.core.$ZodIssue, content: unknown): ReasonWord {
  const word = named.find((reason) => reason === issue.message)
  const value = valueAt(content, issue.path)
  if (value === undefined && issue.path.length > 0 && word !== 'both_languages')
    return 'missing_property'
  if (word) return word
  return issue.code === 'invalid_type' ? 'wrong_type' : 'wrong_value'
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
    content,
  )
}
