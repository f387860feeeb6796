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
/** The day a report is of, where the address names one. */
const readDay = ({ on }: { on?: unknown }): { on?: string } =>
  typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {}

const groupReport = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$group/report',
  validateSearch: readDay,
  component: pageFor(
    'groups.read',
    lazyRouteComponent(() => import('../pages/reports/GroupReportPage.tsx'), 'GroupReportPage'),
  ),
})
const councilReport = createRoute({
  getParentRoute: () => signedIn,
  path: '/councils/$council/report',
  validateSearch: readDay,
  component: pageFor(
    'groups.read',
    lazyRouteComponent(() => import('../pages/reports/CouncilReportPage.tsx'), 'CouncilReportPage'),
  ),
})
const replacedReports = createRoute({
  getParentRoute: () => signedIn,
  path: '/replaced-reports',
  component: pageFor(
    'groups.read',
    lazyRouteComponent(() => import('../pages/reports/ReplacedPage.tsx'), 'ReplacedPage'),
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

/** What was measured and is told of it: trends, scorecards, indicators and the facts behind them, reports. */
export const resultRoutes = [
  trends,
  scorecards,
  scorecard,
  indicator,
  indicatorEdit,
  indicatorFacts,
  groupReport,
  councilReport,
  replacedReports,
]
