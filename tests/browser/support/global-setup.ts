import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { TestProject } from 'vitest/node'
import { type DemoServer, type Role, roles, startDemo } from './demo-server.ts'

/** The running demo, as every browser test finds it. */
export type Demo = { url: string; control: string; cookies: Record<Role, string> }

declare module 'vitest' {
  export interface ProvidedContext {
    demo: Demo
  }
}

/** Starts the demo once, opens a session for each role with its printed link, and stops it at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startDemo()
  console.log(`The demo was ready after ${server.readyAfterMs} ms`)
  const sessions = roles.map(
    async (role) => [role, await confirm(server.url, server.links[role])] as const,
  )
  const cookies = Object.fromEntries(await Promise.all(sessions)) as Record<Role, string>
  const control = await controlOf(server)
  const { port } = control.address() as AddressInfo
  project.provide('demo', { url: server.url, control: `http://127.0.0.1:${port}`, cookies })
  return async () => {
    control.close()
    await server.stop()
  }
}

/** Tests run in processes of their own: they end and revive the demo, and give it instruments, through here. */
async function controlOf(server: DemoServer): Promise<Server> {
  const acts: Record<string, (request: IncomingMessage) => Promise<void>> = {
    '/kill': () => server.kill(),
    '/revive': () => server.revive(),
    '/publish': async (request) => server.publish(await json(request)),
  }
  const control = createServer((request, response) => {
    const act = acts[request.url ?? '']
    const answer = (status: number) => () => response.writeHead(status).end()
    if (act) act(request).then(answer(204), answer(500))
    else answer(404)()
  })
  control.listen(0, '127.0.0.1')
  await once(control, 'listening')
  return control
}

async function confirm(url: string, link: string): Promise<string> {
  const answer = await fetch(`${url}/api/sign-in/confirm`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: new URL(link).hash.slice(1) }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!answer.ok || !cookie) throw new Error(`The link ${link} opened no session`)
  return cookie
}
