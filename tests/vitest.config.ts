import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

/** Every test that needs no browser. With TEST_DATABASE_URL the API's tests run on that server instead of the embedded engine. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    globalSetup: 'tests/support/global-setup.ts',
    exclude: [...configDefaults.exclude, 'tests/browser/**'],
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
