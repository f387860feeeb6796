import type { IForbiddenRuleType } from 'dependency-cruiser'
import { forbid, typeOnly } from './rule.ts'

/** Imports inside web/, and between it and the API. */
export const insideTheWeb: IForbiddenRuleType[] = [
  forbid(
    'web-takes-one-type-from-the-api',
    'The typed client is made from `import type { Api }`, in web/lib/api.ts.',
    { path: '^web/', pathNot: '^web/lib/api\\.ts$' },
    { path: '^(api|migrations)/' },
  ),
  forbid(
    'the-client-takes-only-the-type',
    'Not a line of the server reaches a browser.',
    { path: '^web/lib/api\\.ts$' },
    { path: '^api/', dependencyTypesNot: typeOnly },
  ),
  forbid(
    'the-client-takes-the-app-only',
    'The type of the whole API, not a room’s.',
    { path: '^web/lib/api\\.ts$' },
    { path: '^api/', pathNot: '^api/app\\.ts$' },
  ),
  forbid(
    'locales-import-nothing',
    'Plain data, which the API reads too.',
    { path: '^web/locales/' },
    { path: '.', pathNot: '^web/locales/' },
  ),
  forbid(
    'pages-never-import-pages',
    'What two pages share is a component or in lib/.',
    { path: '^web/pages/([^/]+)/' },
    { path: '^web/(pages|answer)/', pathNot: '^web/pages/$1/' },
  ),
  forbid(
    'components-never-fetch',
    'They show what they are given.',
    { path: '^web/components/' },
    { path: ['^web/lib/api\\.ts$', '^node_modules/@tanstack/react-query/'], reachable: true },
  ),
  forbid(
    'components-know-no-page',
    'A component serves every page.',
    { path: '^web/components/' },
    { path: '^web/(pages|answer|router|main)' },
  ),
  forbid(
    'lib-knows-no-screen',
    'What screens share knows none of them.',
    { path: '^web/lib/' },
    { path: '^web/(pages|answer|components|router|main)' },
  ),
  forbid(
    'the-respondent-entry-is-light',
    'No router and no query library in the respondent’s own entry.',
    { path: '^web/answer/' },
    { path: '^node_modules/@tanstack/', reachable: true },
  ),
  forbid(
    'the-respondent-entry-stands-alone',
    'Its own screens, the components, lib and locales.',
    { path: '^web/answer/' },
    { path: '^web/(pages|router|main)' },
  ),
  forbid(
    'only-the-respondent-loads-the-form',
    'The survey library weighs more than a page may.',
    { path: '^web/', pathNot: '^web/answer/' },
    { path: '^node_modules/survey-' },
  ),
]
