import { describe, expect, it } from 'vitest'
import {
  isMissing,
  predictMean,
  predictShare,
  type Prediction,
} from '../../api/measurement/prediction.ts'
import oracle from './oracles/predictive.json' with { type: 'json' }

type Case = Omit<(typeof oracle.cases)[number], 'strata'> & {
  strata: { N: number; n?: number; yes?: number; counts?: number[] }[]
}

const cases: Case[] = oracle.cases

const named = cases.map((given) => ({ given, name: nameOf(given) }))

function nameOf(given: Case): string {
  const strata = given.strata.map((stratum) =>
    stratum.yes !== undefined
      ? `${stratum.yes} yes of ${stratum.n} of ${stratum.N}`
      : `[${stratum.counts?.join(' ')}] of ${stratum.N}`,
  )
  return `${given.kind}: ${strata.join(' + ')}`
}

function figureOf(given: Case): Prediction {
  const figure =
    given.kind === 'share'
      ? predictShare(
          given.strata.map(({ N, n, yes }) => ({ N, n: n ?? Number.NaN, yes: yes ?? Number.NaN })),
        )
      : predictMean(
          given.values ?? [],
          given.strata.map(({ N, counts }) => ({ N, counts: counts ?? [] })),
        )
  if (isMissing(figure)) throw new Error(`no figure: ${figure.missing}`)
  return figure
}

describe('exact rational arithmetic agrees', () => {
  it.each(named)('likely range of $name', ({ given }) => {
    const figure = figureOf(given)
    const { low, high } = figure.likely ?? { low: figure.point, high: figure.point }
    expect(low).toBeCloseTo(given.interval[0] ?? Number.NaN, 9)
    expect(high).toBeCloseTo(given.interval[1] ?? Number.NaN, 9)
    expect(figure.likely === null).toBe(given.n === given.N)
  })

  it.each(named)('possible range of $name', ({ given }) => {
    const { possible } = figureOf(given)
    expect(possible.low).toBeCloseTo(given.possible[0] ?? Number.NaN, 9)
    expect(possible.high).toBeCloseTo(given.possible[1] ?? Number.NaN, 9)
  })

  it.each(named)('expectation of $name', ({ given }) => {
    const mean = figureOf(given)
      .outcomes()
      .reduce((sum, { value, probability }) => sum + value * probability, 0)
    expect(Math.abs(mean - given.predictive_mean)).toBeLessThan(1e-9)
  })

  it.each(
    named.flatMap(({ given, name }) =>
      given.targets.map(({ target, p_at_least }) => ({ given, name, target, p_at_least })),
    ),
  )('probability of at least $target in $name', ({ given, target, p_at_least }) => {
    expect(Math.abs(figureOf(given).atLeast(target) - p_at_least)).toBeLessThan(1e-9)
  })
})
