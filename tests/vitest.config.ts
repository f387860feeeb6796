import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Patience for a busy machine of half the speed: no test tells by its time. */
const shared = { root: join(import.meta.dirname, '..'), testTimeout: 120_000, hookTimeout: 180_000 }
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
