import { periodFrom } from '../measurement/period.ts'
import type { Programme } from './folder.ts'
import type { Mistake } from './mistakes.ts'
import { checksOf, type Known } from './references.ts'

type Indicator = Programme['indicators.json']['indicators'][number]
type Checks = ReturnType<typeof checksOf>
type Steps = (string | number)[]

/** What indicators get wrong about goals, councils, their own versions and their targets. */
export function mistakesOfIndicators(programme: Programme, known: Known): Mistake[] {
  const checks = checksOf('indicators.json', known)
  const { indicators } = programme['indicators.json']
  return [
    ...checks.unique('indicators', indicators, (row) => row.code),
    ...indicators.flatMap((indicator, index) => [
      ...checks.refers('goal', indicator.goal, ['indicators', index, 'goal']),
      ...versions(indicator, checks, ['indicators', index, 'versions']),
      ...targets(indicator, checks, ['indicators', index, 'targets']),
    ]),
  ]
}

function versions({ versions: rows }: Indicator, checks: Checks, steps: Steps): Mistake[] {
  return rows.flatMap((row, at) => {
    const before = rows[at - 1]
    const first = at === 0 && row.version === 1
    return [
      ...checks.when(
        before !== undefined && row.version <= before.version,
        [...steps, at, 'version'],
        'version_order',
      ),
      ...checks.ordered(before?.valid_from ?? null, row.valid_from, [...steps, at, 'valid_from']),
      ...checks.when(
        first !== (row.comparability === 'first'),
        [...steps, at, 'comparability'],
        'comparability_first',
      ),
      ...row.councils.flatMap((council, place) =>
        checks.refers('council', council, [...steps, at, 'councils', place]),
      ),
    ]
  })
}

function targets(
  { versions: rows, targets: dated }: Indicator,
  checks: Checks,
  steps: Steps,
): Mistake[] {
  const baseline = rows.at(-1)?.baseline ?? null
  return dated.flatMap((target, at) => {
    const early = baseline !== null && periodFrom(target.period).to < periodFrom(baseline).from
    const repeated = dated.findIndex((other) => other.period === target.period) !== at
    return [
      ...checks.when(repeated, [...steps, at, 'period'], 'duplicate', { key: target.period }),
      ...checks.when(early, [...steps, at, 'period'], 'target_before_baseline', {
        period: target.period,
        baseline,
      }),
      ...checks.ordered(periodFrom(target.period).from, target.to_achieve_by, [
        ...steps,
        at,
        'to_achieve_by',
      ]),
    ]
  })
}
