import { describe, expect, it } from 'vitest'
import { LATTICE_LIMIT, silentSum } from '../../api/measurement/silent-sum.ts'
import type { Stratum } from '../../api/measurement/strata.ts'

const silentOf = ({ N, counts }: Stratum): number =>
  N - counts.reduce((sum, count) => sum + count, 0)

/** Both forms of one council where they meet: as many positions as the exact form takes. */
function formsAtTheMeeting(counts: readonly number[][]) {
  const height = (counts[0]?.length ?? 0) - 1
  const silentEach = Math.floor(LATTICE_LIMIT / height / counts.length)
  const strata = counts.map((own) => ({
    N: own.reduce((sum, count) => sum + count, silentEach),
    counts: own,
  }))
  const positions = Array.from({ length: height + 1 }, (_, k) => k)
  const top = strata.reduce((sum, stratum) => sum + silentOf(stratum), 0) * height
  const scale = strata.reduce((sum, stratum) => sum + stratum.N, 0) * height
  return {
    exact: silentSum(strata, positions, 'exact'),
    large: silentSum(strata, positions, 'large'),
    top,
    scale,
  }
}

describe('the exact and the large form meet', () => {
  it.each([
    { name: 'a share of one half', counts: [[500, 500]] },
    { name: 'a share of nine tenths', counts: [[200, 1800]] },
    { name: 'a share of 95 %', counts: [[100, 1900]] },
    {
      name: 'a share over four strata',
      counts: [
        [60, 340],
        [200, 300],
        [320, 80],
        [250, 250],
      ],
    },
    { name: 'a mean of five', counts: [[100, 100, 200, 400, 200]] },
    {
      name: 'a mean over two strata',
      counts: [
        [100, 100, 200, 400, 200],
        [10, 30, 90, 400, 470],
      ],
    },
    { name: 'a score of three groups', counts: [[400, 300, 300]] },
  ])('within 1e-3 everywhere: $name', ({ counts }) => {
    const { exact, large, top, scale } = formsAtTheMeeting(counts)
    for (let position = 0; position < top; position += 7) {
      expect(Math.abs(exact.atMost(position) - large.atMost(position))).toBeLessThan(1e-3)
    }
    const [one, other] = [exact.likely(), large.likely()]
    expect(Math.abs(one.low - other.low) / scale).toBeLessThan(1e-3)
    expect(Math.abs(one.high - other.high) / scale).toBeLessThan(1e-3)
  })

  it.each([
    { name: 'one hundred answers', counts: [[30, 70]] },
    { name: 'one hundred, nearly all yes', counts: [[10, 90]] },
    { name: 'three hundred on five points', counts: [[20, 30, 60, 120, 70]] },
  ])('range ends within 1e-3 with few answers: $name', ({ counts }) => {
    const { exact, large, scale } = formsAtTheMeeting(counts)
    const [one, other] = [exact.likely(), large.likely()]
    expect(Math.abs(one.low - other.low) / scale).toBeLessThan(1e-3)
    expect(Math.abs(one.high - other.high) / scale).toBeLessThan(1e-3)
  })

  it('takes the large form only past the limit', () => {
    const [within, past] = [LATTICE_LIMIT, LATTICE_LIMIT + 1].map((silent) =>
      silentSum([{ N: silent + 20, counts: [10, 10] }], [0, 1]).outcomes(),
    )
    expect((within?.[1]?.position ?? 0) - (within?.[0]?.position ?? 0)).toBe(1)
    expect(new Set(within?.map((outcome) => outcome.probability)).size).toBeGreaterThan(1000)
    expect(new Set(past?.map((outcome) => outcome.probability)).size).toBe(1)
  })

  it('stays possible and certain at its ends', () => {
    const { large, top } = formsAtTheMeeting([[0, 1000]])
    expect([large.atMost(-1), large.atMost(top)]).toEqual([0, 1])
    expect(large.likely().high).toBeLessThanOrEqual(top)
    expect(large.likely().low).toBeGreaterThan(0.99 * top)
  })

  it('samples its outcomes so that they have its mean', () => {
    const { exact, large, scale } = formsAtTheMeeting([[300, 700]])
    const [one, other] = [exact, large].map((form) =>
      form.outcomes().reduce((sum, { position, probability }) => sum + position * probability, 0),
    )
    expect(Math.abs((one ?? 0) - (other ?? 1)) / scale).toBeLessThan(1e-3)
  })
})
