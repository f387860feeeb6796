import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { cleanup, configure, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, vi } from 'vitest'
import { LanguageProvider } from '../../../web/lib/language.tsx'
import { makeQueryClient } from '../../../web/lib/queries.ts'
import { loadTexts } from '../../../web/lib/texts.ts'
import type { Language } from '../../../web/locales/index.ts'
import { PersonLanguage } from '../../../web/pages/shell/PersonLanguage.tsx'
import { makeRouter } from '../../../web/router.tsx'

// A page's code is fetched when it is opened, which takes a busy machine more than the second that is usual.
configure({ asyncUtilTimeout: 15_000 })

// Both languages are there from the start: a test says what is shown, not when it comes.
await Promise.all([loadTexts('en'), loadTexts('fr')])

afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
})

/** Shows a component in a language. */
export function show(node: ReactNode, language: Language = 'en') {
  const user = userEvent.setup()
  return { user, ...render(<LanguageProvider preferred={language}>{node}</LanguageProvider>) }
}

/** What the network answers, by method and path. */
export type Answers = Record<string, { status: number; body?: unknown }>

/** One request that left the page. */
export type Asked = { method: string; path: string; body: unknown }

/** Opens the application at an address, with the network answering as told; what it asked is kept. */
export function open(address: string, answers: Answers) {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const path = new URL(String(input), 'http://localhost').pathname
    const method = init?.method ?? 'GET'
    asked.push({ method, path, body: init?.body ? JSON.parse(String(init.body)) : null })
    const answer = answers[`${method} ${path}`] ?? missing
    if (answer.status === 204) return new Response(null, { status: 204 })
    return Response.json(answer.body ?? null, { status: answer.status })
  })
  vi.stubGlobal('scrollTo', () => undefined)
  window.history.replaceState(null, '', address)
  const queries = makeQueryClient()
  const router = makeRouter(queries, createMemoryHistory({ initialEntries: [address] }))
  const user = userEvent.setup()
  const shown = render(
    <QueryClientProvider client={queries}>
      <PersonLanguage>
        <RouterProvider router={router} />
      </PersonLanguage>
    </QueryClientProvider>,
  )
  return { asked, user, router, ...shown }
}

const missing = { status: 404, body: { code: 'route.unknown', status: 404 } }

/** Nobody is signed in. */
export const signedOut: Answers = {
  'GET /api/session': { status: 401, body: { code: 'session.required', status: 401 } },
  'GET /api/about': {
    status: 200,
    body: { name: null, synthetic: true, timeZone: 'America/Toronto', outbox: true },
  },
}

/** Odile Exemple, administrator, is signed in, where messages are held to be handed over. */
export const asAdministrator: Answers = {
  'GET /api/about': {
    status: 200,
    body: { name: null, synthetic: false, timeZone: 'America/Toronto', outbox: true },
  },
  'GET /api/session': {
    status: 200,
    body: {
      person: { id: 'odile', name: 'Odile Exemple', email: 'odile@example.org', language: 'en' },
      roles: [{ role: 'administrator', council: null, group: null }],
      may: ['people.keep', 'outbox.read'],
    },
  },
}

/** Maya Sample, member, is signed in. */
export const asMember: Answers = {
  ...signedOut,
  'GET /api/session': {
    status: 200,
    body: {
      person: { id: 'maya', name: 'Maya Sample', email: 'maya.sample@example.org', language: 'en' },
      roles: [{ role: 'member', council: 'PSSDC', group: null }],
      may: ['trends.read', 'scorecards.read', 'consultations.answer'],
    },
  },
  'GET /api/own-consultations': { status: 200, body: [] },
  'GET /api/follow-ups/mine': { status: 200, body: [] },
  'GET /api/scorecards': { status: 200, body: [] },
  'GET /api/programme': { status: 200, body: { councils: [], groups: [], jurisdictions: [] } },
}
