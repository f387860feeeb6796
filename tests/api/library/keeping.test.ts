import { describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const guide = {
  code: 'plain-forms',
  title: { en: 'Plain forms', fr: 'Des formulaires clairs' },
  audience: { en: 'Form designers', fr: 'Conception de formulaires' },
}
const kept = '/api/groups/RES/guides/plain-forms'
const page = '/api/practice-guides/plain-forms'
const text = { en: '# Plain forms\n\nAsk once.', fr: '# Formulaires clairs\n\nDemander une fois.' }
const note = { en: 'First version', fr: 'Première version' }

/** Colin, co-chair of the group, with a guide begun and, where `published`, its first version. */
async function begun({ published = false, fields = {} } = {}): Promise<Client> {
  const colin = await arpent.as(cast.colin)
  const answer = await colin.post('/api/groups/RES/guides', { ...guide, ...fields })
  expect(answer.status).toBe(201)
  if (published) await publish(colin, 0, text)
  return colin
}

async function publish(by: Client, revision: number, words: typeof text) {
  const written = await by.put(`${kept}/draft`, { revision, text: words })
  return by.post(`${kept}/versions`, { revision: written.body.revision, note })
}

describe('a guide in the making', () => {
  test('is seen by those who keep it and by nobody else', async () => {
    const colin = await begun()
    expect((await colin.get(page)).body).toMatchObject({ state: 'draft', keeps: true, shown: null })
    const ariane = await arpent.as(cast.ariane)
    expect((await ariane.get('/api/practice-guides')).body.total).toBe(1)
    const maya = await arpent.as(cast.maya)
    expect((await maya.get(page)).body.code).toBe('guide.unknown')
    expect((await maya.get('/api/practice-guides')).body.total).toBe(0)
    expect((await maya.get(`${kept}/draft`)).status).toBe(403)
  })

  test('is published in both languages or not at all', async () => {
    const colin = await begun()
    const written = await colin.put(`${kept}/draft`, { revision: 0, text: { ...text, fr: ' ' } })
    expect(written.body).toEqual({ revision: 1 })
    const refused = await colin.post(`${kept}/versions`, { revision: 1, note })
    expect(refused).toMatchObject({ status: 422, body: { code: 'guide.no_french' } })
    const halfNote = await colin.post(`${kept}/versions`, { revision: 1, note: { en: 'First' } })
    expect(halfNote.body.code).toBe('request.invalid')
    expect((await colin.get(page)).body).toMatchObject({ state: 'draft', versions: [] })
    expect((await colin.get(`${kept}/draft`)).body.text.en).toBe(text.en)
  })

  test('loses nothing when two people write at once', async () => {
    const colin = await begun()
    const ariane = await arpent.as(cast.ariane)
    await ariane.put(`${kept}/draft`, { revision: 0, text })
    const late = await colin.put(`${kept}/draft`, {
      revision: 0,
      text: { en: 'Mine', fr: 'À moi' },
    })
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'guide.changed_meanwhile', params: { by: 'Ariane Exemple' } },
    })
    expect((await colin.get(`${kept}/draft`)).body).toMatchObject({ revision: 1, text })
  })

  test('is discarded only before it was published', async () => {
    const colin = await begun()
    expect((await colin.send('DELETE', kept)).status).toBe(204)
    expect((await colin.get(page)).status).toBe(404)
    await begun({ published: true })
    expect((await colin.send('DELETE', kept)).body.code).toBe('guide.published')
  })
})

describe('versions', () => {
  test('stay as they were published, with what changed', async () => {
    const colin = await begun({ published: true })
    arpent.setTime('2026-07-02T16:00:00Z')
    const changed = { ...text, en: '# Plain forms\n\nAsk once, and say why.' }
    expect((await publish(colin, 0, changed)).body).toEqual({ number: 2 })
    const { body } = await colin.get(page)
    expect(body).toMatchObject({ publishedOn: '2026-06-15', shown: { number: 2, text: changed } })
    expect(body.versions).toMatchObject([
      { number: 2, publishedOn: '2026-07-02', note },
      { number: 1, publishedOn: '2026-06-15', note },
    ])
    expect((await colin.get(`${page}?version=1`)).body.shown).toEqual({
      number: 1,
      text,
      files: null,
    })
    expect((await colin.get(`${page}?version=3`)).body.code).toBe('guide.version_unknown')
    expect((await publish(colin, 0, changed)).body.code).toBe('guide.no_change')
  })

  test('the group of another keeps nothing here', async () => {
    await begun({ published: true })
    const ariane = await arpent.as(cast.ariane)
    const elsewhere = '/api/groups/NOPE/guides/plain-forms'
    expect((await ariane.patch(elsewhere, { access: 'public' })).body.code).toBe('guide.unknown')
    expect((await ariane.get(`${elsewhere}/draft`)).body.code).toBe('guide.unknown')
  })
})

