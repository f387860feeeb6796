import type { Atom, Domain } from '../../../api/measurement/disclosure.ts'

/** An atom of people from organisations named `unit 1`, `unit 2`, …: so many of each. */
export const people = (attributes: Readonly<Record<string, string>>, ...each: number[]): Atom => ({
  id: Object.values(attributes).join(' '),
  people: each.reduce((sum, count) => sum + count, 0),
  units: new Map(
    each.map((count, i) => [`${Object.values(attributes).join(' ')} unit ${i + 1}`, count]),
  ),
  attributes,
})

export const everybody: Domain = { code: 'everybody', holds: () => true }

/** The people with this value of an attribute. */
export const where = (attribute: string, value: string): Domain => ({
  code: value,
  holds: (attributes) => attributes[attribute] === value,
})

/** The three orders of government. */
export const ORDERS = ['federal', 'provincial', 'municipal']

export const orders: Domain[] = ORDERS.map((order) => where('order', order))
