import { describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { insertIndicator, topTwoOf } from '../../support/indicators.ts'
import { answers, insertRelease, pace } from '../../support/releases.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox({ template: 'bare' })

const round = (closedOn: string, satisfied: number, not: number, version = 1) =>
  insertRelease(arpent.db, {
    closedOn,
    parts: [{ invited: 14, version, counts: answers(satisfied, not) }],
  })

async function seriesOf(query = '') {
  const rory = await arpent.as(cast.rory)
  return (await rory.get(`/api/indicators/SAT-PACE/series?${query}`)).body
}

// Chances worked out in exact fractions over both rounds' silent members.
describe('the change since the round before', () => {
  test.each([
    ['3 of 9, then 7 of 9: a rise in 9,989 of 10,000', [3, 6], [7, 2], 4 / 9, 'likely_up', 0.9],
    ['7 of 9, then 3 of 9', [7, 2], [3, 6], -4 / 9, 'likely_down', 0.9],
    ['6 of 10, then 7 of 9: .8825', [6, 4], [7, 2], 8 / 45, 'leaning_up', 0.8],
    ['7 of 9 twice', [7, 2], [7, 2], 0, 'no_clear_change', 0.3],
  ] as const)('%s', async (_, before, after, difference, word, chances) => {
    await insertIndicator(arpent.db)
    await round('2025-06-20', before[0], before[1])
    await round('2025-12-12', after[0], after[1])
    const { change } = await seriesOf()
    expect(change).toMatchObject({ from: '2025-2026 Q1', word, chances })
    expect(change.difference).toBeCloseTo(difference, 12)
  })

  test('skips what is missing between', async () => {
    await insertIndicator(arpent.db)
    await round('2025-06-20', 3, 6)
    await insertRelease(arpent.db, { closedOn: '2025-09-10', withheld: true })
    await round('2025-12-12', 7, 2)
    expect((await seriesOf()).change).toMatchObject({ from: '2025-2026 Q1', word: 'likely_up' })
  })

  test('by years is since last year, and nothing when that one is missing', async () => {
    await insertIndicator(arpent.db)
    await round('2023-06-20', 3, 6)
    await round('2025-06-20', 7, 2)
    expect((await seriesOf('by=year')).change).toBeNull()
    await round('2024-06-20', 3, 6)
    expect((await seriesOf('by=year')).change).toMatchObject({
      from: '2024-2025',
      word: 'likely_up',
    })
  })

  test('is none for one round', async () => {
    await insertIndicator(arpent.db)
    await round('2025-06-20', 7, 2)
    expect((await seriesOf()).change).toBeNull()
  })

  test('is none for a year that still runs', async () => {
    await insertIndicator(arpent.db)
    await round('2025-06-20', 3, 6)
    await round('2026-05-20', 7, 2)
    expect((await seriesOf()).change.word).toBe('likely_up')
    expect((await seriesOf('by=year')).change).toBeNull()
  })
})

describe('when the definition changes', () => {
  const versions = (comparability: string) => [
    {},
    {
      version: 2,
      source: topTwoOf(pace, 2),
      validFrom: '2025-10-01',
      comparability,
    },
  ]

  test('and breaks with the last one, figures are not compared', async () => {
    await insertIndicator(arpent.db, { versions: versions('break') })
    await round('2025-06-20', 3, 6)
    await round('2025-12-12', 7, 2, 2)
    const { points, change, indicator } = await seriesOf()
    expect(points.map(({ version }: { version: number }) => version)).toEqual([1, 2])
    expect(change).toEqual({
      from: '2025-2026 Q1',
      difference: null,
      word: 'not_comparable',
      chances: null,
    })
    expect(indicator.versions).toMatchObject([
      { version: 1, comparability: 'first' },
      { version: 2, comparability: 'break', validFrom: '2025-10-01' },
    ])
  })

  test('and is bridged, they are', async () => {
    await insertIndicator(arpent.db, { versions: versions('bridged') })
    await round('2025-06-20', 3, 6)
    await round('2025-12-12', 7, 2, 2)
    expect((await seriesOf()).change.word).toBe('likely_up')
  })

  test('a year counts only rounds of the definition in force at its end', async () => {
    await insertIndicator(arpent.db, { versions: versions('break') })
    await round('2025-06-20', 3, 6)
    await round('2025-12-12', 7, 2, 2)
    const [year] = (await seriesOf('by=year&from=2025-2026&to=2025-2026')).points
    expect(year).toMatchObject({ version: 2, n: 9, N: 14, rounds: 1 })
    expect(year.value).toBeCloseTo(7 / 9, 12)
  })
})

describe('the direction', () => {
  const dates = ['2024-06-20', '2024-12-12', '2025-03-14', '2025-06-20', '2025-12-12', '2026-03-13']
  const rounds = async (satisfied: readonly number[]) => {
    await insertIndicator(arpent.db)
    for (const [i, yes] of satisfied.entries()) await round(dates[i] ?? '', yes, 9 - yes)
    return (await seriesOf()).direction
  }

  test.each([
    [[2, 3, 4, 5], 'too_few_rounds'],
    [[2, 3, 4, 5, 6], 'steadily_up'],
    [[2, 3, 4, 3, 6, 7], 'steadily_up'],
    [[7, 6, 5, 4, 3], 'steadily_down'],
    [[5, 6, 5, 6, 5], 'no_direction'],
  ] as const)('of %j is %s', async (satisfied, word) => {
    expect(await rounds(satisfied)).toBe(word)
  })

  test('starts afresh at a break', async () => {
    await insertIndicator(arpent.db, {
      versions: [
        {},
        { version: 2, source: topTwoOf(pace, 2), validFrom: '2025-06-01', comparability: 'break' },
      ],
    })
    for (const [i, date] of dates.entries()) await round(date, i + 2, 7 - i, i < 3 ? 1 : 2)
    expect((await seriesOf()).direction).toBe('too_few_rounds')
  })
})
