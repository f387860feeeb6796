import type { Context, MiddlewareHandler, ValidationTargets } from 'hono'
import { validator } from 'hono/validator'
import type { z } from 'zod'
import { problem } from '../problem.ts'
import type { Env } from './environment.ts'

/** Where and why an input is refused; never the value itself. */
export type Fault = { path: string; reason: string }

/** The request's part, parsed by `schema`; a wrong one answers 400 `request.invalid` with every fault's place and reason. */
export function validate<Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return validator(target, (value: unknown, c: Context<Env>) => {
    const parsed = schema.safeParse(value)
    if (!parsed.success)
      throw problem('request.invalid', {
        faults: parsed.error.issues.map(faultOf),
        language: c.get('language'),
      })
    const unstorable = unstorableIn(parsed.data)
    if (unstorable.length > 0)
      throw problem('request.invalid', { faults: unstorable, language: c.get('language') })
    return parsed.data
  }) as unknown as MiddlewareHandler<
    Env,
    string,
    { in: { [K in Target]: z.input<Schema> }; out: { [K in Target]: z.output<Schema> } }
  >
}

/** Texts that no database keeps: with a NUL, or with half of a character (one of UTF-16's surrogates alone). */
function unstorableIn(whole: unknown): Fault[] {
  const faults: Fault[] = []
  const left: { value: unknown; path: string }[] = [{ value: whole, path: '' }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, path } = next
    if (typeof value === 'string' && (!value.isWellFormed() || value.includes('\0')))
      faults.push({ path, reason: 'unstorable_text' })
    if (typeof value !== 'object' || value === null) continue
    for (const [name, inner] of Object.entries(value))
      left.push({ value: inner, path: path ? `${path}.${name}` : name })
  }
  return faults
}

const faultOf = (issue: z.core.$ZodIssue): Fault => ({
  path: issue.path.join('.'),
  reason: issue.code,
})
