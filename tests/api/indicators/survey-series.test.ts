import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { insertIndicator, topTwoOf } from '../../support/indicators.ts'
import { answers, insertRelease, pace, responded } from '../../support/releases.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox({ template: 'bare' })

beforeEach(() =>
  insertIndicator(arpent.db, {
    targets: { '2024-2025': [0.6, 0.05], '2025-2026': [0.65, 0.05], '2026-2027': [0.7, 0.05] },
  }),
)

async function seriesOf(query = '') {
  const maya = await arpent.as(cast.maya)
  return (await maya.get(`/api/indicators/SAT-PACE/series?${query}`)).body
}

const june = { closedOn: '2025-06-20' }

describe('a round of 14 people of whom 9 answered, 7 satisfied', () => {
  beforeEach(async () => {
    await insertRelease(arpent.db, { ...june, parts: [{ invited: 14, counts: answers(7, 2) }] })
  })

  test('reads 7 of 9, likely 8 to 12 of 14, possibly 7 to 12', async () => {
    const { points, domain } = await seriesOf()
    expect(domain).toMatchObject({ kind: 'council', code: 'JC' })
    expect(points).toHaveLength(1)
    expect(points[0]).toMatchObject({ n: 9, N: 14, kind: 'estimate', silent: 5, rounds: 1 })
    expect(points[0].value).toBeCloseTo(7 / 9, 12)
    expect(points[0].low).toBeCloseTo(8 / 14, 12)
    expect(points[0].high).toBeCloseTo(12 / 14, 12)
    expect(points[0].possibleLow).toBeCloseTo(7 / 14, 12)
    expect(points[0].possibleHigh).toBeCloseTo(12 / 14, 12)
    expect(points[0].quality).toBe('E')
  })

  test('stands in its quarter, dated by its close, with the target of its year', async () => {
    const [point] = (await seriesOf()).points
    expect(point).toMatchObject({
      period: '2025-2026 Q1',
      date: '2025-06-20',
      version: 1,
      target: 0.65,
      tolerance: 0.05,
      label: {
        en: 'Spring 2025',
        fr: 'Printemps 2025',
      },
      complete: true,
    })
    expect(point.wave).toMatch(/^[0-9a-f-]{36}$/)
  })

  // P(at least 10 of 14) = .8559 by the beta-binomial in exact fractions; 11 expected, of whom two would have to differ.
  test('is likely to have met 65%, which two of the five silent could change', async () => {
    const [point] = (await seriesOf()).points
    expect(point).toMatchObject({ status: 'likely_met', overturning: 2, reason: null })
    expect(point.probability).toBeCloseTo(0.85585118, 8)
  })

  test('is not due before the last day of its fiscal year has passed', async () => {
    arpent.setTime('2026-03-31T16:00:00Z')
    expect((await seriesOf()).points[0]).toMatchObject({ status: 'not_due', probability: null })
    arpent.setTime('2026-04-01T16:00:00Z')
    expect((await seriesOf()).points[0].status).toBe('likely_met')
  })

  test('is what its quarter and its year show too, with empty periods told apart', async () => {
    const quarters = (await seriesOf('by=quarter&from=2025-2026')).points
    expect(
      quarters.map(({ period, missing = null }: Record<string, unknown>) => [period, missing]),
    ).toEqual([
      ['2025-2026 Q1', null],
      ['2025-2026 Q2', 'not_asked'],
      ['2025-2026 Q3', 'not_asked'],
      ['2025-2026 Q4', 'not_asked'],
      ['2026-2027 Q1', 'not_asked'],
    ])
    const years = (await seriesOf('by=year&from=2025-2026')).points
    expect(years).toMatchObject([
      { period: '2025-2026', n: 9, N: 14, label: { en: '2025–26', fr: '2025-2026' } },
      { period: '2026-2027', missing: 'not_asked', status: 'not_due', complete: false },
    ])
  })
})

describe('from parts of a release', () => {
  const parts = [
    { invited: 8, domains: ['JC', 'PSSDC'], counts: answers(4, 1) },
    { invited: 6, domains: ['JC'], counts: answers(3, 1) },
  ]
  beforeEach(async () => {
    await insertRelease(arpent.db, { ...june, domains: ['JC', 'PSSDC', 'PSCIOC'], parts })
  })

  test('the whole is the sum of its parts, one stratum under thirty people', async () => {
    const [point] = (await seriesOf('council=JC')).points
    expect(point).toMatchObject({ n: 9, N: 14 })
    expect(point.value).toBeCloseTo(7 / 9, 12)
    expect(point.low).toBeCloseTo(8 / 14, 12)
  })

  test('a council is the parts that lie in it', async () => {
    const [point] = (await seriesOf('council=PSSDC')).points
    expect(point).toMatchObject({ n: 5, N: 8 })
    expect(point.value).toBeCloseTo(4 / 5, 12)
  })

  test('a council whose part was not released is confidential, whole', async () => {
    const [point] = (await seriesOf('council=PSCIOC')).points
    expect(point).toMatchObject({ missing: 'confidential', status: 'not_available' })
    expect(Object.keys(point)).not.toContain('n')
  })
})

