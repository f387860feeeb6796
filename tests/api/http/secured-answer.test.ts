import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen, type Running } from '../../../api/server.ts'
import { openCommitting } from '../../support/engine.ts'
import { cast } from '../../support/cast.ts'
import { compose } from '../../support/sandbox.ts'
import { freePort } from '../../support/server-process.ts'
import { openWave } from '../../support/waves.ts'
import pulse from '../../../surveys/member-pulse.json' with { type: 'json' }

let running: Running
let url: string
let link: string

beforeAll(async () => {
  const { db, source, end } = await openCommitting('programme')
  const port = await freePort()
  const { services } = compose(db, { environment: { PORT: String(port) } })
  url = `http://127.0.0.1:${port}`
  const wave = await openWave(db, services.keys, { instrument: pulse, closesOn: '2099-12-31' })
  link = `Invitation ${wave.secretOf(cast.maya)}`
  running = await listen(services, { db, source, engine: 'embedded', close: end })
}, 60_000)
afterAll(() => running.stop())

/** What guards a page of ours in a browser. */
const guards = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=15552000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  // What an answer shows may be redacted the next minute: no browser keeps it.
  'cache-control': 'no-store',
}

describe('the headers that guard a reader', () => {
  test.each([
    ['an answer', '/api/about', 200],
    ['a refusal', '/api/session', 401],
    ['a link nobody was sent', '/api/answer', 404],
    ['an address that does not exist', '/api/nowhere', 404],
  ])('stand on %s, once each', async (_, path, status) => {
    const answer = await fetch(url + path)
    await answer.arrayBuffer()
    expect(answer.status).toBe(status)
    expect(Object.fromEntries(answer.headers)).toMatchObject(guards)
  })

  test.each(['/api/answer', '/api/answer/instrument', '/api/answer/draft'])(
    'stand on what a link opens: %s',
    async (path) => {
      const answer = await fetch(url + path, { headers: { authorization: link } })
      await answer.arrayBuffer()
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('application/json')
      expect(Object.fromEntries(answer.headers)).toMatchObject(guards)
    },
  )

  test('leave what an answer says of itself as it is', async () => {
    const answer = await fetch(`${url}/api/answer`)
    await answer.arrayBuffer()
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})
