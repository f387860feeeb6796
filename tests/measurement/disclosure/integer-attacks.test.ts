import { beforeAll, describe, expect, it } from 'vitest'
import { attackers, type Total } from './integer-attacker.ts'
import {
  byTheGate,
  groupOf,
  type LateRound,
  naively,
  type Person,
  type Published,
  randomLateRound,
} from './random-late.ts'
import { seeded, VALUES } from './random-round.ts'

const SIZES = [14, 32, 60]
const ROUNDS = 16
const WHOLE_GROUPS_TRIED = 3
const RANDOM_GROUPS_TRIED = 2

let attack: Awaited<ReturnType<typeof attackers>>
beforeAll(async () => {
  attack = await attackers()
})

/** People a reader can't tell apart, and where the counts of their answers before and after stand among the unknowns. */
type Bundle = { members: readonly Person[]; before: number | null; after: number }

/** Everybody by order and standing, which the reader knows; and of each of these one person alone, whom a colleague watches. */
function bundlesOf({ people }: LateRound): Bundle[] {
  let next = 0
  const unknowns = () => (next += VALUES.length) - VALUES.length
  return [...Map.groupBy(people, groupOf).values()].flatMap((members) =>
    [members.slice(0, 1), members.slice(1)].flatMap((part): Bundle[] => {
      const [first] = part
      if (!first) return []
      const after = unknowns()
      const before = { kept: after, late: null, corrected: unknowns() }[first.standing]
      return [{ members: part, before, after }]
    }),
  )
}

const valuesAt = (at: number): number[] => VALUES.map((_, value) => at + value)

/** All that is known: how many there are of each bundle, and the histograms. */
function totalsOf(bundles: readonly Bundle[], published: readonly Published[]): Total[] {
  const sizes = bundles.flatMap(({ members, before, after }) =>
    [...new Set([before, after])].flatMap((at) =>
      at === null ? [] : [{ over: valuesAt(at), is: members.length }],
    ),
  )
  const histograms = published.flatMap(({ orders, entered, counts }) => {
    const counted = bundles.flatMap(({ members: [first], before, after }) => {
      if (!first || !orders.includes(first.order)) return []
      return (entered.has(groupOf(first)) ? after : before) ?? []
    })
    return VALUES.map((_, value) => ({
      over: counted.map((at) => at + value),
      is: counts[value] ?? 0,
    }))
  })
  return [...sizes, ...histograms]
}

type Findings = {
  shown: number
  again: number
  tried: number
  algebra: number
  integers: number
}

/** Small groups whose answers the attacker works out. */
function findingsOf(round: LateRound, published: readonly Published[], seed: number): Findings {
  const bundles = bundlesOf(round)
  const totals = totalsOf(bundles, published)
  const reader = attack(
    totals,
    Math.max(...bundles.map(({ before, after }) => Math.max(before ?? 0, after))) + VALUES.length,
  )
  const again = Number(published.some(({ release }) => release === 2))
  const found = { shown: 1, again, tried: 0, algebra: 0, integers: 0 }
  const nobody = unsaid(bundles, published, round.rule.k)
  for (const group of groupsTried(bundles, round.rule.k, seed)) {
    for (const [at, value] of VALUES.entries()) {
      const asked = group.filter(({ position }) => !nobody.has(position + at))
      if (asked.length === 0) continue
      const over = asked.map(({ position }) => position + at)
      const is = asked.flatMap(({ answers }) => answers).filter((one) => one === value).length
      found.tried += 1
      found.algebra += Number(reader.byAlgebra(over))
      found.integers += Number(reader.byIntegers(over, is))
    }
  }
  return found
}

/**
 * What nobody said of a part, or of those in it who came together late or corrected, where these are `k` or more: a histogram of such
 * a group may be shown, with its zeros, so that to know them is no finding.
 */
