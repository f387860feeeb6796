/** Files that may do what others may not, each with its reason. */
type Exceptions = Readonly<Record<string, string>>

export const longFiles: Exceptions = {
  'api/database/schema.ts': 'generated from the migrated database',
}

export const longFunctions: Exceptions = {
  'api/accounts/auth.ts': 'one object names every column of the sign-in library’s tables',
  'api/waves/audience-queries.ts': 'one statement, which reads worse in two',
  'api/waves/queries.ts': 'the same',
}

export const readEnvironment: Exceptions = {
  'api/config.ts': 'parses it',
  'api/server.ts': 'hands it to the parser',
  'tests/support/global-setup.ts': 'learns on which database to test',
  'tests/migrations/fresh.ts': 'the same',
  'tests/support/server-process.ts': 'hands the path of Node on to a server of its own',
  'tests/api/config/start.test.ts': 'hands the path of Node on to a start of its own',
}

export const runOnImport: Exceptions = {
  'api/server.ts': 'starts the program when it is the file run',
  'web/main.tsx': 'the app’s entry',
  'web/answer/main.tsx': 'the respondent’s entry',
  'web/answer/worker/answer-worker.ts': 'the service worker listens as it loads',
  'web/answer/form/model.ts': 'the form library is set up once, for every form',
  'web/components/charts/Canvas.tsx': 'the chart library wants its parts registered once',
}

export const writeSql: Exceptions = {
  'api/database/among.ts': 'a list of any length as one parameter, in several rooms’ queries',
  'api/database/batches.ts': 'reads any query through a cursor',
  'api/database/arrays.ts': 'one parameter that the two drivers would write differently',
  'api/database/migrate.ts': 'asks which migrations were applied',
  'api/database/newest-release.ts': 'stands in for a table in several rooms’ queries',
}

/** Tools that look for a default export. */
export const toolsOwn = /[./]config\.ts$|\/global-setup\.ts$/
