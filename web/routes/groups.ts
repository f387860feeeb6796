import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readHorizon } from '../lib/horizons.ts'
import { readTimelineView } from '../pages/timeline/view.ts'
import { readShown } from '../pages/taskings/view.ts'
import { pageFor, signedIn } from './gate.tsx'

/** The day the register is read on, where the address names one. */
const readDay = ({ on }: { on?: unknown }): { on?: string } =>
  typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {}

const groups = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups',
  validateSearch: readDay,
  component: pageFor(
    'groups.read',
    lazyRouteComponent(() => import('../pages/groups/GroupsPage.tsx'), 'GroupsPage'),
  ),
})
const group = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$group',
  validateSearch: readDay,
  component: pageFor(
    'groups.read',
    lazyRouteComponent(() => import('../pages/groups/GroupPage.tsx'), 'GroupPage'),
  ),
})
const handover = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$group/handover',
  component: pageFor(
    'groups.read',
    lazyRouteComponent(() => import('../pages/groups/HandoverPage.tsx'), 'HandoverPage'),
  ),
})
const workplan = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$group/workplan',
  validateSearch: ({ horizon }: { horizon?: unknown }) => readHorizon(horizon),
  component: pageFor(
    'groups.read',
    lazyRouteComponent(() => import('../pages/workplan/WorkplanPage.tsx'), 'WorkplanPage'),
  ),
})
const workplanFile = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$group/workplan/import',
  component: pageFor(
    'registers.keep',
    lazyRouteComponent(() => import('../pages/workplan/FilePage.tsx'), 'FilePage'),
  ),
})
const taskings = createRoute({
  getParentRoute: () => signedIn,
  path: '/taskings',
  validateSearch: readShown,
  component: pageFor(
    'registers.keep',
    lazyRouteComponent(() => import('../pages/taskings/TaskingsPage.tsx'), 'TaskingsPage'),
  ),
})
const workplans = createRoute({
  getParentRoute: () => signedIn,
  path: '/workplans',
  validateSearch: readTimelineView,
  component: pageFor(
    'groups.read',
    lazyRouteComponent(() => import('../pages/timeline/TimelinePage.tsx'), 'TimelinePage'),
  ),
})
const waiting = createRoute({
  getParentRoute: () => signedIn,
  path: '/waiting',
  component: pageFor(
    'groups.own',
    lazyRouteComponent(() => import('../pages/waiting/WaitingPage.tsx'), 'WaitingPage'),
  ),
})
const monthlyLetter = createRoute({
  getParentRoute: () => signedIn,
  path: '/monthly-letter',
  component: pageFor(
    'monthly.keep',
    lazyRouteComponent(() => import('../pages/monthly/LetterPage.tsx'), 'LetterPage'),
  ),
})
const representation = createRoute({
  getParentRoute: () => signedIn,
  path: '/representation',
  validateSearch: readDay,
  component: pageFor(
    'groups.read',
    lazyRouteComponent(
      () => import('../pages/groups/RepresentationPage.tsx'),
      'RepresentationPage',
    ),
  ),
})
const glossary = createRoute({
  getParentRoute: () => signedIn,
  path: '/glossary',
  component: lazyRouteComponent(() => import('../pages/groups/GlossaryPage.tsx'), 'GlossaryPage'),
})

/** The pages about groups, and the glossary. */
export const groupRoutes = [
  groups,
  group,
  handover,
  workplan,
  workplanFile,
  workplans,
  taskings,
  waiting,
  monthlyLetter,
  representation,
  glossary,
]
