import type { Bilingual, Language } from '../bilingual.ts'
import { type Dependency, wayBackOver } from '../workplans/chains.ts'
import { problem } from '../problem.ts'
import { type Identified, titleKey } from './identify.ts'
import { type Fault, fault, faultOf } from './mistakes.ts'
import type { FiledMilestone, Waited } from './queries.ts'
import { alike } from './text.ts'

/** Places that cells name, each as it is written: `M-2` of the own group, `DI/M-2` of another. */
export const needsWritten = (cell: string): string[] =>
  cell
    .split(/[;,|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** What a milestone waits for as a file holds it. */
export const needsText = (needs: readonly string[], own: string): string =>
  needs
    .map((place) => {
      const { group, reference } = placeFrom(place)
      return group === own ? reference : `${group}/${reference}`
    })
    .join('; ')

/** A place that the database gives as `GROUP REFERENCE`; a group's code holds no space. */
export function placeFrom(place: string): { group: string; reference: string } {
  const at = place.indexOf(' ')
  return { group: place.slice(0, at), reference: place.slice(at + 1) }
}

/** The places of other groups that files name, to be looked up. */
export const placesElsewhere = (cells: readonly (string | null | undefined)[], own: string) =>
  cells
    .flatMap((cell) => needsWritten(cell ?? ''))
    .flatMap((part) => {
      const [group = '', ...rest] = part.split('/')
      const reference = rest.join('/').trim()
      return reference === '' || group.trim() === own ? [] : [{ group: group.trim(), reference }]
    })

/** A milestone that can be waited for: of this workplan, stored or on a line, or of another group. */
export type Node = { id: string; group: string; reference: string; title: Bilingual }

/** Milestones by the texts that may name them. */
export type Nodes = { byPlace: ReadonlyMap<string, Node>; byTitle: ReadonlyMap<string, Node[]> }

/** New milestones have no id yet: their reference stands in for one. */
export const idOf = ({ stored, reference }: Pick<Identified, 'stored' | 'reference'>): string =>
  stored?.id ?? `new ${reference}`

/** Everything that lines may name, as it will be. */
export function nodesOf(
  group: string,
  lines: readonly (Pick<Identified, 'stored' | 'reference'> & { title: Bilingual })[],
  stored: readonly FiledMilestone[],
  elsewhere: readonly Waited[],
): Nodes {
  const named = new Set(lines.map(idOf))
  const own: Node[] = [
    ...lines.map((line) => ({
      id: idOf(line),
      group,
      reference: line.reference,
      title: line.title,
    })),
    ...stored.filter(({ id }) => !named.has(id)),
  ]
  const all = [...own, ...elsewhere]
  const byTitle = new Map<string, Node[]>()
  for (const node of own)
    for (const key of new Set([titleKey(node.title.en), titleKey(node.title.fr)]))
      byTitle.set(key, [...(byTitle.get(key) ?? []), node])
  const placed = (node: Node) => [placeKey(node.group, node.reference), node] as const
  const folded = (node: Node) => [placeKey(node.group, node.reference.toLowerCase()), node] as const
  return { byPlace: new Map([...all.map(folded), ...all.map(placed)]), byTitle }
}

const placeKey = (group: string, reference: string): string => `${group} ${reference}`

/** The milestones that a cell names, by reference or by title, or what is wrong with it. */
export function needsSaid(
  cell: string,
  own: { id: string; group: string },
  nodes: Nodes,
): { ids: string[]; places: string[]; faults: Fault[] } {
  const whole = nodeNamed(cell, own.group, nodes)
  const parts = whole ? [cell] : needsWritten(cell)
  const found = new Map<string, Node>()
  const faults: Fault[] = []
  for (const part of parts) {
    const node = nodeNamed(part, own.group, nodes)
    if (!node) faults.push(fault('needs', 'needs_unknown', { value: part.slice(0, 80) }))
    else if (node.id === own.id) faults.push(faultOf('needs', problem('milestone.needs_itself')))
    else found.set(node.id, node)
  }
  const places = [...found.values()].map((node) => `${node.group} ${node.reference}`)
  return { ids: [...found.keys()], places, faults }
}

/** A milestone by its reference, capitals aside; of another group by `GROUP/REFERENCE`; else by a title that only one has. */
function nodeNamed(text: string, own: string, { byPlace, byTitle }: Nodes): Node | undefined {
  const [first = '', ...rest] = text.split('/')
  const at = (group: string, reference: string) =>
    byPlace.get(placeKey(group, reference)) ?? byPlace.get(placeKey(group, reference.toLowerCase()))
  const titled = byTitle.get(titleKey(text)) ?? []
  return (
    at(own, alike(text)) ??
    (rest.length > 0 ? at(first.trim(), rest.join('/').trim()) : undefined) ??
    (titled.length === 1 ? titled[0] : undefined)
  )
}

/** The way a milestone takes back to itself over what it waits for, in words; undefined where there is none. */
export function circleFault(
  id: string,
  needs: ReadonlyMap<string, readonly Dependency[]>,
  titles: ReadonlyMap<string, { group: string; title: Bilingual }>,
): Fault | undefined {
  const way = wayBackOver(needs, id)
  if (!way) return undefined
  const told = (language: Language) =>
    way
      .map((each) => titles.get(each))
      .map((one) => (one ? `${one.title[language]} (${one.group})` : '…'))
      .join(' → ')
  const [en, fr] = [told('en'), told('fr')]
  const inCircle = (path: string) =>
    faultOf('needs', problem('milestone.needs_in_circle', { path }))
  return { ...inCircle(en), text: { en: inCircle(en).text.en, fr: inCircle(fr).text.fr } }
}
