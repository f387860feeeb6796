import { describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const path = '/api/annual-returns/OUT-IDENTITY-ACCEPTED/2025-2026'
const units = [
  { unit: 'BC', reached: true },
  { unit: 'NS', reached: false },
]
const stored = () => arpent.db.selectFrom('annual_return').selectAll().execute()

describe('an annual return', () => {
  test('is put whole, replaced whole, and counted in the indicator', async () => {
    const ariane = await arpent.as(cast.ariane)
    expect((await ariane.get(path)).body).toEqual({
      indicator: 'OUT-IDENTITY-ACCEPTED',
      fiscalYear: '2025-2026',
      units: [],
      unitOfReturn: 'jurisdiction',
      universeSize: 14,
    })
    expect(await ariane.put(path, { units })).toMatchObject({ status: 200, body: { units } })
    await ariane.put(path, { units: [...units, { unit: 'ON', reached: true }] })
    expect(await stored()).toHaveLength(3)
    const query = 'from=2025-2026&to=2025-2026'
    const { points } = (await ariane.get(`/api/indicators/OUT-IDENTITY-ACCEPTED/series?${query}`))
      .body
    expect(points).toMatchObject([{ value: 2, N: 14, kind: 'count', status: 'not_met' }])
    const traces = await arpent.db
      .selectFrom('audit_entry')
      .select('subject')
      .where('action', '=', 'annual_return.kept')
      .execute()
    expect(traces).toHaveLength(2)
  })

  test.each([
    ['of a unit nobody knows', [{ unit: 'XX', reached: true }], 'return.unit_unknown'],
    ['of a department', [{ unit: 'CA-ESDC', reached: true }], 'return.unit_unknown'],
    ['of a unit twice', [units[0], units[0]], 'return.unit_repeated'],
    ['of neither yes nor no', [{ unit: 'BC', reached: 'perhaps' }], 'request.invalid'],
    [
      'of more than the universe',
      Array.from({ length: 15 }, (_, i) => ({ unit: `U${i}`, reached: true })),
      'return.too_many',
    ],
  ])('is refused %s, and the one before stays', async (_, given, code) => {
    const ariane = await arpent.as(cast.ariane)
    await ariane.put(path, { units })
    expect((await ariane.put(path, { units: given })).body.code).toBe(code)
    expect(await stored()).toHaveLength(2)
  })

  test.each([
    ['a year that has not begun', '/OUT-IDENTITY-ACCEPTED/2027-2028', 'period.future'],
    ['years that do not follow', '/OUT-IDENTITY-ACCEPTED/2025-2027', 'request.invalid'],
    ['an indicator nobody knows', '/OUT-NOPE/2025-2026', 'indicator.unknown'],
    ['one of a survey', '/SAT-PACE/2025-2026', 'indicator.no_return'],
  ])('is refused for %s', async (_, at, code) => {
    const ariane = await arpent.as(cast.ariane)
    expect((await ariane.put(`/api/annual-returns${at}`, { units })).body.code).toBe(code)
    expect(await stored()).toEqual([])
  })

  test('of life events needs no jurisdiction', async () => {
    const ariane = await arpent.as(cast.ariane)
    const answer = await ariane.put('/api/annual-returns/OUT-LIFE-EVENTS/2025-2026', {
      units: [{ unit: 'birth', reached: true }],
    })
    expect(answer).toMatchObject({ status: 200, body: { universeSize: 3 } })
  })

  test('is the analyst’s', async () => {
    for (const email of [cast.maya, cast.colin, cast.rory, cast.odile]) {
      const person = await arpent.as(email)
      expect((await person.get(path)).status, email).toBe(403)
      expect((await person.put(path, { units })).status, email).toBe(403)
    }
  })
})
