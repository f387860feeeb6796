import type { IForbiddenRuleType } from 'dependency-cruiser'
import { forbid, typeOnly } from './rule.ts'
import { insideTheWeb } from './web-rules.ts'

/** Who may import whom, as `docs/decisions/0001-rooms.md` tells it. Paths are regular expressions from the repository's root. */
const rooms = [
  'accounts',
  'audit',
  'ballots',
  'comments',
  'consultations',
  'files',
  'groups',
  'follow-ups',
  'imports',
  'indicators',
  'instruments',
  'launches',
  'library',
  'mail',
  'monthly',
  'people',
  'programme',
  'reports',
  'responses',
  'scorecards',
  'waves',
  'workplan-files',
  'workplans',
].join('|')

/** What any room may take from any other: its queries, its schemas. */
const open = '^api/[^/]+/[a-z-]*(queries|schemas)\\.ts$'

/** What a room offers everybody besides: letters and their dispatch, sign-in links, files that come in, what a group lacks, figures and what is published of them, spreadsheets and how their files are read, a workplan’s rules, and the instruments’ pure modules. */
const offered = [
  '^api/mail/(at-once|compose|dispatch|letters|monthly-letter|post)\\.ts$',
  '^api/accounts/(actor|links)\\.ts$',
  '^api/files/(kinds|receive)\\.ts$',
  '^api/groups/coverage\\.ts$',
  '^api/consultations/periods\\.ts$',
  '^api/indicators/(figures|record-published|spreadsheet)\\.ts$',
  '^api/ballots/links\\.ts$',
  '^api/imports/(decode|records)\\.ts$',
  '^api/workplans/(chains|horizon|milestone-rules)\\.ts$',
  '^api/responses/answers\\.ts$',
  '^api/instruments/(answers|check-answers|compile|compiled|form|items|open-text|present|say)\\.ts$',
]

/** What describes a row's JSON, and compiles each published definition once. */
const pure = ['^api/indicators/definition\\.ts$', '^api/instruments/(compile|compiled|form)\\.ts$']

const insides = (room: string) => `^api/${room}/`

/** The order in which one room's action may call the next one's. */
const order = [
  'imports',
  'consultations',
  'responses',
  'launches',
  'follow-ups',
  'waves',
  'ballots',
  'indicators',
  'scorecards',
] as const

const acrossRooms: IForbiddenRuleType[] = order.map((room, place) => ({
  name: `${room}-calls-only-onward`,
  comment: `Actions call along ${order.join(' → ')}, never back.`,
  severity: 'error',
  from: { path: insides(room) },
  to: {
    path: `^api/(${rooms})/`,
    pathNot: [open, ...offered, insides(room), ...order.slice(place + 1).map(insides)],
    dependencyTypesNot: typeOnly,
  },
}))

const insideTheApi: IForbiddenRuleType[] = [
  forbid(
    'measurement-is-pure',
    'No database, HTTP, clock or chance: itself and the special functions of stdlib.',
    { path: '^api/measurement/' },
    { path: '.', pathNot: ['^api/measurement/', '^node_modules/@stdlib/'] },
  ),
  forbid(
    'queries-know-the-database-only',
    'SQL in, rows out: nothing else of the program runs there.',
    { path: '^api/[^/]+/[a-z-]*queries\\.ts$' },
    {
      path: '^(api|web)/',
      pathNot: ['^api/database/', open, ...pure],
      dependencyTypesNot: typeOnly,
    },
  ),
  forbid(
    'queries-stay-in-their-room',
    'A room reads another’s rows by asking its queries from an action.',
    { path: '^api/([^/]+)/[a-z-]*queries\\.ts$' },
    { path: open, pathNot: '^api/$1/', dependencyTypesNot: typeOnly },
  ),
  forbid(
    'routes-validate-ask-answer',
    'Own files, http/, the problems; what other rooms know is asked by an action or a query.',
    { path: '^api/([^/]+)/routes\\.ts$' },
    {
      path: '^(api|web)/',
      pathNot: ['^api/$1/', '^api/http/', '^api/problem\\.ts$'],
      dependencyTypesNot: typeOnly,
    },
  ),
  forbid(
    'routes-are-composed-in-the-app',
    'A room’s routes are the app’s business only.',
    { path: '^(api|web)/', pathNot: '^api/app\\.ts$' },
    { path: '^api/.+/routes\\.ts$' },
  ),
  forbid(
    'rooms-open-their-queries-and-schemas',
    'Of another room: queries, schemas, types, and what it offers everybody.',
    { path: `^api/(${rooms})/`, pathNot: order.map(insides) },
    {
      path: `^api/(${rooms})/`,
      pathNot: [open, ...offered, '^api/$1/'],
      dependencyTypesNot: typeOnly,
    },
  ),
  ...acrossRooms,
  forbid(
    'http-knows-who-asks',
    'Of the rooms, http/ knows who asks, and the trace of what they take.',
    { path: '^api/http/' },
    { path: `^api/(${rooms})/`, pathNot: '^api/(accounts/(actor|queries)|audit/queries)\\.ts$' },
  ),
  forbid(
    'database-knows-no-room',
    'Connections, transactions and types; of the program only the words of its constraints.',
    { path: '^api/database/' },
    { path: '^(api|web)/', pathNot: ['^api/database/', '^api/(problem|bilingual)\\.ts$'] },
  ),
  forbid(
    'jobs-know-no-room',
    'They wake the rooms up; only the list of them names what runs, and only a start reads it.',
    { path: '^api/jobs/', pathNot: '^api/jobs/definitions\\.ts$' },
    { path: `^api/((${rooms})/|jobs/definitions\\.ts$)`, dependencyTypesNot: typeOnly },
  ),
  forbid(
    'nobody-imports-a-start',
    'What starts the program is run, not imported; commands may use the server’s parts.',
    { path: '^(api|web)/', pathNot: ['^api/commands/', '^api/server\\.ts$'] },
    { path: '^api/(server\\.ts|commands/)' },
  ),
  forbid(
    'only-the-server-listens',
    'One file opens a port.',
    { path: '^(api|web)/', pathNot: '^api/server\\.ts$' },
    {
      path: '^node_modules/@hono/node-server/',
      pathNot: 'serve-static',
      dependencyTypesNot: typeOnly,
    },
  ),
  forbid(
    'api-takes-only-texts-from-web',
    'Mails, problems and exports read the locales; nothing else of the web.',
    { path: '^(api|migrations)/' },
    { path: '^web/', pathNot: '^web/locales/' },
  ),
  forbid(
    'migrations-stand-alone',
    'A migration never changes, so it imports nothing that does.',
    { path: '^migrations/' },
    { path: '^(api|web)/', dependencyTypesNot: typeOnly },
  ),
]

const everywhere: IForbiddenRuleType[] = [
  forbid(
    'no-circles',
    'A module that needs itself can’t be read alone. Types may: `Services` names what is composed from it.',
    { path: '^(api|web|migrations)/' },
    { circular: true, viaOnly: { dependencyTypesNot: typeOnly } },
  ),
  forbid(
    'imports-exist',
    'A file or package that isn’t there.',
    { path: '^(api|web|migrations)/' },
    { couldNotResolve: true },
  ),
  forbid(
    'no-tests-in-the-program',
    'Nothing that runs depends on a test.',
    { path: '^(api|web|migrations)/' },
    { path: '^tests/' },
  ),
]

export const rules: IForbiddenRuleType[] = [...insideTheApi, ...insideTheWeb, ...everywhere]
