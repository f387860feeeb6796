import type { QueryClient } from '@tanstack/react-query'
import {
  type AsyncRouteComponent,
  createBrowserHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router'
import { createElement } from 'react'
import { type Capability, sessionQuery, useMay } from './lib/session.ts'
import { isOwnPath } from './lib/way-back.ts'
import { Denied } from './pages/shell/Denied.tsx'
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
const reminders = createRoute({
  getParentRoute: () => root,
  path: '/reminders',
  component: lazyRouteComponent(
    () => import('./pages/reminders/RemindersPage.tsx'),
    'RemindersPage',
  ),
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
  },
})

/** A page for some roles only, loaded when it is first opened; others are told so. The API refuses its data anyway. */
function pageFor(capability: Capability, Page: AsyncRouteComponent<unknown>) {
  const Gate = () => (useMay(capability) ? createElement(Page) : <Denied />)
  return Object.assign(Gate, { preload: Page.preload })
}

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
const round = createRoute({
  getParentRoute: () => signedIn,
  path: '/consultations/$wave',
  component: pageFor(
    'waves.run',
    lazyRouteComponent(() => import('./pages/consultations/RoundPage.tsx'), 'RoundPage'),
  ),
})
const trends = createRoute({
  getParentRoute: () => signedIn,
  path: '/trends',
  validateSearch: readTrendView,
  component: pageFor(
    'trends.read',
    lazyRouteComponent(() => import('./pages/trends/TrendsPage.tsx'), 'TrendsPage'),
  ),
})
const scorecards = createRoute({
  getParentRoute: () => signedIn,
  path: '/scorecards',
  component: pageFor(
    'scorecards.read',
    lazyRouteComponent(() => import('./pages/scorecards/ScorecardsPage.tsx'), 'ScorecardsPage'),
  ),
})
const scorecard = createRoute({
  getParentRoute: () => signedIn,
  path: '/scorecards/$fiscalYear/$council',
  validateSearch: ({ version }: { version?: unknown }): { version?: number } =>
    Number.isInteger(version) ? { version: Number(version) } : {},
  component: pageFor(
    'scorecards.read',
    lazyRouteComponent(() => import('./pages/scorecards/ScorecardPage.tsx'), 'ScorecardPage'),
  ),
})
/** The day the register is read on, where the address names one. */
const readDay = ({ on }: { on?: unknown }): { on?: string } =>
  typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {}

const groups = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups',
  validateSearch: readDay,
  component: pageFor(
    'groups.read',
    lazyRouteComponent(() => import('./pages/groups/GroupsPage.tsx'), 'GroupsPage'),
  ),
})
const group = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$group',
  validateSearch: readDay,
  component: pageFor(
    'groups.read',
    lazyRouteComponent(() => import('./pages/groups/GroupPage.tsx'), 'GroupPage'),
  ),
})
const handover = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$group/handover',
  component: pageFor(
    'groups.read',
    lazyRouteComponent(() => import('./pages/groups/HandoverPage.tsx'), 'HandoverPage'),
  ),
})
const representation = createRoute({
  getParentRoute: () => signedIn,
  path: '/representation',
  validateSearch: readDay,
  component: pageFor(
    'groups.read',
    lazyRouteComponent(() => import('./pages/groups/RepresentationPage.tsx'), 'RepresentationPage'),
  ),
})
const glossary = createRoute({
  getParentRoute: () => signedIn,
  path: '/glossary',
  component: lazyRouteComponent(() => import('./pages/groups/GlossaryPage.tsx'), 'GlossaryPage'),
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
  round,
  trends,
  scorecards,
  scorecard,
  groups,
  group,
  handover,
  representation,
  glossary,
  people,
  outbox,
]
const tree = root.addChildren([signIn, confirm, reminders, signedIn.addChildren(pages)])

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
