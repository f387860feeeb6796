import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { pageFor, root, signedIn } from './gate.tsx'

const states = ['published', 'under_review', 'draft', 'withdrawn'] as const

type Wanted = {
  search?: string
  group?: string
  priority?: string
  state?: (typeof states)[number]
}

/** What the library is narrowed to, as the address says it. */
function readWanted(asked: Record<string, unknown>): Wanted {
  const text = (key: 'search' | 'group' | 'priority') =>
    asked[key] === undefined || asked[key] === '' ? {} : { [key]: String(asked[key]).slice(0, 200) }
  const state = states.find((word) => word === asked['state'])
  return { ...text('search'), ...text('group'), ...text('priority'), ...(state ? { state } : {}) }
}

/** The library and its guides are open: what is public is read without signing in. */
const guides = createRoute({
  getParentRoute: () => root,
  path: '/guides',
  validateSearch: readWanted,
  component: lazyRouteComponent(() => import('../pages/guides/GuidesPage.tsx'), 'GuidesPage'),
})
const guide = createRoute({
  getParentRoute: () => root,
  path: '/guides/$code',
  validateSearch: ({ version }: { version?: unknown }): { version?: number } =>
    Number.isInteger(version) && Number(version) > 0 ? { version: Number(version) } : {},
  component: lazyRouteComponent(() => import('../pages/guides/GuidePage.tsx'), 'GuidePage'),
})
const guideEdit = createRoute({
  getParentRoute: () => signedIn,
  path: '/guides/$code/edit',
  component: pageFor(
    'registers.keep',
    lazyRouteComponent(() => import('../pages/guides/EditPage.tsx'), 'EditPage'),
  ),
})

const guideUse = createRoute({
  getParentRoute: () => signedIn,
  path: '/guides/$code/use',
  component: pageFor(
    'registers.keep',
    lazyRouteComponent(() => import('../pages/guides/UsagePage.tsx'), 'UsagePage'),
  ),
})
const guidesLeft = createRoute({
  getParentRoute: () => signedIn,
  path: '/guides-left',
  component: pageFor(
    'groups.keep',
    lazyRouteComponent(() => import('../pages/guides/LeftPage.tsx'), 'LeftPage'),
  ),
})

export const openGuideRoutes = [guides, guide]
export const guideRoutes = [guideEdit, guideUse, guidesLeft]
