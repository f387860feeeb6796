import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readDomain } from '../lib/domain.ts'
import { readFactsView } from '../pages/facts/view.ts'
import { readTrendView } from '../pages/trends/view.ts'
import { pageFor, signedIn } from './gate.tsx'

const trends = createRoute({
  getParentRoute: () => signedIn,
  path: '/trends',
  validateSearch: readTrendView,
  component: pageFor(
    'trends.read',
    lazyRouteComponent(() => import('../pages/trends/TrendsPage.tsx'), 'TrendsPage'),
  ),
})
const scorecards = createRoute({
  getParentRoute: () => signedIn,
  path: '/scorecards',
  component: pageFor(
    'scorecards.read',
    lazyRouteComponent(() => import('../pages/scorecards/ScorecardsPage.tsx'), 'ScorecardsPage'),
  ),
})
const scorecard = createRoute({
  getParentRoute: () => signedIn,
  path: '/scorecards/$fiscalYear/$council',
  validateSearch: ({ version }: { version?: unknown }): { version?: number } =>
    Number.isInteger(version) ? { version: Number(version) } : {},
  component: pageFor(
    'scorecards.read',
    lazyRouteComponent(() => import('../pages/scorecards/ScorecardPage.tsx'), 'ScorecardPage'),
  ),
})
const indicatorFacts = createRoute({
  getParentRoute: () => signedIn,
  path: '/indicators/$code/facts',
  validateSearch: readFactsView,
  component: pageFor(
    'trends.read',
    lazyRouteComponent(() => import('../pages/facts/FactsPage.tsx'), 'FactsPage'),
  ),
})
const councilOf = ({ council }: { council?: unknown }): { council?: string } =>
  typeof council === 'string' ? { council } : {}
const indicator = createRoute({
  getParentRoute: () => signedIn,
  path: '/indicators/$code',
  validateSearch: readDomain,
  component: pageFor(
    'trends.read',
    lazyRouteComponent(() => import('../pages/indicators/IndicatorPage.tsx'), 'IndicatorPage'),
  ),
})
const indicatorEdit = createRoute({
  getParentRoute: () => signedIn,
  path: '/indicators/$code/edit',
  validateSearch: councilOf,
  component: pageFor(
    'indicators.keep',
    lazyRouteComponent(() => import('../pages/indicators/EditPage.tsx'), 'EditPage'),
  ),
})

/** What was measured: trends, scorecards, indicators and the facts behind them. */
export const resultRoutes = [
  trends,
  scorecards,
  scorecard,
  indicator,
  indicatorEdit,
  indicatorFacts,
]
