import { readFileSync } from 'node:fs'
import { compileInstrument } from '../../../api/instruments/compile.ts'
import type { CompiledInstrument } from '../../../api/instruments/compiled.ts'

/** The codes of the real instruments, which are their files' names. */
export const realInstruments = [
  'annual-review',
  'guide-impact',
  'interview-jc-cochair',
  'interview-wg-cochair',
  'member-pulse',
]

/** The definition in that file of `surveys/`. */
export function readDefinition(code: string): unknown {
  return JSON.parse(readFileSync(`surveys/${code}.json`, 'utf8'))
}

/** Compiles a definition that must be right. */
export function compiled(definition: unknown): CompiledInstrument {
  const outcome = compileInstrument(definition)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.mistakes))
  return outcome.instrument
}
