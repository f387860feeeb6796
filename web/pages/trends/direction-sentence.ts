import type { Voice } from '../../lib/figure-text.ts'
import type { Estimate, Place } from '../../lib/figure.ts'
import { fill, number, type Texts } from '../../locales/index.ts'
import type { Series } from './requests.ts'

/** Where the line goes over its rounds, quarters or years; empty where it goes nowhere in particular. */
export function directionSentence(
  { language }: Voice,
  trends: Texts['trends'],
  { direction, comparablePoints, points, indicator }: Series,
  last: Place & Estimate,
): string {
  if (last.kind === 'volunteers') return trends.volunteers
  const grain = grainOf(last)
  if (direction === 'no_direction') return ''
  if (direction === 'too_few_rounds') {
    const sinceBreak = breaksWithin(points, indicator)
    return sinceBreak ? trends.tooFewSinceBreak[grain] : trends.tooFew[grain]
  }
  const n = trends.numbers[comparablePoints] ?? number(language, comparablePoints)
  return fill(trends.steady[direction], { over: fill(trends.grains[grain], { n }) })
}

type Grain = keyof Texts['trends']['grains']

function grainOf({ wave, period }: Place): Grain {
  if (wave !== null) return 'round'
  return period.includes('Q') ? 'quarter' : 'year'
}

/** Whether the last definition breaks with one under which earlier points were measured. */
function breaksWithin(points: Series['points'], { versions }: Series['indicator']): boolean {
  const [first, last] = [points[0]?.version ?? 0, points.at(-1)?.version ?? 0]
  return versions.some(
    ({ version, comparability }) => comparability === 'break' && version > first && version <= last,
  )
}
