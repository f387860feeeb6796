import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { json } from '../../../api/database/columns.ts'
import { forgetReaders } from '../../../api/library/counting.ts'
import { addUsage } from '../../../api/library/guide-queries.ts'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const path = '/api/practice-guides/PLAIN'
const kept = '/api/groups/RES/guides/PLAIN'
const browser = { 'user-agent': 'Mozilla/5.0 Firefox/140.0' }

async function published(access: 'members' | 'public', fields: object = {}) {
  const row = { code: 'PLAIN', group_code: 'RES', title: json({ en: 'Plain', fr: 'Clair' }) }
  const values = { ...row, published_on: '2024-06-01', access, ...fields }
  await arpent.db.insertInto('practice_guide').values(values).execute()
}
const usage = () =>
  arpent.db
    .selectFrom('guide_usage_day')
    .select(['jurisdiction_code as jurisdiction', 'opens', 'downloads'])
    .select(['read_quarter as quarter', 'read_half as half', 'read_all as all'])
    .orderBy('jurisdiction_code')
    .execute()
const counts = { opens: 0, downloads: 0, quarter: 0, half: 0, all: 0 }
const readers = () => arpent.db.selectFrom('guide_reader_day').select(['day', 'what']).execute()

describe('readers nobody knows', () => {
  test('count under no jurisdiction, once a day for each browser at its address', async () => {
    await published('public')
    const from = (address: string) => ({ ...browser, 'x-forwarded-for': `10.9.9.9, ${address}` })
    for (const address of ['10.0.0.1', '10.0.0.1', '10.0.0.2'])
      await arpent.nobody().send('POST', `${path}/opens`, {}, from(address))
    expect(await usage()).toEqual([{ jurisdiction: null, ...counts, opens: 2 }])
  })

  test.each([
    ['a crawler', { 'user-agent': 'Mozilla/5.0 (compatible; Examplebot/2.1)' }],
    ['a program without a name', {}],
    ['somebody who sends Do Not Track', { ...browser, dnt: '1' }],
    ['somebody who sends Global Privacy Control', { ...browser, 'sec-gpc': '1' }],
  ])('%s is not counted and leaves no pseudonym', async (_, headers) => {
    await published('public')
    for (const [what, body] of [
      ['opens', {}],
      ['readings', { depth: 'all' }],
      ['downloads', {}],
    ] as const)
      expect((await arpent.nobody().send('POST', `${path}/${what}`, body, headers)).status).toBe(
        204,
      )
    expect([await usage(), await readers()]).toEqual([[], []])
  })

  test('neither read nor count in a guide of members', async () => {
    await published('members')
    const answer = await arpent.nobody().send('POST', `${path}/opens`, {}, browser)
    expect(answer.body.code).toBe('session.required')
    const rory = await arpent.as(cast.rory)
    expect((await rory.post(`${path}/opens`)).body.code).toBe('access.denied')
    expect(await usage()).toEqual([])
  })
})

describe('readers who come at once', () => {
  test('count together as they would one by one', async () => {
    await published('public')
    const from = (n: number) => ({ ...browser, 'x-forwarded-for': `10.0.0.${n % 20}` })
    const all = Array.from({ length: 60 }, (_, n) =>
      arpent.nobody().send('POST', `${path}/${n < 40 ? 'opens' : 'downloads'}`, {}, from(n)),
    )
    const maya = await arpent.as(cast.maya)
    const own = ['half', 'half', 'all'].map((depth) => maya.post(`${path}/readings`, { depth }))
    for (const { status } of await Promise.all([...all, ...own])) expect(status).toBe(204)
    expect(await usage()).toEqual([
      { jurisdiction: 'ON', ...counts, half: 1, all: 1 },
      { jurisdiction: null, ...counts, opens: 20, downloads: 20 },
    ])
  })
})

describe('reading depth', () => {
  test('each depth counts once a person a day; pseudonyms are forgotten the next', async () => {
    await published('members')
    const maya = await arpent.as(cast.maya)
    for (const depth of ['quarter', 'half', 'half']) await maya.post(`${path}/readings`, { depth })
    expect((await maya.post(`${path}/readings`, { depth: 'twice' })).body.code).toBe(
      'request.invalid',
    )
    const colin = await arpent.as(cast.colin)
    await colin.post(`${path}/readings`, { depth: 'quarter' })
    expect(await usage()).toEqual([
      { jurisdiction: 'NS', ...counts, quarter: 1 },
      { jurisdiction: 'ON', ...counts, quarter: 1, half: 1 },
    ])
    await forgetReaders(arpent.services)
    expect(await readers()).toHaveLength(3)
    arpent.setTime('2026-06-16T16:00:00Z')
    await forgetReaders(arpent.services)
    expect(await readers()).toEqual([])
  })
})

describe('what readers say', () => {
  test('is kept once a day, by quarter, without who said it', async () => {
    await published('members')
    const maya = await arpent.as(cast.maya)
    const said = { useful: 'yes', usedFor: 'A permit form' }
    expect((await maya.post(`${path}/opinions`, said)).status).toBe(204)
    expect((await maya.post(`${path}/opinions`, said)).body.code).toBe('opinion.repeated')
    await (await arpent.as(cast.colin)).post(`${path}/opinions`, { useful: 'no' })
    const rows = await arpent.db.selectFrom('guide_opinion').selectAll().execute()
    expect(rows.map(({ id: _, ...row }) => row)).toEqual([
      { guide_code: 'PLAIN', quarter: '2026-04-01', useful: 'yes', used_for: 'A permit form' },
      { guide_code: 'PLAIN', quarter: '2026-04-01', useful: 'no', used_for: null },
    ])
    const { body } = await (await arpent.as(cast.colin)).get(`${kept}/usage`)
    expect(body.opinions).toEqual({
      yes: 1,
      partly: 0,
      no: 1,
      usedFor: [{ quarter: '2026-04-01', text: 'A permit form' }],
    })
  })
})

