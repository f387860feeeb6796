import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The pages in Chromium, against one running demo: a file at a time, since they share its people. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: 'tests/browser/support/global-setup.ts',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A busy machine needs more than the second that is usual.
    expect: { poll: { timeout: 30_000, interval: 100 } },
  },
})
