/** For each rule a small house that breaks it, by path; the rule must report the first file. */
type House = Readonly<Record<string, string>>

const taking = (from: string, ...paths: string[]): House => ({
  [from]: paths.map((path, i) => `import { x as x${i} } from '${upTo(from)}${path}'`).join('\n'),
  ...Object.fromEntries(paths.map((path) => [path, 'export const x = 1'])),
})

const takingPackage = (from: string, name: string): House => ({
  [from]: `import { x } from '${name}'\nconsole.log(x)`,
  [`node_modules/${name}/package.json`]: JSON.stringify({
    name,
    type: 'module',
    exports: './i.js',
  }),
  [`node_modules/${name}/i.js`]: 'export const x = 1',
})

const upTo = (from: string): string => '../'.repeat(from.split('/').length - 1) || './'

export const forbidden: Readonly<Record<string, House>> = {
  'measurement-is-pure': taking('api/measurement/share.ts', 'api/database/connect.ts'),
  'queries-know-the-database-only': taking('api/waves/frame-queries.ts', 'api/problem.ts'),
  'queries-stay-in-their-room': taking('api/waves/queries.ts', 'api/people/queries.ts'),
  'routes-validate-ask-answer': taking('api/waves/routes.ts', 'api/measurement/share.ts'),
  'routes-are-composed-in-the-app': taking('api/waves/actions.ts', 'api/people/routes.ts'),
  'rooms-open-their-queries-and-schemas': taking('api/people/actions.ts', 'api/waves/launch.ts'),
  'imports-calls-only-onward': taking('api/imports/actions.ts', 'api/people/actions.ts'),
  'consultations-calls-only-onward': taking(
    'api/consultations/advance.ts',
    'api/imports/actions.ts',
  ),
  'responses-calls-only-onward': taking('api/responses/actions.ts', 'api/people/actions.ts'),
  'launches-calls-only-onward': taking('api/launches/actions.ts', 'api/responses/actions.ts'),
  'ballots-calls-only-onward': taking('api/ballots/take.ts', 'api/waves/close.ts'),
  'follow-ups-calls-only-onward': taking('api/follow-ups/actions.ts', 'api/responses/actions.ts'),
  'waves-calls-only-onward': taking('api/waves/close.ts', 'api/responses/actions.ts'),
  'indicators-calls-only-onward': taking('api/indicators/actions.ts', 'api/waves/close.ts'),
  'scorecards-calls-only-onward': taking('api/scorecards/actions.ts', 'api/indicators/actions.ts'),
  'http-knows-who-asks': taking('api/http/access.ts', 'api/waves/queries.ts'),
  'database-knows-no-room': taking('api/database/connect.ts', 'api/config.ts'),
  'jobs-know-no-room': taking('api/jobs/boss.ts', 'api/mail/dispatch.ts'),
  'nobody-imports-a-start': taking('api/waves/actions.ts', 'api/server.ts'),
  'only-the-server-listens': takingPackage('api/app.ts', '@hono/node-server'),
  'api-takes-only-texts-from-web': taking('api/mail/compose.ts', 'web/lib/figure.ts'),
  'migrations-stand-alone': taking('migrations/20261122-01-programme.ts', 'api/bilingual.ts'),
  'web-takes-one-type-from-the-api': taking('web/lib/session.ts', 'api/http/access.ts'),
  'the-client-takes-only-the-type': taking('web/lib/api.ts', 'api/app.ts'),
  'the-client-takes-the-app-only': {
    'web/lib/api.ts': `import type { Env } from '../../api/http/environment.ts'\nexport type E = Env`,
    'api/http/environment.ts': 'export type Env = string',
  },
  'locales-import-nothing': taking('web/locales/en/shell.ts', 'web/lib/texts.ts'),
  'pages-never-import-pages': taking('web/pages/trends/view.ts', 'web/pages/home/parts.ts'),
  'components-never-fetch': {
    ...taking('web/components/Card.tsx', 'web/lib/session.ts'),
    ...taking('web/lib/session.ts', 'web/lib/api.ts'),
  },
  'components-know-no-page': taking('web/components/Card.tsx', 'web/pages/home/parts.ts'),
  'lib-knows-no-screen': taking('web/lib/figure.ts', 'web/components/Card.tsx'),
  'the-respondent-entry-is-light': {
    ...taking('web/answer/main.tsx', 'web/lib/session.ts'),
    ...takingPackage('web/lib/session.ts', '@tanstack/react-query'),
  },
  'the-respondent-entry-stands-alone': taking('web/answer/main.tsx', 'web/pages/shell/Shell.tsx'),
  'only-the-respondent-loads-the-form': takingPackage('web/pages/home/page.tsx', 'survey-core'),
  'no-circles': {
    'api/clock.ts': `import { y } from './keys.ts'\nexport const x = y`,
    'api/keys.ts': `import { x } from './clock.ts'\nexport const y = x`,
  },
  'imports-exist': { 'api/app.ts': `import { x } from './gone.ts'\nconsole.log(x)` },
  'no-tests-in-the-program': taking('api/app.ts', 'tests/support/cast.ts'),
}

/** What looks like a breach and isn't. */
export const permitted: House = {
  'api/services.ts': `import { x } from './clock.ts'\nexport type Services = { clock: typeof x }`,
  'api/clock.ts': `import type { Services } from './services.ts'\nexport const x = (s: Services) => s`,
  'api/waves/actions.ts': `import { x } from '../people/queries.ts'\nimport { y } from '../indicators/actions.ts'\nexport const z = [x, y]`,
  'api/people/queries.ts': `import type { Z } from '../waves/launch.ts'\nexport const x: Z = 1`,
  'api/waves/launch.ts': 'export type Z = number',
  'api/indicators/actions.ts': 'export const y = 1',
  'web/lib/api.ts': `import type { Api } from '../../api/app.ts'\nexport type Client = Api`,
  'api/app.ts': 'export type Api = number',
}
