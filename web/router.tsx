import type { QueryClient } from '@tanstack/react-query'
import {
  createBrowserHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router'
import { Problem } from './lib/problems.ts'
import { type Capability, sessionQuery } from './lib/session.ts'
import { isOwnPath } from './lib/way-back.ts'
import { Failed } from './pages/shell/Failed.tsx'
import { NotFound } from './pages/shell/NotFound.tsx'
import { Shell } from './pages/shell/Shell.tsx'
import { readTrendView } from './pages/trends/view.ts'

type Context = { queries: QueryClient }

const root = createRootRouteWithContext<Context>()({ component: Shell })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ next }: { next?: unknown }): { next?: string } =>
    isOwnPath(next) ? { next } : {},
  component: lazyRouteComponent(() => import('./pages/sign-in/SignInPage.tsx'), 'SignInPage'),
})
const confirm = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/confirm',
  component: lazyRouteComponent(() => import('./pages/sign-in/ConfirmPage.tsx'), 'ConfirmPage'),
})

/** Everything below asks for a session, and comes back here once there is one. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery)
    if (!session)
      throw redirect({
        to: '/sign-in',
        search: location.href === '/' ? {} : { next: location.href },
      })
    return { session }
  },
})

/** Closes a page to roles it is not for; the API would refuse its data anyway. */
const only =
  (capability: Capability) =>
  ({ context }: { context: { session: { may: readonly Capability[] } } }): void => {
    if (!context.session.may.includes(capability))
      throw new Problem({ code: 'access.denied', status: 403 })
  }

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home/HomePage.tsx'), 'HomePage'),
})
const consultations = createRoute({
  getParentRoute: () => signedIn,
  path: '/consultations',
  beforeLoad: only('waves.run'),
  component: lazyRouteComponent(
    () => import('./pages/consultations/ConsultationsPage.tsx'),
    'ConsultationsPage',
  ),
})
const newRound = createRoute({
  getParentRoute: () => signedIn,
  path: '/consultations/new',
  beforeLoad: only('waves.run'),
  component: lazyRouteComponent(
    () => import('./pages/consultations/NewRoundPage.tsx'),
    'NewRoundPage',
  ),
})
const round = createRoute({
  getParentRoute: () => signedIn,
  path: '/consultations/$wave',
  beforeLoad: only('waves.run'),
  component: lazyRouteComponent(() => import('./pages/consultations/RoundPage.tsx'), 'RoundPage'),
})
const trends = createRoute({
  getParentRoute: () => signedIn,
  path: '/trends',
  beforeLoad: only('trends.read'),
  validateSearch: readTrendView,
  component: lazyRouteComponent(() => import('./pages/trends/TrendsPage.tsx'), 'TrendsPage'),
})
const scorecards = createRoute({
  getParentRoute: () => signedIn,
  path: '/scorecards',
  beforeLoad: only('scorecards.read'),
  component: lazyRouteComponent(
    () => import('./pages/scorecards/ScorecardsPage.tsx'),
    'ScorecardsPage',
  ),
})
const scorecard = createRoute({
  getParentRoute: () => signedIn,
  path: '/scorecards/$fiscalYear/$council',
  validateSearch: ({ version }: { version?: unknown }): { version?: number } =>
    Number.isInteger(version) ? { version: Number(version) } : {},
  beforeLoad: only('scorecards.read'),
  component: lazyRouteComponent(
    () => import('./pages/scorecards/ScorecardPage.tsx'),
    'ScorecardPage',
  ),
})
const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  beforeLoad: only('people.keep'),
  component: lazyRouteComponent(() => import('./pages/people/PeoplePage.tsx'), 'PeoplePage'),
})
const outbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/outbox',
  beforeLoad: only('outbox.read'),
  component: lazyRouteComponent(() => import('./pages/outbox/OutboxPage.tsx'), 'OutboxPage'),
})

const pages = [home, consultations, newRound, round, trends, scorecards, scorecard, people, outbox]
const tree = root.addChildren([signIn, confirm, signedIn.addChildren(pages)])

/** The map from addresses to pages; pages load when they are first opened. */
export function makeRouter(queries: QueryClient, history: RouterHistory = createBrowserHistory()) {
  return createRouter({
    history,
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: Failed,
    defaultNotFoundComponent: NotFound,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
