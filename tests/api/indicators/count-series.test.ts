import { describe, expect, test } from 'vitest'
import { addUsage, saveDeclarations, saveGuides } from '../../../api/library/guide-queries.ts'
import { cast } from '../../support/cast.ts'
import { insertIndicator, registerOf } from '../../support/indicators.ts'
import { insertRelease, responded } from '../../support/releases.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox({ template: 'bare' })

const title = { en: 'Title', fr: 'Titre' }

async function pointsOf(source: object, query: string, more: object = {}) {
  await insertIndicator(arpent.db, { code: 'REG', versions: [{ source, ...more }] })
  const maya = await arpent.as(cast.maya)
  return (await maya.get(`/api/indicators/REG/series?${query}`)).body.points
}

describe('the guide library', () => {
  const guide = { code: 'G', group: 'RES', title, publishedOn: '2024-06-01', withdrawnOn: null }
  const declare = (jurisdiction: string, declaredOn: string) => ({
    guide: 'G',
    jurisdiction,
    declaredOn,
    usedSince: '2024-06-01',
    purpose: 'Forms',
  })

  test('reach: jurisdictions that declared in the period, a department as its own, of those listed', async () => {
    await arpent.db
      .insertInto('jurisdiction')
      .values({
        code: 'CA-D',
        parent_code: 'CA',
        name: JSON.stringify(title),
        region: 'x',
        order_of_government: 'federal',
        listed_from: '2019-04-01',
      })
      .execute()
    await saveGuides(arpent.db, [guide])
    await saveDeclarations(arpent.db, [
      declare('ON', '2025-05-01'),
      declare('ON', '2025-11-01'),
      declare('CA-D', '2025-05-02'),
      declare('NS', '2025-03-31'),
    ])
    const source = registerOf('guides', 'reach')
    const points = await pointsOf(source, 'by=year&from=2023-2024&to=2025-2026')
    expect(points).toMatchObject([{ missing: 'no_register' }, { N: 6 }, { N: 6 }])
    expect(points[2].value).toBeCloseTo(2 / 6, 12)
  })

  test('reach adds up over the year: the year’s target judges no quarter', async () => {
    await saveGuides(arpent.db, [guide])
    await saveDeclarations(arpent.db, [declare('ON', '2025-05-01'), declare('NS', '2025-11-01')])
    await insertIndicator(arpent.db, {
      code: 'REG',
      versions: [{ source: registerOf('guides', 'reach') }],
      targets: { '2025-2026': [0.3, 0.05] },
    })
    const maya = await arpent.as(cast.maya)
    const at = '/api/indicators/REG/series?from=2025-2026&to=2025-2026'
    const quarters = (await maya.get(`${at}&by=quarter`)).body.points
    expect(quarters[0]).toMatchObject({ n: 1, N: 6, target: null, reason: 'no_target' })
    const [year] = (await maya.get(`${at}&by=year`)).body.points
    expect(year).toMatchObject({ n: 2, N: 6, target: 0.3, status: 'met' })
  })

  test('opens and downloads are counts, zero where a guide was there and nobody came', async () => {
    await saveGuides(arpent.db, [guide])
    const day = { guide: 'G', jurisdiction: 'ON', downloads: 1 }
    await addUsage(arpent.db, [
      { ...day, day: '2025-04-01', opens: 3 },
      { ...day, day: '2025-06-30', opens: 4, jurisdiction: 'NS' },
      { ...day, day: '2025-07-01', opens: 5 },
    ])
    await addUsage(arpent.db, [{ ...day, day: '2025-07-01', opens: 2 }])
    const count = { unit: 'count' }
    const opens = await pointsOf(registerOf('guides', 'opens'), 'by=quarter&from=2025-2026', count)
    expect(opens).toMatchObject([
      { value: 7, kind: 'count', n: null, N: null, low: null },
      { value: 7 },
      { value: 0 },
      { value: 0 },
      { value: 0, complete: false },
    ])
    const maya = await arpent.as(cast.maya)
    const year = (await maya.get('/api/indicators/REG/series?by=year&from=2024-2025')).body
    expect(year.points).toMatchObject([{ value: 0 }, { value: 14 }, { value: 0 }])
    expect(year.change).toMatchObject({ from: '2024-2025', word: 'likely_up', difference: 14 })
  })
})

describe('annual returns and response rates', () => {
  test('a count of its universe, missing for a year without a return, judged like any figure', async () => {
    await insertIndicator(arpent.db, {
      code: 'OUT',
      versions: [
        {
          source: registerOf('annual_return', 'accepted', { universeSize: 14 }),
          unit: 'count',
          annualRule: 'last_of_year',
        },
      ],
      targets: { '2024-2025': [4, 1], '2025-2026': [5, 1] },
    })
    const returned = (fiscal_year: string, unit: string, reached: boolean) => ({
      indicator_code: 'OUT',
      fiscal_year,
      unit,
      reached,
    })
    await arpent.db
      .insertInto('annual_return')
      .values([
        ...['CA', 'ON', 'QC', 'NS'].map((unit) => returned('2025-2026', unit, true)),
        returned('2025-2026', 'BC', false),
      ])
      .execute()
    const maya = await arpent.as(cast.maya)
    const { points } = (await maya.get('/api/indicators/OUT/series?from=2024-2025')).body
    expect(points).toMatchObject([
      { period: '2024-2025', missing: 'no_register' },
      { period: '2025-2026', value: 4, N: 14, kind: 'count', status: 'close', target: 5 },
      { period: '2026-2027', missing: 'not_due' },
    ])
  })

  test('a round’s response rate is a census of those invited; a year’s the mean of its rounds', async () => {
    const domains = ['JC', 'PSSDC']
    await insertRelease(arpent.db, {
      closedOn: '2025-06-20',
      domains,
      parts: [responded(8, 6, domains), responded(6, 3)],
    })
    await insertRelease(arpent.db, { closedOn: '2025-12-12', parts: [responded(20, 10)] })
    const source = registerOf('participation', 'response_rate', { instrument: 'member-pulse' })
    const points = await pointsOf(source, 'by=round')
    expect(points).toMatchObject([{ n: 9, N: 14, kind: 'census' }, { value: 0.5 }])
    const maya = await arpent.as(cast.maya)
    const [year] = (await maya.get('/api/indicators/REG/series?by=year&from=2025-2026')).body.points
    expect(year).toMatchObject({ kind: 'census', rounds: 2, n: 19, N: 34 })
    expect(year.value).toBeCloseTo((9 / 14 + 1 / 2) / 2, 12)
    const own = await maya.get('/api/indicators/REG/series?council=PSSDC')
    expect(own.body.points).toMatchObject([
      { value: 0.75, n: 6, N: 8 },
      { missing: 'confidential' },
    ])
  })
})
