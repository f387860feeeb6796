import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from './gate.tsx'

const reminders = createRoute({
  getParentRoute: () => root,
  path: '/reminders',
  component: lazyRouteComponent(
    () => import('../pages/reminders/RemindersPage.tsx'),
    'RemindersPage',
  ),
})
const monthlyLetters = createRoute({
  getParentRoute: () => root,
  path: '/monthly-letters',
  component: lazyRouteComponent(() => import('../pages/monthly/StopPage.tsx'), 'StopPage'),
})

/** Where the links at the foot of letters lead: their readers stop them, without signing in. */
export const letterRoutes = [reminders, monthlyLetters] as const