describe('review and withdrawal', () => {
  test('a review date to come, a review under way, over with the next version', async () => {
    const colin = await begun({ published: true })
    expect((await colin.patch(kept, { reviewOn: '2026-06-14' })).body.code).toBe(
      'guide.review_past',
    )
    await colin.patch(kept, { reviewOn: '2027-06-15', underReview: true })
    expect((await colin.get(page)).body).toMatchObject({
      state: 'under_review',
      reviewOn: '2027-06-15',
      underReviewSince: '2026-06-15',
    })
    await publish(colin, 0, { ...text, fr: `${text.fr} Et dire pourquoi.` })
    expect((await colin.get(page)).body).toMatchObject({
      state: 'published',
      underReviewSince: null,
    })
  })

  test('a withdrawn guide says what takes its place, and is written no more', async () => {
    const colin = await begun({ published: true })
    const itself = await colin.post(`${kept}/withdrawal`, { successor: 'plain-forms' })
    expect(itself.body.code).toBe('guide.successor')
    await colin.post('/api/groups/RES/guides', { ...guide, code: 'next' })
    const unpublished = await colin.post(`${kept}/withdrawal`, { successor: 'next' })
    expect(unpublished.body.code).toBe('guide.successor')
    const next = '/api/groups/RES/guides/next'
    await colin.put(`${next}/draft`, { revision: 0, text })
    await colin.post(`${next}/versions`, { revision: 1, note })
    expect((await colin.post(`${kept}/withdrawal`, { successor: 'next' })).status).toBe(204)
    expect((await colin.get(page)).body).toMatchObject({
      state: 'withdrawn',
      withdrawnOn: '2026-06-15',
      successor: { code: 'next', title: guide.title },
    })
    const more = await colin.put(`${kept}/draft`, { revision: 0, text })
    expect(more.body.code).toBe('guide.not_available')
  })
})

describe('the library', () => {
  test.each([
    ['a title without its accent', 'decès', 1],
    ['what the French text says, by a word’s beginning', 'demand fois', 1],
    ['nothing', 'zzz', 0],
    ['signs alone', '%', 0],
    ['a quote', `l'un`, 0],
  ])('finds by %s', async (_, search, found) => {
    await begun({ published: true, fields: { title: { en: 'Deaths', fr: 'Déclarer un décès' } } })
    const maya = await arpent.as(cast.maya)
    const answer = await maya.get(`/api/practice-guides?search=${encodeURIComponent(search)}`)
    expect(answer).toMatchObject({ status: 200, body: { total: found } })
  })

  test('narrows by group and state, and offers what there is to choose', async () => {
    await begun({ published: true })
    const maya = await arpent.as(cast.maya)
    const { body } = await maya.get('/api/practice-guides?group=RES&state=published')
    expect(body).toMatchObject({ total: 1, groups: [{ code: 'RES' }], priorities: [], next: null })
    expect((await maya.get('/api/practice-guides?state=withdrawn')).body.total).toBe(0)
    expect((await maya.get('/api/practice-guides?state=lost')).body.code).toBe('request.invalid')
  })

  test('shows nobody what is public, sets no cookie, and asks for a session for the rest', async () => {
    const colin = await begun({ published: true })
    const nobody = arpent.nobody()
    expect((await nobody.get(page)).body.code).toBe('session.required')
    expect((await nobody.get('/api/practice-guides')).body.total).toBe(0)
    await colin.patch(kept, { access: 'public' })
    const read = await nobody.get(page)
    expect(read).toMatchObject({
      status: 200,
      body: { keeps: false, declarations: [], shown: { text } },
    })
    expect(read.headers.getSetCookie()).toEqual([])
    expect((await nobody.get('/api/practice-guides')).body.total).toBe(1)
  })
})
