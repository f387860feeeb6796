import { describe, expect, it } from 'vitest'
import { predictMean, predictNps, predictShare } from '../../api/measurement/prediction.ts'
import { figure } from './figure.ts'
import { countsOf, rowsOf, textsBetween } from './oracle-data.ts'
import councilA from './oracles/council_a.json' with { type: 'json' }
import councilC from './oracles/council_c.json' with { type: 'json' }
import edges from './oracles/edge_cases.json' with { type: 'json' }
import likert from './oracles/likert_nps.json' with { type: 'json' }
import scale from './oracles/scale_1m.json' with { type: 'json' }

const FIVE = textsBetween(1, 5)
const ELEVEN = textsBetween(0, 10)

type Estimates = Record<'mean_sat' | 'top2' | 'nps' | 'guide_usage', { estimate: number }>

const rounds = [
  ...roundsOf('council_a_responses.csv', councilA.strata, councilA.waves),
  ...roundsOf('council_c_responses.csv', councilC.strata, councilC.waves),
]

function roundsOf(file: string, strata: Record<string, number>, waves: Record<string, Estimates>) {
  return Object.entries(waves).map(([wave, expected]) => {
    const rows = rowsOf(file).filter((row) => row['wave'] === wave)
    const answers = Object.entries(strata).map(([stratum, N]) => ({
      N,
      rows: rows.filter((row) => row['stratum'] === stratum),
    }))
    return { name: `${file} ${wave}`, answers, expected }
  })
}

describe('points are those of the stratified design', () => {
  it.each(rounds)('mean satisfaction, $name', ({ answers, expected }) => {
    const strata = answers.map(({ N, rows }) => ({ N, counts: countsOf(rows, 'sat', FIVE) }))
    const { point } = figure(predictMean([1, 2, 3, 4, 5], strata))
    expect(point).toBeCloseTo(expected.mean_sat.estimate, 8)
  })

  it.each(rounds)('top two, $name', ({ answers, expected }) => {
    const strata = answers.map(({ N, rows }) => ({
      N,
      n: rows.filter((row) => row['sat'] !== '').length,
      yes: rows.filter((row) => Number(row['sat']) >= 4).length,
    }))
    expect(figure(predictShare(strata)).point).toBeCloseTo(expected.top2.estimate, 8)
  })

  it.each(rounds)('promoters less detractors, $name', ({ answers, expected }) => {
    const strata = answers.map(({ N, rows }) => ({ N, counts: countsOf(rows, 'nps', ELEVEN) }))
    expect(figure(predictNps(strata)).point).toBeCloseTo(expected.nps.estimate, 8)
  })

  it.each(rounds)('guide used, $name', ({ answers, expected }) => {
    const strata = answers.map(({ N, rows }) => {
      const [no = 0, yes = 0] = countsOf(rows, 'guide_used', ['0', '1'])
      return { N, n: no + yes, yes }
    })
    expect(figure(predictShare(strata)).point).toBeCloseTo(expected.guide_usage.estimate, 8)
  })
})

describe('one stratum with unanswered items', () => {
  const rows = rowsOf('likert_nps_srs.csv')
  const sat = countsOf(rows, 'sat', FIVE)

  it('keeps N and reads only the answers', () => {
    const mean = figure(predictMean([1, 2, 3, 4, 5], [{ N: likert.N, counts: sat }]))
    expect(mean.n).toBe(likert.n_sat)
    expect(mean.point).toBeCloseTo(likert.likert_mean_domain.estimate, 8)
  })

  it('agrees on the top two', () => {
    const share = predictShare([
      { N: likert.N, n: likert.n_sat, yes: (sat[3] ?? 0) + (sat[4] ?? 0) },
    ])
    expect(figure(share).point).toBeCloseTo(likert.top2_domain.estimate, 8)
  })

  it('agrees on the promoter score, and its range lies about R’s', () => {
    const nps = figure(predictNps([{ N: likert.N, counts: countsOf(rows, 'nps', ELEVEN) }]))
    expect(nps.point).toBeCloseTo(likert.nps.estimate, 8)
    // R's is a t interval, which the lattice of 60 members and the prior answer move by under two points.
    expect(Math.abs((nps.likely?.low ?? 0) - (likert.nps.ci_t[0] ?? 0))).toBeLessThan(2)
    expect(Math.abs((nps.likely?.high ?? 0) - (likert.nps.ci_t[1] ?? 0))).toBeLessThan(2)
  })
})

describe('a million answers of two million', () => {
  it.each(scale.waves)('wave $wave agrees with the design, range included', (expected) => {
    const strata = textsBetween(0, 13).map((stratum) => {
      const cube = scale.cube.filter(
        (row) => row.wave === String(expected.wave) && row.stratum === stratum,
      )
      const counts = FIVE.map((value) => cube.find((row) => row.value === value)?.n ?? 0)
      return { N: 2 * counts.reduce((sum, count) => sum + count, 0), counts }
    })
    const mean = figure(predictMean([1, 2, 3, 4, 5], strata))
    expect([mean.n, mean.N]).toEqual([expected.n, expected.N])
    expect(mean.point).toBeCloseTo(expected.mean, 8)
    // 2e-5 is a hundredth of the standard error.
    expect(
      Math.abs((mean.likely?.low ?? 0) - (expected.mean - 1.959964 * expected.se)),
    ).toBeLessThan(2e-5)
    expect(
      Math.abs((mean.likely?.high ?? 0) - (expected.mean + 1.959964 * expected.se)),
    ).toBeLessThan(2e-5)
    const shares = strata.map(({ N, counts }) => ({
      N,
      n: N / 2,
      yes: (counts[3] ?? 0) + (counts[4] ?? 0),
    }))
    expect(figure(predictShare(shares)).point).toBeCloseTo(expected.top2, 8)
  })
})

describe('edges where the design estimators fail', () => {
  const rows = rowsOf('edge_lonely_psu.csv')
  const strata = ['federal', 'provincial', 'municipal'].map((name) => {
    const own = rows.filter((row) => row['stratum'] === name)
    return { N: Number(own[0]?.['fpc']), counts: countsOf(own, 'y', FIVE) }
  })

  it('a lonely stratum has a point like R’s and, unlike R’s certainty option, a range that admits it knows little', () => {
    const mean = figure(predictMean([1, 2, 3, 4, 5], strata))
    const [certainty] = edges.lonely_psu.options
    expect(mean.point).toBeCloseTo(certainty?.estimate ?? Number.NaN, 8)
    const width = (mean.likely?.high ?? 0) - (mean.likely?.low ?? 0)
    expect(width).toBeGreaterThan(2 * 1.96 * (certainty?.se ?? 0))
  })

  it('a census is its share, without a range', () => {
    const { y, estimate } = edges.full_census
    const share = figure(
      predictShare([{ N: y.length, n: y.length, yes: y.filter((one) => one === 1).length }]),
    )
    expect(share.point).toBeCloseTo(estimate, 8)
    expect(share.likely).toBeNull()
  })

  it('eight yes of eight leave a range of which R’s standard error of 0 knows nothing', () => {
    const share = figure(predictShare([{ N: 14, n: 8, yes: 8 }]))
    expect(share.point).toBe(edges.all_yes_8_of_14.estimate)
    expect(share.likely?.high).toBe(1)
    expect(share.likely?.low).toBeGreaterThanOrEqual(
      edges.all_yes_8_of_14.use_hypergeometric_exact[0] ?? 1,
    )
    expect(share.likely?.low).toBeLessThan(1)
  })
})
