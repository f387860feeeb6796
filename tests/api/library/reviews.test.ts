import { describe, expect, test } from 'vitest'
import { json } from '../../../api/database/columns.ts'
import { insertRole } from '../../../api/people/queries.ts'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

/** A guide of a group; today is 15 June 2026. */
async function guide(code: string, group: string, fields: object = {}) {
  const row = { code, group_code: group, title: json({ en: code, fr: `${code} (fr)` }) }
  const values = { ...row, published_on: '2024-06-01', review_on: '2026-06-14', ...fields }
  await arpent.db.insertInto('practice_guide').values(values).execute()
}
const reviews = async (email: string) =>
  (await (await arpent.as(email)).get('/api/guide-reviews')).body

describe('guides whose review is overdue', () => {
  test('are the analyst’s, of every group, the longest overdue first', async () => {
    await guide('A', 'RES')
    await guide('B', 'DI', { review_on: '2025-12-01' })
    expect(await reviews(cast.ariane)).toEqual([
      {
        code: 'B',
        title: { en: 'B', fr: 'B (fr)' },
        group: { code: 'DI', name: expect.objectContaining({ en: 'Digital Identity' }) },
        reviewOn: '2025-12-01',
      },
      expect.objectContaining({ code: 'A', reviewOn: '2026-06-14' }),
    ])
  })

  test.each([
    ['due today', { review_on: '2026-06-15' }],
    ['without a date', { review_on: null }],
    ['under review', { under_review_since: '2026-06-01' }],
    ['withdrawn', { withdrawn_on: '2026-06-15' }],
    ['a draft', { published_on: null }],
  ])('are not those %s', async (_, fields) => {
    await guide('A', 'RES', fields)
    expect(await reviews(cast.ariane)).toEqual([])
  })

  test('are those that will be withdrawn later', async () => {
    await guide('A', 'RES', { withdrawn_on: '2026-06-16' })
    expect(await reviews(cast.ariane)).toHaveLength(1)
  })

  test('wait in their group for its co-chair, once: also where that is the analyst', async () => {
    await guide('A', 'RES')
    await guide('B', 'DI')
    const ofGroup = {
      role: 'co_chair',
      group: 'RES',
      council: null,
      startsOn: '2026-01-01',
    } as const
    const { id } = await arpent.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', cast.ariane)
      .executeTakeFirstOrThrow()
    await insertRole(arpent.db, id, ofGroup)
    expect(await reviews(cast.ariane)).toMatchObject([{ code: 'B' }])
    for (const email of [cast.ariane, cast.colin]) {
      const { guides } = (await (await arpent.as(email)).get('/api/waiting')).body
      expect(guides, email).toMatchObject([{ reference: 'A' }])
    }
  })

  test('are nobody else’s', async () => {
    for (const email of [cast.colin, cast.maya, cast.rory, cast.odile])
      expect((await (await arpent.as(email)).get('/api/guide-reviews')).status).toBe(403)
  })
})
