import type { TestProject } from 'vitest/node'
import { type Role, roles, startDemo } from './demo-server.ts'

/** The running demo, as every browser test finds it. */
export type Demo = { url: string; cookies: Record<Role, string> }

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
  project.provide('demo', { url: server.url, cookies })
  return server.stop
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