describe('a guide’s use, for those who keep it', () => {
  test('by month and jurisdiction over two years, with the days it was promoted', async () => {
    await published('members')
    await addUsage(arpent.db, [
      { guide: 'PLAIN', day: '2024-05-31', jurisdiction: 'ON', opens: 50, downloads: 0 },
      { guide: 'PLAIN', day: '2026-05-03', jurisdiction: 'ON', opens: 4, downloads: 1, all: 2 },
      { guide: 'PLAIN', day: '2026-05-28', jurisdiction: 'ON', opens: 3, downloads: 0, half: 1 },
      { guide: 'PLAIN', day: '2026-05-28', jurisdiction: null, opens: 6, downloads: 0 },
    ])
    const colin = await arpent.as(cast.colin)
    expect((await colin.put(`${kept}/promotions/2026-05-02/newsletter`, {})).status).toBe(204)
    await colin.put(`${kept}/promotions/2026-05-20/meeting`, {})
    await colin.send('DELETE', `${kept}/promotions/2026-05-20/meeting`)
    const early = await colin.put(`${kept}/promotions/2026-06-16/meeting`, {})
    expect(early.body.code).toBe('guide.promoted_later')
    expect((await colin.get(`${kept}/usage`)).body).toMatchObject({
      since: '2024-06-01',
      promotions: [{ day: '2026-05-02', how: 'newsletter' }],
      months: [
        {
          month: '2026-05-01',
          jurisdiction: 'ON',
          opens: 7,
          quarter: 0,
          half: 1,
          all: 2,
          downloads: 1,
        },
        { month: '2026-05-01', jurisdiction: null, opens: 6, downloads: 0 },
      ],
    })
  })
})

describe('launched and left', () => {
  // Today is 15 June 2026: June to November 2025 stand beside December 2025 to May 2026, and this June counts in neither.
  const opened = (day: string, opens: number) => ({
    guide: 'PLAIN',
    day,
    jurisdiction: null,
    opens,
    downloads: 0,
  })
  const falling = [
    opened('2025-05-31', 50),
    opened('2025-06-01', 1),
    opened('2025-11-30', 8),
    opened('2025-12-01', 5),
    opened('2026-06-01', 30),
  ]
  const left = async () => (await (await arpent.as(cast.ariane)).get('/api/guides-left')).body

  test('a guide over a year old, less used, not reviewed, with whom to ask', async () => {
    await published('members', { review_on: '2026-06-14' })
    await addUsage(arpent.db, falling)
    expect(await left()).toMatchObject({
      guides: [
        { code: 'PLAIN', group: { code: 'RES' }, coChairs: ['Colin Sample'], before: 9, lately: 5 },
      ],
      total: 1,
      months: { before: '2025-06-01', lately: '2025-12-01' },
    })
  })

  test('a guide nobody opens any more', async () => {
    await published('members')
    await addUsage(arpent.db, [opened('2025-07-01', 2)])
    expect(await left()).toMatchObject({ guides: [{ before: 2, lately: 0 }] })
  })

  test.each([
    ['published within the year', { published_on: '2025-06-01' }],
    ['to be reviewed', { review_on: '2026-06-15' }],
    ['under review', { under_review_since: '2026-06-01' }],
    ['withdrawn', { withdrawn_on: '2026-06-15' }],
  ])('not one %s', async (_, fields) => {
    await published('members', fields)
    await addUsage(arpent.db, falling)
    expect(await left()).toMatchObject({ guides: [], total: 0 })
  })

  test('not one whose use holds', async () => {
    await published('members')
    await addUsage(arpent.db, [...falling, opened('2026-05-31', 4)])
    expect(await left()).toMatchObject({ guides: [], total: 0 })
  })
})

describe('the sums of a month', () => {
  const months = () =>
    arpent.db
      .selectFrom('guide_usage_month')
      .select(['month', 'opens', 'downloads'])
      .orderBy('month')
      .execute()
  const usageOf = (day: string, opens: number, downloads: number) =>
    addUsage(arpent.db, [{ guide: 'PLAIN', day, jurisdiction: 'ON', opens, downloads }])

  test('follow the days, whatever writes them', async () => {
    await published('members')
    await usageOf('2026-05-01', 2, 1)
    await usageOf('2026-05-31', 3, 0)
    await usageOf('2026-06-01', 4, 0)
    await usageOf('2026-05-01', 1, 1)
    expect(await months()).toEqual([
      { month: '2026-05-01', opens: 6, downloads: 2 },
      { month: '2026-06-01', opens: 4, downloads: 0 },
    ])
    await sql`update guide_usage_day set day = '2026-06-02', opens = 1 where day = '2026-05-31'`.execute(
      arpent.db,
    )
    await sql`delete from guide_usage_day where day = '2026-06-01'`.execute(arpent.db)
    expect(await months()).toEqual([
      { month: '2026-05-01', opens: 3, downloads: 2 },
      { month: '2026-06-01', opens: 1, downloads: 0 },
    ])
  })
})
