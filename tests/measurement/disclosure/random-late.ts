import {
  admitHistories,
  mayEnter,
  nearUnanimous,
  releaseBlock,
  releaseCells,
  type Atom,
  type Domain,
  type Rule,
} from '../../../api/measurement/disclosure.ts'
import { seeded, VALUES } from './random-round.ts'
import { everybody, ORDERS, orders } from './round.ts'

/** A respondent: what they answered before the close and, where late or corrected, after it. */
export type Person = {
  order: string
  unit: string
  standing: 'kept' | 'corrected' | 'late'
  before: string | null
  after: string
}

/**
 * A published histogram of the people of these orders. Those of the groups named in `entered` (order and standing) are counted by what
 * they answered after the close, which a reader who knows who answered when can tell from how many are counted.
 */
export type Published = {
  release: 1 | 2
  orders: readonly string[]
  entered: ReadonlySet<string>
  counts: readonly number[]
}

/** What a reader knows of a person besides: where they sit, and whether they came late or corrected. */
export const groupOf = ({ order, standing }: Pick<Person, 'order' | 'standing'>): string =>
  `${order} ${standing}`

const atTheClose: ReadonlySet<string> = new Set()

export type LateRound = { people: Person[]; rule: Rule }

/** A round of so many invited: some answer in time, some of those correct their answer, and some come late. */
export function randomLateRound(invited: number, seed: number): LateRound {
  const random = seeded(seed + 5000)
  const pick = <Choice>(choices: readonly [Choice, ...Choice[]]): Choice =>
    choices[Math.floor(random() * choices.length)] ?? choices[0]
  const correcting = pick([0, 0.1, 0.3, 0.5])
  const late = pick([0.1, 0.3, 0.7, 0.9])
  const agreement = pick([0, 0.3, 0.6])
  const answer = () =>
    random() < agreement ? '4' : (VALUES[Math.floor(random() * VALUES.length)] ?? '4')
  const people = Array.from({ length: invited }, (): Person | null => {
    const order = pick(['federal', 'provincial', 'provincial', 'municipal'])
    const seat = { order, unit: `${order} ${Math.floor(random() * 8)}` }
    if (random() < 0.6) {
      const before = answer()
      return random() < correcting
        ? { ...seat, standing: 'corrected', before, after: answer() }
        : { ...seat, standing: 'kept', before, after: before }
    }
    return random() < late ? { ...seat, standing: 'late', before: null, after: answer() } : null
  }).filter((person) => person !== null)
  return { people, rule: { k: pick([3, 5, 6]), units: pick([1, 3]) } }
}

const domains: Domain[] = [everybody, ...orders]

const tally = (texts: readonly string[]): Map<string, number> =>
  new Map([...Map.groupBy(texts, (text) => text)].map(([text, same]) => [text, same.length]))

const unitsOf = (people: readonly Person[]) => tally(people.map(({ unit }) => unit))

const atomsOf = (people: readonly Person[]): Atom[] =>
  [...Map.groupBy(people, ({ order }) => order)].map(([order, members]) => ({
    id: order,
    people: members.length,
    units: unitsOf(members),
    attributes: { order },
  }))

const inTime = (people: readonly Person[]) => people.filter(({ before }) => before !== null)

/** The gate's releases: what is published at the close, and again with those of the batch that may enter. */
export function byTheGate({ people, rule }: LateRound): Published[] {
  const early = inTime(people)
  const atoms = atomsOf(early)
  const { released } = releaseCells(atoms, domains, rule)
  const answers = new Map(
    atoms.map(({ id, units }) => {
      const own = early.filter(({ order }) => order === id)
      return [id, { units, histogram: tally(own.map(({ before }) => before ?? '')) }]
    }),
  )
  const block = releaseBlock(
    { atoms, domains, released, rule },
    { items: new Map([['item', answers]]) },
  )
  const entering = new Set(
    partsBy(people, released).flatMap((cell) =>
      cell.key === '' ? [] : enteringOf(cell.members, rule),
    ),
  )
  return partsBy(people, block.released).flatMap(({ key, members }) => {
    const first = inTime(members)
    const histogram = tally(first.map(({ before }) => before ?? ''))
    if (key === '' || (first.length > 0 && nearUnanimous(histogram))) return []
    const places = [...new Set(members.map(({ order }) => order))]
    const counts = countsOf(histogram)
    const one = { release: 1, orders: places, entered: atTheClose, counts } as const
    const moved = members.filter((member) => entering.has(member))
    const groups = groupsIn(members, moved)
    if (moved.length === 0 || !mayEnter(groups, rule)) return [one]
    const now = [
      ...first.filter((member) => !moved.includes(member)).map(({ before }) => before ?? ''),
      ...moved.map(({ after }) => after),
    ]
    const entered = new Set(moved.map(groupOf))
    return [one, { release: 2, orders: places, entered, counts: countsOf(tally(now)) } as const]
  })
}

/** What somebody without a gate would do: every group of `k` at the close, and all that came in afterwards. */
export function naively({ people, rule }: LateRound): Published[] {
  const early = inTime(people)
  return domains.flatMap((domain) => {
    const inside = (person: Person) => domain.holds({ order: person.order })
    if (early.filter(inside).length < rule.k) return []
    const places = ORDERS.filter((order) => domain.holds({ order }))
    const all = new Set(people.map(groupOf))
    const first = tally(early.filter(inside).map(({ before }) => before ?? ''))
    const second = tally(people.filter(inside).map(({ after }) => after))
    return [
      { release: 1, orders: places, entered: atTheClose, counts: countsOf(first) },
      { release: 2, orders: places, entered: all, counts: countsOf(second) },
    ] as const
  })
}

const countsOf = (histogram: ReadonlyMap<string, number>) =>
  VALUES.map((value) => histogram.get(value) ?? 0)

/** People by the shown domains they lie in. */
const partsBy = (people: readonly Person[], shown: readonly string[]) =>
  [...Map.groupBy(people, ({ order }) => keyOf(order, shown))].map(([key, members]) => ({
    key,
    members,
  }))

const keyOf = (order: string, shown: readonly string[]): string =>
  domains
    .filter(({ code, holds }) => shown.includes(code) && holds({ order }))
    .map(({ code }) => code)
    .join()

function enteringOf(cell: readonly Person[], rule: Rule): Person[] {
  const of = (standing: Person['standing']) => cell.filter((one) => one.standing === standing)
  const admitted = admitHistories(
    [
      { history: 'corrected', kept: unitsOf(of('kept')), moving: unitsOf(of('corrected')) },
      { history: 'late', kept: new Map(), moving: unitsOf(of('late')) },
    ],
    rule,
  )
  return cell.filter(({ standing }) => admitted.includes(standing))
}

const groupsIn = (members: readonly Person[], moved: readonly Person[]) => {
  const of = (people: readonly Person[]) => ({
    units: unitsOf(people),
    before: tally(people.flatMap(({ before }) => before ?? [])),
    after: tally(people.map((one) => (moved.includes(one) ? one.after : (one.before ?? '')))),
  })
  const stay = inTime(members).filter((member) => !moved.includes(member))
  return [
    of(stay),
    of(moved.filter(({ standing }) => standing === 'corrected')),
    of(moved.filter(({ standing }) => standing === 'late')),
  ]
}
