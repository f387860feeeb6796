import type { QueryClient } from '@tanstack/react-query'
import {
  type AsyncRouteComponent,
  createRootRouteWithContext,
  createRoute,
  redirect,
} from '@tanstack/react-router'
import { createElement } from 'react'
import { type Capability, sessionQuery, useMay } from '../lib/session.ts'
import { Denied } from '../pages/shell/Denied.tsx'
import { Shell } from '../pages/shell/Shell.tsx'

type Context = { queries: QueryClient }

export const root = createRootRouteWithContext<Context>()({ component: Shell })

/** Everything below asks for a session, and comes back here once there is one. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery)
    if (!session)
      throw redirect({
        to: '/sign-in',
        search: location.href === '/' ? {} : { next: location.href },
      })
  },
})

/** A page for some roles only, loaded when it is first opened; others are told so. The API refuses its data anyway. */
export function pageFor(capability: Capability, Page: AsyncRouteComponent<unknown>) {
  const Gate = () => (useMay(capability) ? createElement(Page) : <Denied />)
  return Object.assign(Gate, { preload: Page.preload })
}
