import { describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { counting } from '../../support/counted.ts'
import { compose, useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const linksOf = async (email: string) => {
  await arpent.services.signInRequests.finish()
  const messages = await arpent.db
    .selectFrom('message')
    .select('body')
    .where('recipient', '=', email)
    .execute()
  return messages.map(({ body }) => /sign-in\/confirm#(\S+)/.exec(body)?.[1])
}

describe('signing in', () => {
  test('a person of the programme gets a link that signs in once', async () => {
    const maya = arpent.nobody()
    expect((await maya.post('/api/sign-in', { email: 'Maya@Example.org' })).status).toBe(202)
    const [token] = await linksOf(cast.maya)

    const confirmed = await maya.post('/api/sign-in/confirm', { token })
    expect(confirmed.status).toBe(200)
    expect(confirmed.headers.get('set-cookie')).toMatch(/HttpOnly/i)
    expect((await maya.get('/api/session')).body.person).toMatchObject({
      name: 'Maya Sample',
      language: 'en',
    })

    const again = await arpent.nobody().post('/api/sign-in/confirm', { token })
    expect(again).toMatchObject({ status: 410, body: { code: 'sign_in.link_invalid' } })
  })

  test.each([
    ['a person of the programme', cast.maya],
    ['nobody', 'stranger@example.org'],
  ])('the answer to %s leaves before the database is asked anything', async (_, email) => {
    const counter = counting()
    const { nobody, services } = compose(arpent.db.withPlugin(counter.plugin))
    expect((await nobody().post('/api/sign-in', { email })).status).toBe(202)
    expect(counter.made()).toBe(0)
    await services.signInRequests.finish()
    expect(counter.made()).toBeGreaterThan(0)
  })

  test('an address nobody has gets the same answer and no message', async () => {
    const answer = await arpent.nobody().post('/api/sign-in', { email: 'stranger@example.org' })
    expect(answer).toMatchObject({ status: 202, body: {} })
    expect(await linksOf('stranger@example.org')).toEqual([])
  })

  test('somebody whose role has ended gets no link', async () => {
    await arpent.nobody().post('/api/sign-in', { email: cast.former })
    expect(await linksOf(cast.former)).toEqual([])
  })

  test('the sixth link in a quarter of an hour is not made', async () => {
    for (let n = 0; n < 6; n++) await arpent.nobody().post('/api/sign-in', { email: cast.maya })
    expect(await linksOf(cast.maya)).toHaveLength(5)
  })

  test('a dozen requests at once make five links too', async () => {
    const ask = () => arpent.nobody().post('/api/sign-in', { email: cast.maya })
    await Promise.all(Array.from({ length: 12 }, ask))
    expect(await linksOf(cast.maya)).toHaveLength(5)
  })

  test('beyond a thousand that wait, a request is refused, whoever’s it is', async () => {
    const ask = (n: number) =>
      arpent.nobody().post('/api/sign-in', { email: `stranger${n}@example.org` })
    await Promise.all(Array.from({ length: 1000 }, (_, n) => ask(n)))
    const answer = await arpent.nobody().post('/api/sign-in', { email: cast.maya })
    expect(answer).toMatchObject({ status: 429, body: { code: 'request.too_many' } })
    expect(await linksOf(cast.maya)).toEqual([])
    await arpent.nobody().post('/api/sign-in', { email: cast.maya })
    expect(await linksOf(cast.maya)).toHaveLength(1)
  })

  test('only a hash of the link is in the sign-in tables', async () => {
    await arpent.nobody().post('/api/sign-in', { email: cast.maya })
    const [token] = await linksOf(cast.maya)
    const rows = await arpent.db.selectFrom('account_verification').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('what is not an address is refused in the person’s language', async () => {
    const answer = await arpent.nobody().in('fr').post('/api/sign-in', { email: 'maya' })
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', params: { faults: [{ path: 'email' }] } },
    })
    expect(answer.headers.get('content-language')).toBe('fr')
  })

  test('signing out ends the session', async () => {
    const maya = await arpent.as(cast.maya)
    expect((await maya.post('/api/sign-out')).status).toBe(204)
    expect((await maya.get('/api/session')).status).toBe(401)
  })

  test('the language chosen is remembered', async () => {
    const maya = await arpent.as(cast.maya)
    expect((await maya.put('/api/session/language', { language: 'fr' })).status).toBe(204)
    expect((await (await arpent.as(cast.maya)).get('/api/session')).body.person.language).toBe('fr')
  })
})
