import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { pageFor, root, signedIn } from './gate.tsx'

/** For anybody: a respondent looks a receipt up without signing in. */
export const receipts = createRoute({
  getParentRoute: () => root,
  path: '/receipts/$wave',
  component: lazyRouteComponent(() => import('../pages/receipts/ReceiptsPage.tsx'), 'ReceiptsPage'),
})

/** Anonymous rounds that wait for a second person. */
export const launches = createRoute({
  getParentRoute: () => signedIn,
  path: '/launches',
  component: pageFor(
    'launches.see',
    lazyRouteComponent(() => import('../pages/launches/LaunchesPage.tsx'), 'LaunchesPage'),
  ),
})
