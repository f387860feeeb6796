import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { type Actor, roleWords } from '../../../api/accounts/actor.ts'
import { passGate } from '../../../api/http/gate.ts'
import type { Env } from '../../../api/http/environment.ts'
import { answerProblem } from '../../../api/http/problems.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const everyRole: Actor = {
  personId: '00000000-0000-4000-8000-000000000000',
  name: 'Odile Exemple',
  email: 'odile@example.org',
  language: 'fr',
  jurisdiction: null,
  roles: roleWords.map((role) => ({ role, council: 'JC', group: 'RES' })),
}

/** An app with a route nobody put in the table. */
function appWith(actor: Actor | null) {
  return new Hono<Env>()
    .onError(answerProblem)
    .use('*', async (c, next) => {
      c.set('services', arpent.services)
      c.set('actor', actor)
      c.set('language', 'en')
      await next()
    })
    .use('/api/*', async (c, next) => {
      passGate(c)
      await next()
    })
    .get('/api/forgotten', (c) => c.json({ secret: 'never read' }))
}

describe('closed by default', () => {
  it.each([
    ['nobody', null],
    ['a person of every role', everyRole],
  ])('a route missing from the table is denied to %s', async (_, actor) => {
    const answer = await appWith(actor).request('/api/forgotten')
    expect(answer.status).toBe(403)
    expect(await answer.text()).not.toContain('never read')
  })

  it.each([
    ['en', 'application/problem+json', 'en'],
    ['fr-CA,fr;q=0.9', 'application/problem+json', 'fr'],
  ])('an address of no route, asked in %s', async (asked, type, language) => {
    const answer = await arpent
      .nobody()
      .send('GET', '/api/nothing/here', undefined, { 'accept-language': asked })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain(type)
    expect(answer.headers.get('content-language')).toBe(language)
    expect(answer.body).toMatchObject({ code: 'route.unknown', status: 404 })
  })
})
