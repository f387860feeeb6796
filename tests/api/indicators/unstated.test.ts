import { describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { insertIndicator, topTwoOf } from '../../support/indicators.ts'
import { answers, insertRelease } from '../../support/releases.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox({ template: 'bare' })

const seriesOf = async (code = 'SAT-PACE', query = '') =>
  (await (await arpent.as(cast.maya)).get(`/api/indicators/${code}/series?${query}`)).body

// 2 of the 3 who answered, of 14: from 6 to 14 of 14 is likely, more than 40 points wide.
const tooFew = { invited: 14, counts: answers(2, 1) }

describe('a figure too uncertain to publish', () => {
  test('leaves as its letter: no value, range, chance or count that would give it back', async () => {
    await insertIndicator(arpent.db, { targets: { '2025-2026': [0.65, 0.05] } })
    await insertRelease(arpent.db, { closedOn: '2025-06-20', parts: [tooFew] })
    const [point] = (await seriesOf()).points
    const words = 'period label date version wave target tolerance complete revision replaces'
    const counts = 'n N kind rounds status reason silent quality'
    expect(Object.keys(point).toSorted()).toEqual(`${words} ${counts}`.split(' ').toSorted())
    expect(point).toMatchObject({ quality: 'F', n: 3, N: 14 })
  })

  test('is not compared with: a difference and its neighbour would give it back', async () => {
    await insertIndicator(arpent.db)
    await insertRelease(arpent.db, {
      closedOn: '2025-06-20',
      parts: [{ invited: 14, counts: answers(3, 6) }],
    })
    await insertRelease(arpent.db, { closedOn: '2025-09-20', parts: [tooFew] })
    expect((await seriesOf()).change).toBeNull()
    await insertRelease(arpent.db, {
      closedOn: '2025-12-12',
      parts: [{ invited: 14, counts: answers(7, 2) }],
    })
    expect((await seriesOf()).change).toMatchObject({ from: '2025-2026 Q1', word: 'likely_up' })
  })

  test('is no rung of a direction', async () => {
    await insertIndicator(arpent.db)
    for (const [i, yes] of [2, 3, 4, 5].entries())
      await insertRelease(arpent.db, {
        closedOn: `2025-0${i + 4}-20`,
        parts: [{ invited: 14, counts: answers(yes, 9 - yes) }],
      })
    await insertRelease(arpent.db, { closedOn: '2025-12-12', parts: [tooFew] })
    expect((await seriesOf()).direction).toBe('too_few_rounds')
  })
})

describe('a round withheld whole', () => {
  test.each([
    ['full', 'pulse.pace', 'confidential'],
    ['full', 'pulse.never', 'not_asked'],
    ['short', 'pulse.pace', 'confidential'],
    ['short', 'pulse.later', 'not_asked'],
  ] as const)('of the %s form is, for %s, %s', async (form, item, why) => {
    await insertIndicator(arpent.db, { versions: [{ source: topTwoOf(item) }] })
    await insertRelease(arpent.db, { closedOn: '2025-06-20', withheld: true, form })
    expect((await seriesOf()).points).toMatchObject([{ missing: why }])
  })
})
