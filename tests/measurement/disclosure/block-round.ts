import {
  releaseCells,
  type BlockRelease,
  type ItemAnswers,
  type Rule,
} from '../../../api/measurement/disclosure.ts'
import { everybody, ORDERS, orders, people } from './round.ts'

/** Five people from three organisations. */
export const rule: Rule = { k: 5, units: 3 }

const atoms = ORDERS.map((order) => people({ order }, 2, 2, 2))
const domains = [everybody, ...orders]
export const { released } = releaseCells(atoms, domains, rule)

/** Eighteen respondents, six of each order, all orders released. */
export const round = { atoms, domains, released, rule }

/** Answers by value, from as many organisations as given, one after the other. */
export function answers(counts: Record<string, number>, organisations = 3): ItemAnswers {
  const histogram = new Map(Object.entries(counts))
  const total = [...histogram.values()].reduce((sum, count) => sum + count, 0)
  const units = new Map<string, number>()
  for (let i = 0; i < total; i += 1)
    units.set(`unit ${i % organisations}`, (units.get(`unit ${i % organisations}`) ?? 0) + 1)
  return { units, histogram }
}

/** An item's answers, order by order; null where nobody was asked. */
export const item = (...each: (ItemAnswers | null)[]) =>
  new Map(
    each.flatMap((given, i): [string, ItemAnswers][] => (given ? [[ORDERS[i] ?? '', given]] : [])),
  )

/** A block of one item. */
export const oneItem = (...each: (ItemAnswers | null)[]) => ({
  items: new Map([['pace', item(...each)]]),
})

/** The atoms of each cell. */
export const cellsOf = (release: BlockRelease) => release.cells.map((cell) => cell.atoms)

/** Six answers, two of a kind. */
export const spread = { 3: 2, 4: 2, 5: 2 }
