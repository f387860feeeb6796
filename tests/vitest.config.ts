import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const shared = { root: join(import.meta.dirname, '..'), testTimeout: 30_000, hookTimeout: 90_000 }
const onDatabase = ['tests/api/**/*.test.ts', 'tests/migrations/**/*.test.ts']

/** Every test that needs no browser. With TEST_DATABASE_URL those on a database run on that server instead of the embedded engine. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        root: shared.root,
        test: {
          ...shared,
          name: 'pure',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...onDatabase, 'tests/browser/**', '**/node_modules/**'],
        },
      },
      {
        root: shared.root,
        test: {
          ...shared,
          name: 'database',
          include: onDatabase,
          globalSetup: 'tests/support/global-setup.ts',
        },
      },
    ],
  },
})
