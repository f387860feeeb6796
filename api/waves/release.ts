import {
  type BlockCell,
  type Cell,
  type Domain,
  releaseBlock,
  releaseCells,
  releaseParticipation,
  type Round,
  type Rule,
  type ShareReading,
} from '../measurement/disclosure.ts'
import type { Gathered } from './gather.ts'

/** Stands for the response itself among the items of a release. */
export const participationItem = 'participation@1'

/** A part of the frame as released for one item: where it lies, how many were invited, and the counts or the words. */
export type ReleasedPart = {
  item: string
  domains: string[]
  invited: number
  band: 'four_fifths_or_more' | 'one_fifth_or_fewer' | 'withheld' | null
  counts: ReadonlyMap<string, number>
  /** Later releases repeat it as it is. */
  final?: boolean
}

export type WaveRelease = { domains: string[]; withheld: boolean; parts: ReleasedPart[] }

/**
 * Passes a closed wave through the disclosure gate, once. `readings` gives, for an item, the share that may be said in words.
 * Every figure of the wave is a function of what this returns.
 */
export function releaseWave(
  { invited, respondents, items }: Gathered,
  domains: readonly Domain[],
  rule: Rule,
  readings: ReadonlyMap<string, ShareReading>,
): WaveRelease {
  const cells = releaseCells(respondents, domains, rule)
  const round: Round = { atoms: respondents, domains, released: cells.released, rule }
  const place = placement(invited, domains)
  const parts = [...items].flatMap(([item, answers]) => {
    const reading = readings.get(item)
    const shares = reading
      ? new Map([[item, new Map([['reading', reading]])]])
      : new Map<string, Map<string, ShareReading>>()
    const block = releaseBlock(round, { items: new Map([[item, answers]]), shares })
    return partsOf(item, block.cells, block.released, place)
  })
  const rates = participation(invited, respondents, domains, rule)
  return { domains: cells.released, withheld: cells.withheld, parts: [...parts, ...rates] }
}

type Placement = {
  /** Released domains an atom lies in. */
  domainsOf(atom: string, released: readonly string[]): string[]
  invited: ReadonlyMap<string, number>
}

function placement(invited: Gathered['invited'], domains: readonly Domain[]): Placement {
  const attributes = new Map(invited.map((atom) => [atom.id, atom.attributes]))
  return {
    invited: new Map(invited.map((atom) => [atom.id, atom.people])),
    domainsOf: (atom, released) =>
      domains
        .filter(({ code, holds }) => released.includes(code) && holds(attributes.get(atom) ?? {}))
        .map(({ code }) => code),
  }
}

function partsOf(
  item: string,
  cells: readonly BlockCell[],
  released: readonly string[],
  place: Placement,
): ReleasedPart[] {
  const parts = cells.map((cell): ReleasedPart => {
    const shown = cell.items.get(item)
    return {
      item,
      domains: place.domainsOf(cell.atoms[0] ?? '', released),
      invited: sum(cell, place.invited),
      band: shown?.histogram === null ? (shown.words.get('reading') ?? 'withheld') : null,
      counts: shown?.histogram ?? new Map(),
    }
  })
  return cells.length === 0 ? [] : withSilent(item, parts, cells, released, place)
}

/** People of the frame in cells where nobody answered: silent members of the part, or of a part of their own. */
function withSilent(
  item: string,
  parts: ReleasedPart[],
  cells: readonly Cell[],
  released: readonly string[],
  place: Placement,
): ReleasedPart[] {
  const held = new Set(cells.flatMap((cell) => cell.atoms))
  for (const [atom, people] of place.invited) {
    if (held.has(atom)) continue
    const domains = place.domainsOf(atom, released)
    if (domains.length === 0) continue
    const home = parts.find((part) => part.domains.join() === domains.join())
    if (home) home.invited += people
    else parts.push({ item, domains, invited: people, band: null, counts: new Map() })
  }
  return parts
}

function participation(
  invited: Gathered['invited'],
  respondents: Gathered['respondents'],
  domains: readonly Domain[],
  rule: Rule,
): ReleasedPart[] {
  const responded = new Map(respondents.map((atom) => [atom.id, atom.people]))
  const shown = releaseParticipation(invited, responded, domains, rule)
  const place = placement(invited, domains)
  return shown.cells.map((cell) => ({
    item: participationItem,
    domains: place.domainsOf(cell.atoms[0] ?? '', shown.released),
    invited: cell.invited,
    band: null,
    counts: new Map([['answered', cell.responded]]),
  }))
}

const sum = (cell: Cell, counts: ReadonlyMap<string, number>): number =>
  cell.atoms.reduce((total, atom) => total + (counts.get(atom) ?? 0), 0)
