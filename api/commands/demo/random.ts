/** Seeded numbers, the same at every run and on every machine (mulberry32, public domain, T. Ettinger). */
export type Random = {
  /** Uniform in [0, 1). */
  next(): number
  whole(below: number): number
  chance(probability: number): boolean
  pick<Value>(values: readonly Value[]): Value
  /** A value by its weight. */
  weighted<Value>(weights: readonly (readonly [Value, number])[]): Value
}

export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (below: number): number => Math.floor(next() * below)
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (values) => picked(values, whole),
    weighted: (weights) => drawn(weights, next),
  }
}

function picked<Value>(values: readonly Value[], whole: (below: number) => number): Value {
  const value = values[whole(values.length)]
  if (value === undefined) throw new RangeError('Nothing to pick from')
  return value
}

function drawn<Value>(weights: readonly (readonly [Value, number])[], next: () => number): Value {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  let left = next() * total
  for (const [value, weight] of weights) {
    left -= weight
    if (left < 0) return value
  }
  const last = weights.at(-1)
  if (!last) throw new RangeError('Nothing to draw from')
  return last[0]
}