describe('what is missing is typed', () => {
  test.each([
    ['not asked in the round', [responded(14, 9)], 'not_asked'],
    ['withheld to protect', [{ invited: 14, band: 'withheld' as const }], 'confidential'],
    ['too rarely answered to show', [{ invited: 14 }, responded(14, 9)], 'confidential'],
    ['nobody answered', [{ invited: 14 }, responded(14, 0)], 'no_answers'],
    ['nobody could say', [{ invited: 14, counts: { cant_say: 6 } }], 'no_answers'],
    [
      'asked in another version',
      [{ invited: 14, version: 2, counts: { '5': 6 } }],
      'not_comparable',
    ],
    [
      'said in words in one part, counted in another',
      [
        { invited: 7, band: 'four_fifths_or_more' as const },
        { invited: 7, counts: answers(3, 3) },
      ],
      'confidential',
    ],
  ])('%s', async (_, parts, missing) => {
    await insertRelease(arpent.db, { ...june, parts })
    expect((await seriesOf()).points).toMatchObject([{ missing }])
  })

  test('a round of which nothing left', async () => {
    await insertRelease(arpent.db, { ...june, withheld: true })
    expect((await seriesOf()).points).toMatchObject([{ missing: 'confidential' }])
  })

  test('a round of another council is none of this one’s', async () => {
    await insertRelease(arpent.db, {
      ...june,
      domains: ['PSSDC'],
      parts: [{ invited: 14, domains: ['PSSDC'], counts: answers(7, 2) }],
    })
    expect((await seriesOf('council=PSCIOC')).points).toEqual([])
    expect((await seriesOf('council=PSSDC')).points).toMatchObject([{ n: 9 }])
  })
})

describe('in words, where nearly everyone answered alike', () => {
  test.each([
    ['four_fifths_or_more', 'likely_met'],
    ['one_fifth_or_fewer', 'likely_not_met'],
  ] as const)('%s has no figure, and the status the words carry', async (band, status) => {
    await insertRelease(arpent.db, { ...june, parts: [{ invited: 14, band }, responded(14, 9)] })
    const [point] = (await seriesOf()).points
    expect(point).toMatchObject({ band, n: 9, N: 14, status })
    for (const key of ['value', 'low', 'high', 'probability'])
      expect(Object.keys(point)).not.toContain(key)
  })
})

describe('who is counted', () => {
  test('those who can’t say leave both the answers and the frame; blanks stay silent', async () => {
    const counts = { ...answers(7, 2, 2), blank: 1 }
    await insertRelease(arpent.db, { ...june, parts: [{ invited: 16, counts }] })
    expect((await seriesOf()).points).toMatchObject([{ n: 9, N: 14, silent: 5 }])
  })

  test('everybody having answered is a census, without a range', async () => {
    await insertRelease(arpent.db, { ...june, parts: [{ invited: 10, counts: answers(6, 4) }] })
    expect((await seriesOf()).points).toMatchObject([
      { value: 0.6, low: null, high: null, kind: 'census', silent: 0, status: 'close' },
    ])
  })

  test('volunteers stand for themselves: a share of those who came, nothing claimed', async () => {
    await insertIndicator(arpent.db, {
      code: 'GDE-RESULT',
      versions: [{ source: topTwoOf(pace, 1, 'volunteers') }],
      targets: { '2025-2026': [0.5, 0.05] },
    })
    const counts = { ...answers(6, 2), blank: 3 }
    await insertRelease(arpent.db, { ...june, parts: [{ invited: 40, counts }] })
    const maya = await arpent.as(cast.maya)
    const { points, direction } = (await maya.get('/api/indicators/GDE-RESULT/series')).body
    expect(points).toMatchObject([
      {
        value: 0.75,
        n: 8,
        N: null,
        low: null,
        high: null,
        kind: 'volunteers',
        status: 'not_available',
        reason: 'no_universe',
        probability: null,
      },
    ])
    expect(direction).toBe('too_few_rounds')
  })

  test('without a target a figure is shown and not judged', async () => {
    arpent.setTime('2023-12-01T16:00:00Z')
    await insertRelease(arpent.db, {
      closedOn: '2023-06-20',
      parts: [{ invited: 14, counts: answers(7, 2) }],
    })
    expect((await seriesOf()).points).toMatchObject([
      { n: 9, target: null, status: 'not_available', reason: 'no_target' },
    ])
  })
})
