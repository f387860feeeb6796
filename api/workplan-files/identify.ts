import { registerReference } from '../http/fields.ts'
import { type Fault, fault } from './mistakes.ts'
import type { FiledMilestone } from './queries.ts'
import type { GivenRow } from './rows.ts'
import { alike, bare } from './text.ts'

/** Which milestone of the workplan a line is about; undefined for a new one. */
export type Identified = {
  row: GivenRow
  stored: FiledMilestone | undefined
  /** The reference it has, or will have. */
  reference: string
  faults: readonly Fault[]
}

/**
 * Finds the milestone of each line: by its reference, else by its titles. New ones without a reference get the next number,
 * in the order of the file.
 */
export function identify(
  rows: readonly GivenRow[],
  stored: readonly FiledMilestone[],
): Identified[] {
  const known = indexOf(stored)
  const found = rows.map((row) => ({ row, ...whichOf(row, known) }))
  const taken = [
    ...stored.map(({ reference }) => reference),
    ...found.flatMap(({ row }) => row.given.reference ?? []),
  ]
  let last = Math.max(0, ...taken.map(numberOf))
  return found.map(({ row, stored: one, faults }) => ({
    row,
    stored: one,
    faults,
    reference: one?.reference ?? row.given.reference ?? `M-${(last += 1)}`,
  }))
}

const numberOf = (reference: string): number => Number(/^M-(\d{1,6})$/.exec(reference)?.[1] ?? 0)

type Known = {
  byReference: ReadonlyMap<string, FiledMilestone>
  byFoldedReference: ReadonlyMap<string, FiledMilestone[]>
  byTitle: { en: ReadonlyMap<string, FiledMilestone[]>; fr: ReadonlyMap<string, FiledMilestone[]> }
}

const indexOf = (stored: readonly FiledMilestone[]): Known => ({
  byReference: new Map(stored.map((one) => [one.reference, one])),
  byFoldedReference: Map.groupBy(stored, ({ reference }) => reference.toLowerCase()),
  byTitle: {
    en: Map.groupBy(stored, ({ title }) => titleKey(title.en)),
    fr: Map.groupBy(stored, ({ title }) => titleKey(title.fr)),
  },
})

/** Titles that differ in capitals and spaces only are the same. */
export const titleKey = (text: string): string => alike(text).toLowerCase()

type Which = { stored: FiledMilestone | undefined; faults: Fault[] }

function whichOf({ given }: GivenRow, known: Known): Which {
  return given.reference ? byReference(given.reference, known) : byTitle(given, known)
}

function byReference(reference: string, known: Known): Which {
  const folded = known.byFoldedReference.get(reference.toLowerCase()) ?? []
  const stored = known.byReference.get(reference) ?? (folded.length === 1 ? folded[0] : undefined)
  if (stored || registerReference.safeParse(reference).success) return { stored, faults: [] }
  const value = reference.slice(0, 60)
  return { stored, faults: [fault('reference', 'reference_malformed', { value })] }
}

function byTitle({ titleEn, titleFr }: GivenRow['given'], { byTitle: titles }: Known): Which {
  const keys = { en: titleEn && titleKey(bare(titleEn)), fr: titleFr && titleKey(bare(titleFr)) }
  if (!keys.en && !keys.fr) return { stored: undefined, faults: [] }
  const found = keys.en ? titles.en.get(keys.en) : titles.fr.get(keys.fr ?? '')
  const same = (found ?? []).filter(({ title }) => !keys.fr || titleKey(title.fr) === keys.fr)
  if (same.length < 2) return { stored: same[0], faults: [] }
  const references = same.map(({ reference }) => reference).join(', ')
  return { stored: undefined, faults: [fault('reference', 'title_ambiguous', { references })] }
}
