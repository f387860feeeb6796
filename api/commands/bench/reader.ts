import { printedLink } from '../../accounts/links.ts'
import { insertPerson, insertRole } from '../../people/queries.ts'
import type { Services } from '../../services.ts'

type App = { request(path: string, init?: RequestInit): Response | Promise<Response> }

const analyst = { name: 'Ariane Exemple', email: 'ariane@example.org' }

/** An analyst's signed-in browser on the app: asks for a path as a page does, and reads the answer whole. */
export async function reader(
  app: App,
  services: Services,
): Promise<(path: string) => Promise<unknown>> {
  const { db } = services
  const id = await insertPerson(db, {
    ...analyst,
    language: 'fr',
    jurisdiction: null,
    homeCouncil: null,
  })
  const role = { role: 'analyst', council: null, group: null, startsOn: '2023-04-01' } as const
  await insertRole(db, id, role)
  const cookie = await signIn(app, await printedLink(services, analyst, 24))
  return async (path) => {
    const response = await app.request(path, { headers: { cookie } })
    if (!response.ok) throw new Error(`${path} answers ${response.status}`)
    return response.json()
  }
}

async function signIn(app: App, link: string): Promise<string> {
  const response = await app.request('/api/sign-in/confirm', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: link.split('#')[1] }),
  })
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ')
}
