import {
  releaseBlock,
  releaseCells,
  type BlockRelease,
  type Atom,
  type Domain,
  type ItemAnswers,
  type Rule,
} from '../../../api/measurement/disclosure.ts'
import { everybody, ORDERS, where } from './round.ts'

/** Numbers from 0 to 1, the same ones for the same seed (Park and Miller's generator). */
export function seeded(seed: number): () => number {
  let state = (seed * 7919 + 104729) % 2147483647
  return () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
}

type Random = () => number

const pick = <Choice>(random: Random, choices: readonly Choice[]): Choice => {
  const chosen = choices[Math.floor(random() * choices.length)]
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}

const COUNCILS = ['PSSDC', 'PSCIOC']

const councils = COUNCILS.map((council) => where('council', council))

const ordersOfCouncils: Domain[] = COUNCILS.flatMap((council) =>
  ORDERS.map((order) => ({
    code: `${council} ${order}`,
    holds: (attributes) => attributes['council'] === council && attributes['order'] === order,
  })),
)

const FAMILIES: Domain[][] = [
  [everybody, ...ORDERS.map((order) => where('order', order))],
  [everybody, ...councils],
  [everybody, ...councils, ...ordersOfCouncils],
  [everybody, where('order', 'provincial')],
  councils,
]

type Person = { attributes: Record<string, string>; unit: string; answer: string; asked: boolean }

/** A round as it stands at its close: respondents by atom, what the gate released, and one item's answers. */
export type ClosedRound = {
  atoms: Atom[]
  domains: Domain[]
  rule: Rule
  released: string[]
  answers: Map<string, ItemAnswers>
}

/** The values of a random round's item. */
export const VALUES = ['2', '4', 'cant_say']

/** A round of so many invited: two in three respond, orders and councils of any size, sometimes of one mind. */
export function randomRound(invited: number, seed: number): ClosedRound {
  const random = seeded(seed)
  const agreement = pick(random, [0.4, 0.7, 0.9, 1])
  const respondents = Array.from({ length: invited }, () => person(random, agreement)).filter(
    () => random() < 0.65,
  )
  const groups = Map.groupBy(respondents, ({ attributes }) => Object.values(attributes).join(' '))
  const atoms = [...groups].map(([id, members]) => ({
    id,
    people: members.length,
    units: unitsOf(members),
    attributes: members[0]?.attributes ?? {},
  }))
  const domains = pick(random, FAMILIES)
  const rule = { k: pick(random, [3, 5, 6]), units: pick(random, [1, 3]) }
  const { released } = releaseCells(atoms, domains, rule)
  return { atoms, domains, rule, released, answers: answersOf(groups) }
}

function person(random: Random, agreement: number): Person {
  const order = pick(random, ORDERS)
  return {
    attributes: { council: pick(random, COUNCILS), order },
    unit: `${order} ${Math.floor(random() * 8)}`,
    answer: random() < agreement ? '4' : pick(random, VALUES),
    asked: random() < 0.9,
  }
}

const unitsOf = (people: readonly Person[]): Map<string, number> =>
  tally(people.map(({ unit }) => unit))

const tally = (texts: readonly string[]): Map<string, number> =>
  new Map([...Map.groupBy(texts, (text) => text)].map(([text, same]) => [text, same.length]))

function answersOf(groups: ReadonlyMap<string, readonly Person[]>): Map<string, ItemAnswers> {
  return new Map(
    [...groups].map(([id, members]) => {
      const asked = members.filter((member) => member.asked)
      return [id, { units: unitsOf(asked), histogram: tally(asked.map(({ answer }) => answer)) }]
    }),
  )
}

/** Invited people of the councils this is made for. */
export const SIZES = [14, 32, 60]
/** So many rounds of each size. */
export const ROUNDS = 120

/** All of them by size and seed. */
export const rounds = SIZES.flatMap((invited) =>
  Array.from({ length: ROUNDS }, (_, seed) => ({ invited, seed })),
)

/** What the gate shows of a round's item. */
export const released = (round: ClosedRound): BlockRelease =>
  releaseBlock(round, { items: new Map([['item', round.answers]]) })

/** How many of an atom were asked. */
export const sizeOf = (round: ClosedRound, atom: string): number =>
  [...(round.answers.get(atom)?.histogram.values() ?? [])].reduce((sum, people) => sum + people, 0)
