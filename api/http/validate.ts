import type { Context, MiddlewareHandler, ValidationTargets } from 'hono'
import { validator } from 'hono/validator'
import type { z } from 'zod'
import { problem } from '../problem.ts'
import type { Env } from './environment.ts'

/** Where and why an input is refused; never the value itself. */
export type Fault = { path: string; reason: string }

/**
 * The request's part, parsed by `schema`; a wrong one answers 400 `request.invalid` with every fault's place and reason. Texts that no
 * database keeps are refused too, but in `elsewhere`: fields that a later check looks through, and says more about.
 */
export function validate<Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
  { elsewhere = [] }: { elsewhere?: readonly string[] } = {},
) {
  return validator(target, (value: unknown, c: Context<Env>) => {
    const parsed = schema.safeParse(value)
    if (!parsed.success)
      throw problem('request.invalid', {
        faults: parsed.error.issues.map(faultOf),
        language: c.get('language'),
      })
    const unstorable = unstorableIn(parsed.data, elsewhere)
    if (unstorable.length > 0)
      throw problem('request.invalid', { faults: unstorable, language: c.get('language') })
    return parsed.data
  }) as unknown as MiddlewareHandler<
    Env,
    string,
    { in: { [K in Target]: z.input<Schema> }; out: { [K in Target]: z.output<Schema> } }
  >
}

/** Where a text stands that no database keeps. Nearly nothing holds one: only what does is looked through by name. */
function unstorableIn(whole: unknown, elsewhere: readonly string[]): Fault[] {
  const left = partsOf(whole).filter(({ path }) => !elsewhere.includes(path))
  if (left.every(({ value }) => isStorable(value))) return []
  const faults: Fault[] = []
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, path } = next
    if (typeof value === 'string' && !isStorableText(value))
      faults.push({ path, reason: 'unstorable_text' })
    if (!holdsOthers(value)) continue
    for (const part of partsOf(value))
      left.push({ ...part, path: path ? `${path}.${part.path}` : part.path })
  }
  return faults
}

type Part = { value: unknown; path: string }

/** What an object or a list holds, by name; anything else is its own part, without a name. */
const partsOf = (whole: unknown): Part[] =>
  holdsOthers(whole)
    ? Object.entries(whole).map(([path, value]) => ({ value, path }))
    : [{ value: whole, path: '' }]

function isStorable(whole: unknown): boolean {
  const left: unknown[] = [whole]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' && !isStorableText(value)) return false
    if (holdsOthers(value)) for (const inner of Object.values(value)) left.push(inner)
  }
  return true
}

/** Not with a NUL, nor with half of a character (one of UTF-16's surrogates alone). */
const isStorableText = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** Bytes hold no texts. */
const holdsOthers = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)

const faultOf = (issue: z.core.$ZodIssue): Fault => ({
  path: issue.path.join('.'),
  reason: issue.code,
})
