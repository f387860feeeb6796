import type { Bilingual } from '../bilingual.ts'
import type { Dependency } from '../workplans/chains.ts'
import type { MilestoneRow } from '../workplans/milestone-queries.ts'
import { type Become, become } from './become.ts'
import { type Change, changesOf } from './changes.ts'
import { type Identified, identify } from './identify.ts'
import { type Fault, fault } from './mistakes.ts'
import { circleFault, idOf, needsSaid, needsText, nodesOf } from './needs.ts'
import type { FiledMilestone, Waited } from './queries.ts'
import { repeatedFaults } from './repeated.ts'
import type { GivenRow } from './rows.ts'

/** What is known of the group and of whatever its file may name. */
export type Known = {
  group: { code: string; name: Bilingual; acronym: Bilingual | null }
  stored: readonly FiledMilestone[]
  /** Milestones of other groups that cells name. */
  elsewhere: readonly Waited[]
  /** What those, and the group's own, wait for by now. */
  dependencies: readonly Dependency[]
  today: string
}

/** What becomes of a line; `needs` are ids, null where they stay. */
export type PlannedLine = {
  line: number
  state: 'new' | 'changed' | 'unchanged' | 'refused'
  reference: string
  after: MilestoneRow
  stored: FiledMilestone | undefined
  /** Why the date promised moves, where it does. */
  reason: string | null
  needs: string[] | null
  changes: Change[]
  faults: Fault[]
  /** Its reason goes with no date that moves: nobody keeps it. */
  idle: boolean
}

type Line = Identified & Become & { needs: string[] | null }

/** What a file would make of a workplan, line by line. Nothing is stored here, and nothing is lost that isn't told. */
export function planOf(rows: readonly GivenRow[], known: Known): PlannedLine[] {
  const { group, stored, today } = known
  const read = identify(rows, stored).map((one) => ({
    ...one,
    ...withFaults(one, become(group.code, one, today)),
  }))
  const repeated = repeatedFaults(read, stored)
  const lines = withNeeds(read, known)
  const circles = circlesOf(lines, known)
  return lines.map((line, at) =>
    planned(line, [
      ...line.faults,
      ...groupFault(line.row, group),
      ...(repeated[at] ?? []),
      ...(circles.get(idOf(line)) ?? []),
    ]),
  )
}

const withFaults = (one: Identified, made: Become): Become => ({
  ...made,
  faults: [...one.row.faults, ...one.faults, ...made.faults],
})

/** A file of several groups is no workplan of one. */
function groupFault({ given }: GivenRow, { code, name, acronym }: Known['group']): Fault[] {
  const said = given.group?.toLowerCase()
  if (!said) return []
  const own = [code, name.en, name.fr, acronym?.en, acronym?.fr]
  return own.some((text) => text?.toLowerCase() === said)
    ? []
    : [fault('group', 'other_group', { value: given.group, group: name })]
}

function withNeeds(
  read: readonly (Identified & Become)[],
  { group, stored, elsewhere }: Known,
): Line[] {
  const titled = read.map((one) => ({ ...one, title: one.after.title }))
  const nodes = nodesOf(group.code, titled, stored, elsewhere)
  return read.map((one) => {
    const cell = one.row.given.needs
    const before = one.stored?.needs ?? []
    if (cell === undefined || (cell ?? '') === needsText(before, group.code))
      return { ...one, needs: null }
    const said = needsSaid(cell ?? '', { id: idOf(one), group: group.code }, nodes)
    const same = said.faults.length === 0 && sameAs(said.places, before)
    return { ...one, needs: same ? null : said.ids, faults: [...one.faults, ...said.faults] }
  })
}

/** Named in another order, or by titles, they are the same. */
const sameAs = (places: readonly string[], before: readonly string[]): boolean =>
  places.length === before.length && places.every((place) => before.includes(place))

/** The circles that changed lines would close, each told on its line. */
function circlesOf(lines: readonly Line[], { stored, elsewhere, dependencies }: Known) {
  const changed = lines.filter(({ needs }) => needs !== null)
  const needs = new Map(Map.groupBy(dependencies, ({ milestone }) => milestone))
  for (const line of changed)
    needs.set(
      idOf(line),
      (line.needs ?? []).map((one) => ({ milestone: idOf(line), needs: one })),
    )
  const titles = new Map<string, { group: string; title: Bilingual }>([
    ...[...stored, ...elsewhere].map((one) => [one.id, one] as const),
    ...lines.map((line) => [idOf(line), line.after] as const),
  ])
  return new Map(
    changed.flatMap((line) => {
      const found = circleFault(idOf(line), needs, titles)
      return found ? [[idOf(line), [found]] as const] : []
    }),
  )
}

function planned(line: Line, faults: Fault[]): PlannedLine {
  const { row, stored, reference, after, reason, idle } = line
  const changes = [...changesOf(after, stored), ...needsChange(line)]
  const kept = stored ? (changes.length > 0 ? 'changed' : 'unchanged') : 'new'
  return {
    line: row.line,
    state: faults.length > 0 ? 'refused' : kept,
    reference,
    after,
    stored,
    reason,
    idle,
    needs: line.needs,
    changes,
    faults,
  }
}

function needsChange({ needs, stored, row, after }: Line): Change[] {
  if (needs === null) return []
  const from = needsText(stored?.needs ?? [], after.group) || null
  return [{ column: 'needs', from, to: row.given.needs ?? null }]
}
