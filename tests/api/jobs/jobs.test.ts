import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createJobs } from '../../../api/jobs/boss.ts'
import type { Jobs } from '../../../api/jobs/jobs.ts'
import { openCommitting } from '../../support/engine.ts'
import { compose, type Sandbox } from '../../support/sandbox.ts'

/** The real jobs on a database in which transactions commit, on either engine. */
let opened: Awaited<ReturnType<typeof openCommitting>>
let arpent: Sandbox
let jobs: Jobs
let runs: number

beforeEach(async () => {
  opened = await openCommitting('bare')
  arpent = compose(opened.db)
  runs = 0
  jobs = createJobs({ ...opened, engine: 'embedded', close: async () => {} }, arpent.services.log)
})
afterEach(async () => {
  await jobs.stop()
  await opened.end()
})

const start = (run: () => Promise<unknown>) =>
  jobs.start(arpent.services, [{ name: 'messages', everyMinute: true, promptly: true, run }])
const counted = async () => void (runs += 1)
const waiting = { timeout: 10_000, interval: 20 }

test('each job runs once at the start, and again when a committed transaction asked', async () => {
  await start(counted)
  await vi.waitFor(() => expect(runs).toBe(1), waiting)
  await opened.db.transaction().execute((trx) => jobs.wake(trx, 'messages'))
  await vi.waitFor(() => expect(runs).toBe(2), waiting)
})

test('a transaction that is rolled back asked for nothing', async () => {
  let free: () => void = () => {}
  const held = new Promise<void>((resolve) => (free = resolve))
  await start(async () => {
    runs += 1
    await held
  })
  await vi.waitFor(() => expect(runs).toBe(1), waiting)
  const refused = opened.db.transaction().execute(async (trx) => {
    await jobs.wake(trx, 'messages')
    throw new Error('refused')
  })
  await expect(refused).rejects.toThrow('refused')
  free()
  // What is asked afterwards is the next run, and the last.
  await opened.db.transaction().execute((trx) => jobs.wake(trx, 'messages'))
  await vi.waitFor(() => expect(runs).toBe(2), waiting)
})

test('a stop waits for what is under way', async () => {
  let done = false
  await start(async () => {
    runs += 1
    await opened.db.selectFrom('person').select('id').execute()
    done = true
  })
  await vi.waitFor(() => expect(runs).toBe(1), waiting)
  await jobs.stop()
  expect(done).toBe(true)
})