function unsaid(
  bundles: readonly Bundle[],
  published: readonly Published[],
  k: number,
): Set<number> {
  const groups = published.flatMap(({ orders }) => {
    const inside = bundles.filter(({ members }) => orders.includes(members[0]?.order ?? ''))
    const apart = Map.groupBy(inside, ({ members }) => members[0]?.standing)
    const kept = inside.filter(({ members }) => members[0]?.standing !== 'late')
    return [inside, kept, ...apart.values()]
  })
  return new Set(
    groups.flatMap((group) => [...unsaidIn(group, k, 'before'), ...unsaidIn(group, k, 'after')]),
  )
}

function unsaidIn(group: readonly Bundle[], k: number, moment: 'before' | 'after'): number[] {
  const members = group.flatMap((bundle) => bundle.members)
  if (members.length < k) return []
  return VALUES.flatMap((value, at) =>
    members.some((member) => member[moment] === value)
      ? []
      : group.flatMap((bundle) => (bundle[moment] === null ? [] : [bundle[moment] + at])),
  )
}

type Tried = { position: number; answers: (string | null)[] }[]

/** Groups of fewer than `k`, before the close or after it: the smallest that came together, and some taken at random. */
function groupsTried(bundles: readonly Bundle[], k: number, seed: number): Tried[] {
  const random = seeded(seed + 77)
  const sizeOf = (group: readonly Bundle[]) =>
    group.reduce((sum, { members }) => sum + members.length, 0)
  const whole = [
    ...Map.groupBy(bundles, ({ members: [first] }) => first && groupOf(first)).values(),
  ]
    .filter((group) => sizeOf(group) < k)
    .toSorted((one, other) => sizeOf(other) - sizeOf(one))
    .slice(0, WHOLE_GROUPS_TRIED)
  const taken = Array.from({ length: RANDOM_GROUPS_TRIED }, () => someBelow(k, bundles, random))
  return [...whole, ...taken].map((group) => {
    const later = random() < 0.5
    return group.flatMap(({ members, before, after }) => {
      const position = later ? after : before
      const answers = members.map((one) => (later ? one.after : one.before))
      return position === null ? [] : [{ position, answers }]
    })
  })
}

function someBelow(k: number, bundles: readonly Bundle[], random: () => number): Bundle[] {
  const mixed = bundles
    .map((bundle) => ({ bundle, at: random() }))
    .toSorted((one, other) => one.at - other.at)
  let people = 0
  return mixed.flatMap(({ bundle }) => {
    if (people + bundle.members.length >= k) return []
    people += bundle.members.length
    return [bundle]
  })
}

function campaign(invited: number, publish: (round: LateRound) => Published[]): Findings {
  const sum: Findings = { shown: 0, again: 0, tried: 0, algebra: 0, integers: 0 }
  for (let seed = 0; seed < ROUNDS; seed += 1) {
    const round = randomLateRound(invited, seed)
    const published = publish(round)
    if (published.length === 0) continue
    const found = findingsOf(round, published, seed)
    for (const key of Object.keys(sum) as (keyof Findings)[]) sum[key] += found[key]
  }
  return sum
}

describe('an attacker with algebra and an integer program, on a release and on the one with late answers after it', () => {
  it('finds nothing exact about fewer than k behind the gate, and a lot where there is none', () => {
    const table = SIZES.flatMap((invited) =>
      (
        [
          ['gate', byTheGate],
          ['no gate', naively],
        ] as const
      ).map(([release, publish]) => ({
        invited,
        release,
        rounds: ROUNDS,
        ...campaign(invited, publish),
      })),
    )
    console.table(table)
    const behind = table.filter(({ release }) => release === 'gate')
    for (const { invited, algebra, integers, shown, tried } of behind) {
      expect([algebra, integers], `rounds of ${invited}`).toEqual([0, 0])
      expect(shown, `rounds of ${invited}`).toBeGreaterThan(ROUNDS / 3)
      expect(tried, `rounds of ${invited}`).toBeGreaterThan(40)
    }
    expect(behind.reduce((sum, { again }) => sum + again, 0)).toBeGreaterThan(5)
    for (const { integers } of table.filter(({ release }) => release === 'no gate'))
      expect(integers).toBeGreaterThan(ROUNDS / 3)
  }, 120_000)
})
