import type { QueryClient } from '@tanstack/react-query'
import {
  createBrowserHistory,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router'
import { isOwnPath } from './lib/way-back.ts'
import { Failed } from './pages/shell/Failed.tsx'
import { NotFound } from './pages/shell/NotFound.tsx'
import { pageFor, root, signedIn } from './routes/gate.tsx'
import { launches, receipts } from './routes/anonymous.ts'
import { analystRoutes } from './routes/analyst.ts'
import { groupRoutes } from './routes/groups.ts'
import { letterRoutes } from './routes/letters.ts'
import { guideRoutes, openGuideRoutes } from './routes/guides.ts'
import { resultRoutes } from './routes/results.ts'

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
const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home/HomePage.tsx'), 'HomePage'),
})
const consultations = createRoute({
  getParentRoute: () => signedIn,
  path: '/consultations',
  component: pageFor(
    'waves.run',
    lazyRouteComponent(
      () => import('./pages/consultations/ConsultationsPage.tsx'),
      'ConsultationsPage',
    ),
  ),
})
const newRound = createRoute({
  getParentRoute: () => signedIn,
  path: '/consultations/new',
  component: pageFor(
    'waves.run',
    lazyRouteComponent(() => import('./pages/consultations/NewRoundPage.tsx'), 'NewRoundPage'),
  ),
})
const importing = createRoute({
  getParentRoute: () => signedIn,
  path: '/consultations/import',
  component: pageFor(
    'waves.run',
    lazyRouteComponent(() => import('./pages/imports/ImportPage.tsx'), 'ImportPage'),
  ),
})
const newRecurring = createRoute({
  getParentRoute: () => signedIn,
  path: '/consultations/recurring/new',
  component: pageFor(
    'waves.run',
    lazyRouteComponent(
      () => import('./pages/consultations/recurring/NewRecurringPage.tsx'),
      'NewRecurringPage',
    ),
  ),
})
const recurring = createRoute({
  getParentRoute: () => signedIn,
  path: '/consultations/recurring/$consultation',
  component: pageFor(
    'waves.run',
    lazyRouteComponent(
      () => import('./pages/consultations/recurring/RecurringPage.tsx'),
      'RecurringPage',
    ),
  ),
})
const changeRecurring = createRoute({
  getParentRoute: () => signedIn,
  path: '/consultations/recurring/$consultation/rule',
  component: pageFor(
    'waves.run',
    lazyRouteComponent(
      () => import('./pages/consultations/recurring/ChangeRecurringPage.tsx'),
      'ChangeRecurringPage',
    ),
  ),
})
const round = createRoute({
  getParentRoute: () => signedIn,
  path: '/consultations/$wave',
  component: pageFor(
    'waves.run',
    lazyRouteComponent(() => import('./pages/consultations/RoundPage.tsx'), 'RoundPage'),
  ),
})
const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  component: pageFor(
    'people.keep',
    lazyRouteComponent(() => import('./pages/people/PeoplePage.tsx'), 'PeoplePage'),
  ),
})
const outbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/outbox',
  component: pageFor(
    'outbox.read',
    lazyRouteComponent(() => import('./pages/outbox/OutboxPage.tsx'), 'OutboxPage'),
  ),
})

const pages = [
  home,
  consultations,
  newRound,
  newRecurring,
  recurring,
  changeRecurring,
  importing,
  round,
  people,
  outbox,
]
const tree = root.addChildren([
  signIn,
  confirm,
  ...letterRoutes,
  ...openGuideRoutes,
  receipts,
  signedIn.addChildren([
    launches,
    ...pages,
    ...groupRoutes,
    ...guideRoutes,
    ...analystRoutes,
    ...resultRoutes,
  ]),
])

/** The map from addresses to pages; pages load when they are first opened. */
export function makeRouter(queries: QueryClient, history: RouterHistory = createBrowserHistory()) {
  return createRouter({
    history,
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: Failed,
    // The library's own last word is in English only: the document holds one ready in both languages.
    disableGlobalCatchBoundary: true,
    defaultNotFoundComponent: NotFound,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
