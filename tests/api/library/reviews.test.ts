import { describe, expect, test } from 'vitest'
import { json } from '../../../api/database/columns.ts'
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
  test('are the analyst’s, of every group, the longest overdue first; and a co-chair’s own', async () => {
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
    expect(await reviews(cast.colin)).toMatchObject([{ code: 'A', group: { code: 'RES' } }])
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

  test('are nobody else’s', async () => {
    for (const email of [cast.maya, cast.rory, cast.odile])
      expect((await (await arpent.as(email)).get('/api/guide-reviews')).status).toBe(403)
  })
})
