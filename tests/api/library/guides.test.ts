import { describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const guide = {
  code: 'PLAIN',
  group: 'RES',
  title: { en: 'Plain language', fr: 'Langage clair' },
  publishedOn: '2025-06-01',
}
const path = '/api/practice-guides/PLAIN'
const declared = { since: '2026-01-15', purpose: 'Rewriting our forms' }

async function listGuide(fields: object = {}) {
  const ariane = await arpent.as(cast.ariane)
  const answer = await ariane.post('/api/practice-guides', { ...guide, ...fields })
  return { ariane, answer }
}
const declarations = () => arpent.db.selectFrom('guide_declaration').selectAll().execute()
const usage = () =>
  arpent.db
    .selectFrom('guide_usage_day')
    .select(['day', 'jurisdiction_code as jurisdiction', 'opens', 'downloads'])
    .orderBy('day')
    .orderBy('jurisdiction_code')
    .execute()

describe('the practice guides', () => {
  test('are listed by the analyst and read by members and co-chairs', async () => {
    const { answer } = await listGuide()
    expect(answer.status).toBe(201)
    const maya = await arpent.as(cast.maya)
    const listed = {
      code: 'PLAIN',
      title: guide.title,
      publishedOn: '2025-06-01',
      state: 'published',
    }
    expect((await maya.get('/api/practice-guides')).body).toMatchObject({
      guides: [listed],
      total: 1,
    })
    expect((await maya.get(path)).body).toMatchObject({ code: 'PLAIN', declarations: [] })
    expect((await maya.get('/api/practice-guides/NOPE')).body.code).toBe('guide.unknown')
    expect((await maya.post('/api/practice-guides', guide)).status).toBe(403)
    const rory = await arpent.as(cast.rory)
    expect((await rory.get('/api/practice-guides')).body.guides).toEqual([])
    expect((await rory.get(path)).status).toBe(403)
  })

  test.each([
    ['of a group nobody knows', { group: 'NOPE' }, 'group.unknown'],
    [
      'withdrawn before it was published',
      { withdrawnOn: '2025-05-31' },
      'guide.withdrawn_before_published',
    ],
    ['without a French title', { title: { en: 'Plain language' } }, 'request.invalid'],
  ])('are refused %s', async (_, fields, code) => {
    const { answer } = await listGuide(fields)
    expect(answer.body.code).toBe(code)
    expect(await arpent.db.selectFrom('practice_guide').selectAll().execute()).toEqual([])
  })

  test('are refused under a code taken', async () => {
    await listGuide()
    expect((await listGuide()).answer).toMatchObject({
      status: 409,
      body: { code: 'guide.code_taken' },
    })
  })
})

describe('declaring use', () => {
  test('a member declares for their own jurisdiction, as of today', async () => {
    await listGuide()
    const maya = await arpent.as(cast.maya)
    expect(await maya.post(`${path}/declarations`, declared)).toMatchObject({
      status: 201,
      body: { jurisdiction: 'ON', declaredOn: '2026-06-15', usedSince: '2026-01-15' },
    })
    expect((await maya.get(path)).body.declarations).toMatchObject([{ jurisdiction: 'ON' }])
  })

  test('the analyst declares for any', async () => {
    const { ariane } = await listGuide()
    const answer = await ariane.post(`${path}/declarations`, { ...declared, jurisdiction: 'NS' })
    expect(answer).toMatchObject({ status: 201, body: { jurisdiction: 'NS' } })
  })

  test.each([
    ['for another jurisdiction', { jurisdiction: 'NS' }, 403, 'declaration.other_jurisdiction'],
    ['for one nobody knows', { jurisdiction: 'XX' }, 422, 'jurisdiction.unknown'],
    ['since a day to come', { since: '2026-06-16' }, 422, 'declaration.used_later'],
    ['for nothing', { purpose: ' ' }, 400, 'request.invalid'],
  ])('is refused %s', async (_, fields, status, code) => {
    await listGuide()
    const maya = await arpent.as(cast.maya)
    const answer = await maya.post(`${path}/declarations`, { ...declared, ...fields })
    expect(answer).toMatchObject({ status, body: { code } })
    expect(await declarations()).toEqual([])
  })

  test('is refused twice the same day, and welcome the next', async () => {
    await listGuide()
    const maya = await arpent.as(cast.maya)
    await maya.post(`${path}/declarations`, declared)
    const again = await maya.post(`${path}/declarations`, declared)
    expect(again).toMatchObject({ status: 409, body: { code: 'declaration.repeated' } })
    arpent.setTime('2026-06-16T16:00:00Z')
    expect((await maya.post(`${path}/declarations`, declared)).status).toBe(201)
    expect(await declarations()).toHaveLength(2)
  })

  test.each([
    ['not published yet', { publishedOn: '2026-06-16' }],
    ['withdrawn', { withdrawnOn: '2026-06-15' }],
  ])('is refused for a guide %s', async (_, fields) => {
    await listGuide(fields)
    const maya = await arpent.as(cast.maya)
    for (const what of ['declarations', 'opens', 'downloads'])
      expect((await maya.post(`${path}/${what}`, declared)).body.code, what).toBe(
        'guide.not_available',
      )
    expect(await usage()).toEqual([])
  })
})

describe('opens and downloads', () => {
  test('a person counts once a day a guide, for opens and for downloads, under their jurisdiction', async () => {
    await listGuide()
    const maya = await arpent.as(cast.maya)
    const colin = await arpent.as(cast.colin)
    for (const person of [maya, maya, colin])
      expect((await person.post(`${path}/opens`)).status).toBe(204)
    for (const person of [maya, maya]) await person.post(`${path}/downloads`)
    arpent.setTime('2026-06-16T16:00:00Z')
    await maya.post(`${path}/opens`)
    expect(await usage()).toEqual([
      { day: '2026-06-15', jurisdiction: 'NS', opens: 1, downloads: 0 },
      { day: '2026-06-15', jurisdiction: 'ON', opens: 1, downloads: 1 },
      { day: '2026-06-16', jurisdiction: 'ON', opens: 1, downloads: 0 },
    ])
  })

  test('a department’s readers count under the jurisdiction it belongs to', async () => {
    await listGuide()
    await arpent.db
      .insertInto('jurisdiction')
      .values({
        code: 'CA-DEPT',
        parent_code: 'CA',
        name: JSON.stringify({ en: 'Department', fr: 'Ministère' }),
        order_of_government: 'federal',
        region: 'national',
        listed_from: '2019-04-01',
      })
      .execute()
    await arpent.db
      .updateTable('person')
      .set({ jurisdiction_code: 'CA-DEPT' })
      .where('email', '=', cast.maya)
      .execute()
    await (await arpent.as(cast.maya)).post(`${path}/opens`)
    expect(await usage()).toMatchObject([{ jurisdiction: 'CA', opens: 1 }])
  })

  test('who read is kept nowhere', async () => {
    await listGuide()
    const maya = await arpent.as(cast.maya)
    await maya.post(`${path}/opens`)
    await maya.post(`${path}/downloads`)
    const { id } = await arpent.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', cast.maya)
      .executeTakeFirstOrThrow()
    const traces = await arpent.db
      .selectFrom('audit_entry')
      .select('action')
      .where('action', 'like', 'guide.%')
      .execute()
    expect(traces).toEqual([{ action: 'guide.added' }])
    const [reader] = await arpent.db.selectFrom('guide_reader_day').selectAll().execute()
    expect(reader?.reader.toString('hex')).not.toContain(id.replaceAll('-', ''))
  })
})
