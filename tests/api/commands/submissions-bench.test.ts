import { expect, inject, test } from 'vitest'
import { ballotFigures } from '../../../api/commands/bench/submissions/ballots.ts'
import { submissionFigures } from '../../../api/commands/bench/submissions/figures.ts'
import { readConfig } from '../../../api/config.ts'

const url = inject('templates').url
const config = readConfig({ LOG_LEVEL: 'silent', ...(url ? { DATABASE_URL: url } : {}) })

test('submissions are measured on a server with pgbench, and left open elsewhere', async () => {
  const figures = await submissionFigures(config, { turns: 1, each: 200, openings: 20 })
  expect(Object.keys(figures)).toEqual([
    'submit_rps',
    'pgbench_rps',
    'submit_vs_pgbench',
    'submit_p99_ms',
    'open_form_rps',
  ])
  const { open_form_rps: opened, ...submitted } = figures
  for (const [name, figure] of Object.entries(submitted))
    if (url) expect(figure, name).toBeGreaterThan(0)
    else expect(figure, name).toBeNull()
  // The pages are built after these tests where both are run.
  if (opened !== null) expect(opened).toBeGreaterThan(0)
}, 120_000)

test('complete anonymous votes are measured on a server, each counted once, and left open elsewhere', async () => {
  const { ballot_rps: votes } = await ballotFigures(config, { turns: 1, each: 100 })
  if (url) expect(votes).toBeGreaterThan(0)
  else expect(votes).toBeNull()
}, 120_000)
