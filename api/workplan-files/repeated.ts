import { changesOf } from './changes.ts'
import type { Become } from './become.ts'
import { type Identified, titleKey } from './identify.ts'
import { type Fault, fault } from './mistakes.ts'
import type { FiledMilestone } from './queries.ts'

type Line = Identified & Pick<Become, 'after'>

/** Faults of lines, in their order, that name one milestone twice, or give a title that another milestone has. */
export function repeatedFaults(
  lines: readonly Line[],
  stored: readonly FiledMilestone[],
): Fault[][] {
  const first = new Map<string, number>()
  const titles = titlesOf(lines, stored)
  return lines.map((line) => {
    const key = line.reference.toLowerCase()
    const earlier = first.get(line.stored?.id ?? key)
    if (earlier !== undefined)
      return [fault('reference', 'line_repeated', { line: earlier, reference: line.reference })]
    first.set(line.stored?.id ?? key, line.row.line)
    return namesAnew(line) ? titleFault(line, titles) : []
  })
}

/** Whether a line gives its milestone a title it didn't have. */
const namesAnew = ({ after, stored }: Line): boolean =>
  changesOf(after, stored).some(({ column }) => column === 'titleEn' || column === 'titleFr')

type Titled = { reference: string; line: number | null; anew: boolean }

const keysOf = (title: { en: string; fr: string }): string[] =>
  [`en ${titleKey(title.en)}`, `fr ${titleKey(title.fr)}`].filter((key) => key.length > 3)

/** Who has which title once the file is stored. */
function titlesOf(
  lines: readonly Line[],
  stored: readonly FiledMilestone[],
): Map<string, Titled[]> {
  const told = new Set(lines.flatMap((line) => line.stored?.id ?? []))
  const titles = new Map<string, Titled[]>()
  const put = (title: { en: string; fr: string }, one: Titled) =>
    keysOf(title).forEach((key) => titles.set(key, [...(titles.get(key) ?? []), one]))
  for (const { id, reference, title } of stored)
    if (!told.has(id)) put(title, { reference, line: null, anew: false })
  for (const line of lines)
    put(line.after.title, {
      reference: line.reference,
      line: line.row.line,
      anew: namesAnew(line),
    })
  return titles
}

/** Of two lines that give the same title, the second is told of the first. */
function titleFault(
  { after, reference, row }: Line,
  titles: ReadonlyMap<string, Titled[]>,
): Fault[] {
  for (const key of keysOf(after.title)) {
    const column = key.startsWith('en') ? ('titleEn' as const) : ('titleFr' as const)
    const other = (titles.get(key) ?? []).find(
      (one) => one.reference !== reference && (!one.anew || (one.line ?? 0) < row.line),
    )
    if (other?.line) return [fault(column, 'title_repeated', { line: other.line })]
    if (other) return [fault(column, 'title_taken', { reference: other.reference })]
  }
  return []
}
