import { ballotsTaken, countBallots } from '../ballots/queries.ts'
import { type Atom, type Domain, releaseParticipation } from '../measurement/disclosure.ts'
import type { Services } from '../services.ts'
import { listFrame } from './frame-queries.ts'
import { promisedOf } from './promised.ts'

/**
 * What is known of an anonymous round by anybody, open or closed: how many ballots were taken, by order of government where
 * enough are invited in each part and in what is left (as many as the launch promised, or more), and how many of them came back with answers.
 */
export async function countTaken(services: Services, waveId: string) {
  const { db } = services
  const config = await promisedOf(db, services.config, waveId)
  const [frame, taken] = [await listFrame(db, waveId), await ballotsTaken(db, waveId)]
  const atoms = new Map<string, Atom & { people: number; units: Map<string, number> }>()
  const tookPart = new Map<string, number>()
  for (const { id, order, unit } of frame) {
    const atom = atoms.get(order) ?? { id: order, people: 0, units: new Map(), attributes: {} }
    atom.people += 1
    atom.units.set(unit, (atom.units.get(unit) ?? 0) + 1)
    atoms.set(order, atom)
    if (taken.has(id)) tookPart.set(order, (tookPart.get(order) ?? 0) + 1)
  }
  const orders = [...atoms.keys()].toSorted()
  const rule = { k: config.disclosureThreshold, units: config.disclosureUnits }
  const shown = releaseParticipation(withOrder(atoms), tookPart, domainsOver(orders), rule)
  const { received } = await countBallots(db, waveId)
  return {
    invited: frame.length,
    taken: taken.size,
    received,
    byOrder: orders
      .filter((order) => shown.released.includes(order))
      .map((order) => ({
        order,
        invited: atoms.get(order)?.people ?? 0,
        answered: tookPart.get(order) ?? 0,
      })),
  }
}

const withOrder = (atoms: ReadonlyMap<string, Atom>): Atom[] =>
  [...atoms.values()].map((atom) => ({ ...atom, attributes: { order: atom.id } }))

/** Everybody first, then each order of government. */
const domainsOver = (orders: readonly string[]): Domain[] => [
  { code: '', holds: () => true },
  ...orders.map((order) => ({
    code: order,
    holds: (attributes: Readonly<Record<string, string>>) => attributes['order'] === order,
  })),
]
