import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaBinomial } from '../../api/measurement/betabinomial.ts'
import { scoredSum } from '../../api/measurement/dirichlet-multinomial.ts'
import { certain, convolve, trimmed } from '../../api/measurement/lattice.ts'

const positions = ({ first, weights }: { first: number; weights: Float64Array }) =>
  new Map(Array.from(weights, (weight, i) => [first + i, weight]))

describe('convolution', () => {
  it('of two dice is what every child knows', () => {
    const die = { first: 1, weights: new Float64Array(6).fill(1 / 6) }
    const two = positions(convolve(die, die))
    expect([2, 7, 12].map((total) => (two.get(total) ?? 0) * 36)).toEqual(
      [1, 6, 1].map((ways) => expect.closeTo(ways, 12)),
    )
    expect(two.size).toBe(11)
  })

  it('with a certainty shifts', () => {
    expect([...positions(convolve(certain(3), certain(4)))]).toEqual([[7, 1]])
  })

  it('drops ends nobody could see, and still adds up', () => {
    const { first, weights } = trimmed({
      first: 0,
      weights: Float64Array.of(1e-30, 0.5, 0.5, 1e-25),
    })
    expect([first, ...weights]).toEqual([1, 0.5, 0.5])
  })
})

describe('beta-binomial', () => {
  it('of one draw is the rate', () => {
    expect([...betaBinomial(1, 7.5, 2.5).weights]).toEqual([
      expect.closeTo(0.25, 12),
      expect.closeTo(0.75, 12),
    ])
  })

  it('with a flat prior is flat', () => {
    expect([...betaBinomial(4, 1, 1).weights]).toEqual(
      Array.from({ length: 5 }, () => expect.closeTo(0.2, 12)),
    )
  })

  it('of no draws is certain', () => {
    expect(betaBinomial(0, 0.5, 0.5)).toEqual(certain(0))
  })

  it('is the two-category case of the scored sum', () => {
    const anyCase = fc.record({
      draws: fc.integer({ min: 1, max: 60 }),
      yes: fc.nat(30),
      no: fc.nat(30),
    })
    fc.assert(
      fc.property(anyCase, ({ draws, yes, no }) => {
        const [direct, transformed] = [
          positions(betaBinomial(draws, yes + 0.5, no + 0.5)),
          positions(scoredSum([{ draws, alpha: [no + 0.5, yes + 0.5] }], [0, 1])),
        ]
        for (let position = 0; position <= draws; position += 1) {
          expect(
            Math.abs((direct.get(position) ?? 0) - (transformed.get(position) ?? 0)),
          ).toBeLessThan(1e-11)
        }
      }),
    )
  })
})

describe('the scored sum', () => {
  it('has the mean and variance of the Dirichlet-multinomial, in thousands too', () => {
    const [draws, alpha] = [900, [12.2, 40.2, 90.2, 200.2, 57.2]]
    const total = alpha.reduce((sum, part) => sum + part, 0)
    const mean = alpha.reduce((sum, part, k) => sum + (k * part) / total, 0)
    const square = alpha.reduce((sum, part, k) => sum + (k * k * part) / total, 0)
    const sum = [...positions(scoredSum([{ draws, alpha }], [0, 1, 2, 3, 4]))]
    const first = sum.reduce((running, [position, weight]) => running + position * weight, 0)
    const second = sum.reduce(
      (running, [position, weight]) => running + (position - first) ** 2 * weight,
      0,
    )
    expect(first).toBeCloseTo(draws * mean, 6)
    expect(second / ((draws * (square - mean ** 2) * (total + draws)) / (total + 1))).toBeCloseTo(
      1,
      8,
    )
  })
})
