import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { pageFor, signedIn } from './gate.tsx'

const burden = createRoute({
  getParentRoute: () => signedIn,
  path: '/burden',
  validateSearch: ({ day }: { day?: unknown }): { day?: string } =>
    typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : {},
  component: pageFor(
    'waves.run',
    lazyRouteComponent(() => import('../pages/burden/BurdenPage.tsx'), 'BurdenPage'),
  ),
})
const comments = createRoute({
  getParentRoute: () => signedIn,
  path: '/consultations/$wave/comments',
  component: pageFor(
    'waves.run',
    lazyRouteComponent(() => import('../pages/comments/CommentsPage.tsx'), 'CommentsPage'),
  ),
})
const namedAnswers = createRoute({
  getParentRoute: () => signedIn,
  path: '/consultations/$wave/answers',
  component: pageFor(
    'waves.run',
    lazyRouteComponent(
      () => import('../pages/named-answers/NamedAnswersPage.tsx'),
      'NamedAnswersPage',
    ),
  ),
})
const personAnswers = createRoute({
  getParentRoute: () => signedIn,
  path: '/consultations/$wave/answers/$person',
  component: pageFor(
    'waves.run',
    lazyRouteComponent(
      () => import('../pages/named-answers/PersonAnswersPage.tsx'),
      'PersonAnswersPage',
    ),
  ),
})
const said = createRoute({
  getParentRoute: () => signedIn,
  path: '/said',
  component: pageFor(
    'trends.read',
    lazyRouteComponent(() => import('../pages/said/SaidPage.tsx'), 'SaidPage'),
  ),
})

/** Comments, named answers and who is asked too often, for the analyst; what people said, for everybody. */
export const analystRoutes = [burden, comments, namedAnswers, personAnswers, said]
