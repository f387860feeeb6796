import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Patience for a busy machine of half the speed: no test tells by its time. */
const shared = { root: join(import.meta.dirname, '..'), testTimeout: 120_000, hookTimeout: 180_000 }
const onDatabase = ['tests/api/**/*.test.ts', 'tests/migrations/**/*.test.ts']

/** The slowest: begun last, one of them would leave the other worker without work. */
const longest = [
  'responses/crash.test.ts',
  'linking/linking.test.ts',
  'indicators/facts-property.test.ts',
  'access/anonymous-open.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      longest.some((end) => moduleId.endsWith(end))
    return (await super.sort(files)).toSorted((a, b) => Number(isLong(b)) - Number(isLong(a)))
  }
}

/** Every test that needs no browser. With TEST_DATABASE_URL those on a database run on that server instead of the embedded engine. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
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
          // The program is loaded once a worker, as a server loads it once: loading it for each file took a third of the time.
          isolate: false,
          include: onDatabase,
          globalSetup: 'tests/support/global-setup.ts',
        },
      },
    ],
  },
})
