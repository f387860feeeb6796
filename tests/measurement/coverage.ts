import { isMissing, predictShare, strataFor, type Range } from '../../api/measurement/prediction.ts'
import { seeded } from './disclosure/random-round.ts'
import { rowsOf } from './oracle-data.ts'

// How often the likely range of a share holds the council's true figure, in the fifteen scenarios of the other methods'
// simulation. A council is drawn, its members respond or not, and the range made from the answers is held against
// all of them. Run by `npm run coverage`; fails when a scenario is covered less than it should be.

const REPETITIONS = 20_000
const LEAST = 0.94
const STRATA: Record<string, number[]> = { a14: [3, 6, 5], b32: [6, 14, 12], c60: [10, 26, 24] }

type Council = { N: number; n: number; yes: number; truth: number }[]
type Scenario = {
  council: string
  sizes: number[]
  rates: number[]
  shares: number[]
  others: Record<string, string>
}

const scenarios: Scenario[] = rowsOf('coverage_predictive.csv').map((row) => {
  const sizes = STRATA[row['pop'] ?? ''] ?? []
  const perStratum = (text = ''): number[] => {
    const parts = text.split('/').map(Number)
    return sizes.map((_, stratum) => parts[stratum] ?? parts[0] ?? Number.NaN)
  }
  return {
    council: row['pop'] ?? '',
    sizes,
    rates: perStratum(row['rate']),
    shares: perStratum(row['p']),
    others: row,
  }
})

function drawCouncil({ sizes, rates, shares }: Scenario, random: () => number): Council {
  return sizes.map((N, stratum) => {
    const drawn = { N, n: 0, yes: 0, truth: 0 }
    for (let member = 0; member < N; member += 1) {
      const yes = Number(random() < (shares[stratum] ?? 0))
      const responds = Number(random() < (rates[stratum] ?? 0))
      drawn.truth += yes
      drawn.n += responds
      drawn.yes += responds * yes
    }
    return drawn
  })
}

/** The product's own range: one stratum under thirty members. Null when nobody answered. */
function likelyRange(council: Council, remembered: Map<string, Range | null>): Range | null {
  const N = council.reduce((sum, stratum) => sum + stratum.N, 0)
  const strata = strataFor(N) === 'declared' ? council : [council.reduce(added)]
  const key = strata.map(({ n, yes }) => `${n}/${yes}`).join(' ')
  const known = remembered.get(key)
  if (known !== undefined) return known
  const share = predictShare(strata)
  const range = isMissing(share) ? null : (share.likely ?? { low: share.point, high: share.point })
  remembered.set(key, range)
  return range
}

const added = (one: Council[number], other: Council[number]): Council[number] => ({
  N: one.N + other.N,
  n: one.n + other.n,
  yes: one.yes + other.yes,
  truth: one.truth + other.truth,
})

function simulate(scenario: Scenario, seed: number): { coverage: number; width: number } {
  const random = seeded(seed)
  const remembered = new Map<string, Range | null>()
  let [covered, width, figures] = [0, 0, 0]
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    const council = drawCouncil(scenario, random)
    const range = likelyRange(council, remembered)
    if (range === null) continue
    const { truth, N } = council.reduce(added)
    figures += 1
    width += range.high - range.low
    covered += Number(truth / N >= range.low - 1e-9 && truth / N <= range.high + 1e-9)
  }
  return { coverage: covered / figures, width: width / figures }
}

const results = scenarios.map((scenario, index) => ({ scenario, ...simulate(scenario, index + 1) }))

console.log(
  `Coverage of 95 % ranges of a share, ${REPETITIONS} repetitions; other methods' figures from their own simulation of 4,000`,
)
console.table(
  results.map(({ scenario: { council, others }, coverage, width }) => ({
    council,
    response: others['rate'],
    share: others['p'],
    coverage: Number(coverage.toFixed(4)),
    width: Number(width.toFixed(3)),
    ...otherMethods(others),
  })),
)

/** The other methods' coverage and width, as "coverage / width". */
function otherMethods(others: Record<string, string>): Record<string, string> {
  const methods = Object.keys(others).flatMap((column) => /^cover_(.+)$/.exec(column)?.[1] ?? [])
  return Object.fromEntries(
    methods.map((method) => [
      method,
      `${others[`cover_${method}`]} / ${others[`width_${method}`]}`,
    ]),
  )
}

const widths = results.map(({ width }) => width)
const least = Math.min(...results.map(({ coverage }) => coverage))
console.log(
  `least coverage ${least.toFixed(4)} (at least ${LEAST} asked), mean width ${(widths.reduce((sum, width) => sum + width, 0) / widths.length).toFixed(3)}`,
)
if (results.length !== 15 || !(least >= LEAST)) process.exitCode = 1
