import { expect } from 'vitest'
import { compileInstrument } from '../../../api/instruments/compile.ts'
import type { Mistake } from '../../../api/instruments/mistakes.ts'
import { kitchenSink } from './kitchen-sink.ts'

/** A case: what it is; the place to spoil, with dots; the value put there; the reason; the place named, if another. */
export type Row = [string, string, unknown, string, string?]

type Json = { [key: string]: Json }

/** The mistakes found in the kitchen sink after the value at `path` is replaced. */
export function mistakesWith(path: string, value: unknown): Mistake[] {
  const definition = kitchenSink() as unknown as Json
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const holder = steps.reduce<Json | undefined>((place, step) => place?.[step], definition)
  if (!holder) throw new Error(`Nothing at ${path}`)
  Object.assign(holder, { [last]: value })
  const outcome = compileInstrument(structuredClone(definition))
  return outcome.ok ? [] : outcome.mistakes
}

/** What a mistake at that place, written with dots, must look like. */
export function at(path: string, reason: string): unknown {
  const written = path.replaceAll(/\.(\d+)/g, '[$1]')
  return expect.objectContaining({ path: written, reason: `instrument.${reason}` })
}
