import { contentHash } from '../content-hash.ts'
import type { CompiledInstrument, CompiledQuestion, ItemReference } from './compiled.ts'
import { mistake, type Mistake } from './mistakes.ts'
import { placedQuestions } from './structure.ts'

/** A published version: its number and the hash of what it says. */
export type StoredVersion = { version: number; hash: Buffer }

/** A version of an item, as tallies count it: its scale and the values it may take, in order. */
export type StoredItem = ItemReference & { choices: readonly string[] }

/** Whether exactly this is published already. */
export function isPublished(
  instrument: CompiledInstrument,
  versions: readonly StoredVersion[],
): boolean {
  const hash = contentHash(instrument.definition)
  return versions.some(
    ({ version, hash: stored }) => version === instrument.version && stored.equals(hash),
  )
}

/** What is wrong with publishing it after those versions: a published one never changes, and numbers go up. */
export function mistakesOfVersion(
  { version }: CompiledInstrument,
  versions: readonly StoredVersion[],
): Mistake[] {
  const current = Math.max(0, ...versions.map((stored) => stored.version))
  if (version > current) return []
  const taken = versions.some((stored) => stored.version === version)
  return [
    taken
      ? mistake(['arpent', 'version'], 'instrument.version_same', { version })
      : mistake(['arpent', 'version'], 'instrument.version_order', { version, current }),
  ]
}

/** The items that are no longer what they were counted as under the same version number. */
export function mistakesOfItems(
  instrument: CompiledInstrument,
  stored: readonly StoredItem[],
): Mistake[] {
  const steps = placedQuestions(instrument.definition).map((question) => question.steps)
  return instrument.questions.flatMap((question, index) => {
    const found = itemOf(question)
    const before =
      found && stored.find(({ code, version }) => code === found.code && version === found.version)
    if (!found || !before || sameItem(found, before)) return []
    const params = { item: found.code, version: found.version }
    return [
      mistake([...(steps[index] ?? []), 'item', 'version'], 'instrument.item_changed', params),
    ]
  })
}

/** The item versions an instrument asks. */
export function itemsOf({ questions }: CompiledInstrument): StoredItem[] {
  return questions.flatMap((question) => itemOf(question) ?? [])
}

/** The scale tells how many values the question gives, so question types that are counted alike are one item. */
function itemOf({ item, choices }: CompiledQuestion): StoredItem | null {
  return item && { ...item, choices: choices.map(({ value }) => String(value)) }
}

function sameItem(one: StoredItem, other: StoredItem): boolean {
  return one.scale === other.scale && one.choices.join('|') === other.choices.join('|')
}
