import { describe, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { access } from '../../../api/http/access.ts'
import { problem } from '../../../api/problem.ts'
import type { Answer, Client } from '../../support/client.ts'
import { type Sandbox, useSandbox } from '../../support/sandbox.ts'
import { changed, contentsOf } from '../../support/tables.ts'
import { type Cell, columns, expected, type Persona } from './expected.ts'
import { arrive } from './personas.ts'

const arpent = useSandbox()

describe('the table', () => {
  it('has every route of the app, and no other', () => {
    expect([...expected.keys()].sort()).toEqual(routesOf(arpent))
  })

  it('and the program’s own table has them too, and no other', () => {
    expect(Object.keys(access).sort()).toEqual(routesOf(arpent))
  })

  it('has a cell for each persona', () => {
    for (const [route, row] of expected)
      expect(Object.values(row), route).toSatisfy((cells: Cell[]) =>
        cells.every((cell) => ['+', '-', 'link'].includes(cell)),
      )
    console.log(printed())
  })
})

describe('every route', () => {
  it.each(columns)('as %s', async (persona) => {
    const client = await arrive(arpent, persona)
    const answers = new Map<string, string>()
    for (const route of inOrder()) answers.set(route, said(await ask(client, route)))
    const asExpected = inOrder().map((route) => [route, words(persona, route)] as const)
    expect(
      Object.fromEntries([...answers].filter(([, answer]) => answer !== 'let through')),
    ).toEqual(Object.fromEntries(asExpected.filter(([, answer]) => answer !== 'let through')))
  })

  it.each(columns)('refused to %s writes nothing', async (persona) => {
    const client = await arrive(arpent, persona)
    const before = await contentsOf(arpent.db)
    for (const [route, row] of expected) if (row[persona] !== '+') await ask(client, route)
    expect(changed(before, await contentsOf(arpent.db))).toEqual([])
  })
})

describe('ways around', () => {
  it.each([
    '/api/groups/%52ES/milestones',
    '/api/groups/%2552ES/milestones',
    '/api/groups/RES%2F/milestones',
  ])('another group’s co-chair, written as %s', async (path) => {
    const client = await arrive(arpent, 'co-chair, other group')
    expect((await client.get(path)).status).toBe(403)
  })

  it.each([
    '/api/people/',
    '/api//people',
    '/api/people%00',
    '/API/people',
    '/api/people/../people?x',
  ])('the list of people for a member, written as %s', async (path) => {
    const member = await arrive(arpent, 'member')
    expect([403, 404]).toContain((await member.get(path)).status)
  })

  it('OPTIONS opens nothing', async () => {
    expect((await arpent.nobody().send('OPTIONS', '/api/people')).status).toBe(404)
  })

  it.each(['nobody', 'member', 'co-chair, other group'] as const)(
    'HEAD is answered as GET is to %s, without a body',
    async (persona) => {
      const client = await arrive(arpent, persona)
      for (const route of inOrder().filter((one) => one.startsWith('GET '))) {
        const got = await ask(client, route)
        const { status, body } = await ask(client, route.replace('GET', 'HEAD'))
        expect({ status, body }, route).toEqual({ status: got.status, body: '' })
      }
    },
  )

  it('the method in a header changes nothing', async () => {
    const reader = await arrive(arpent, 'council reader')
    const answer = await reader.send('GET', '/api/indicators', undefined, {
      'x-http-method-override': 'POST',
    })
    expect(answer.status).toBe(200)
  })
})

function routesOf({ services }: Sandbox): string[] {
  const own = createApp(services).routes.filter(({ method }) => method !== 'ALL')
  return [...new Set(own.map(({ method, path }) => `${method} ${path}`))].sort()
}

/** Signing out last: it ends the session the others need. */
const inOrder = (): string[] =>
  [...expected.keys()].toSorted((a, b) => Number(/sign-out/.test(a)) - Number(/sign-out/.test(b)))

const anyone = '00000000-0000-4000-8000-000000000000'
const parameters: Readonly<Record<string, string>> = {
  ':group': 'RES',
  ':council': 'JC',
  ':fiscalYear': '2025-2026',
  ':reference': 'R-1',
  ':code': 'none',
  ':indicator': 'none',
}

function ask(client: Client, route: string): Promise<Answer> {
  const [method = '', pattern = ''] = route.split(' ')
  const path = pattern.replace(/:\w+/g, (name) => parameters[name] ?? anyone)
  return client.send(method, path, method === 'GET' || method === 'HEAD' ? undefined : {})
}

/** How the gate answered; what the route then makes of an empty request is the room's own test. */
function said({ status, body }: Answer): string {
  const code = (body as { code?: string } | null)?.code ?? ''
  if (status === problem('server.error').status) return `failed: ${code}`
  return status === 401 || status === 403 || code === 'invitation.unknown'
    ? `${status} ${code}`
    : 'let through'
}

function words(persona: Persona, route: string): string {
  const cell = expected.get(route)?.[persona]
  if (cell === '+') return 'let through'
  if (cell === 'link') return '404 invitation.unknown'
  return persona === 'nobody' ? '401 session.required' : '403 access.denied'
}

function printed(): string {
  const width = Math.max(...[...expected.keys()].map((route) => route.length))
  const heading = `${' '.repeat(width)}  ${columns.join(' | ')}`
  const rows = [...expected].map(([route, row]) => {
    const cells = columns.map((name) => row[name].padStart(name.length))
    return `${route.padEnd(width)}  ${cells.join(' | ')}`
  })
  return [heading, ...rows].join('\n')
}
