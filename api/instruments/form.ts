import { compileInstrument, openTextLimit } from './compile.ts'
import type { CompiledInstrument } from './compiled.ts'
import type { ElementDefinition, InstrumentDefinition } from './definition.ts'

/** What survey-core shows in a browser: the definition without our own properties, with the server's limits made its own. */
export type FormDefinition = Record<string, unknown>

const ours = new Set(['arpent', 'item', 'gist'])

/**
 * The instrument reduced to the questions its short form names, pages and panels without questions left out; items
 * keep their versions, so the two forms are counted together. Null where it has no short form.
 */
export function shortForm(instrument: CompiledInstrument): CompiledInstrument | null {
  if (instrument.shortForm.length === 0) return null
  return formAsking(instrument, new Set(instrument.shortForm))
}

/**
 * The instrument reduced to those of its questions. Null where one is shown or required after an answer to a question
 * that is left out. It takes its share of the minutes, rounded up.
 */
export function formAsking(
  instrument: CompiledInstrument,
  names: ReadonlySet<string>,
): CompiledInstrument | null {
  const compiled = compileInstrument(reduce(instrument.definition, names))
  if (!compiled.ok) return null
  const share = compiled.instrument.questions.length / instrument.questions.length
  return { ...compiled.instrument, minutes: Math.ceil(instrument.minutes * share) }
}

/**
 * The form to give to survey-core. The browser drops an answer as soon as its question, panel or page is hidden, and
 * counts open text to the same length as the server: else it would send what the server must refuse.
 */
export function formDefinition({ definition }: CompiledInstrument): FormDefinition {
  const kept = forms.get(definition) ?? formOf(definition)
  forms.set(definition, kept)
  return kept
}

/** A definition never changes: thousands who open the same round are given the same form. */
const forms = new WeakMap<InstrumentDefinition, FormDefinition>()

function formOf(definition: InstrumentDefinition): FormDefinition {
  const form = JSON.parse(
    JSON.stringify(definition, (key, value) => (ours.has(key) ? undefined : value)),
  ) as FormDefinition
  return {
    ...form,
    clearInvisibleValues: 'onHiddenContainer',
    maxTextLength: openTextLimit,
    maxCommentLength: openTextLimit,
  }
}

function reduce(
  definition: InstrumentDefinition,
  names: ReadonlySet<string>,
): InstrumentDefinition {
  const pages = definition.pages.map((page) => ({ ...page, elements: keep(page.elements, names) }))
  const { shortForm: short = [], ...arpent } = definition.arpent
  const kept = short.filter((name) => names.has(name))
  return {
    ...definition,
    arpent: kept.length > 0 ? { ...arpent, shortForm: kept } : arpent,
    pages: pages.filter((page) => page.elements.length > 0),
  }
}

function keep(
  elements: readonly ElementDefinition[],
  names: ReadonlySet<string>,
): ElementDefinition[] {
  return elements.flatMap((element): ElementDefinition[] => {
    if (element.type !== 'panel') return names.has(element.name) ? [element] : []
    const inside = keep(element.elements, names)
    return inside.length > 0 ? [{ ...element, elements: inside }] : []
  })
}
