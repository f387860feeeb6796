import type { Config } from '../config.ts'
import { runCommand } from '../server.ts'
import { measure, report } from './bench/measure.ts'
import { openStages } from './bench/stages.ts'
import { ballotFigures } from './bench/submissions/ballots.ts'
import { submissionFigures } from './bench/submissions/figures.ts'

const usual = [10_000, 1_000_000]
const big = 10_000_000

/**
 * Measures what a reader waits for at ten thousand responses and at a million (ten with BENCH_BIG=1): on databases of its own,
 * removed at the end, on the server of DATABASE_URL, else on the embedded engine. The last line is one JSON object.
 */
async function bench(config: Config): Promise<void> {
  const sizes = process.env['BENCH_BIG'] === '1' ? [...usual, big] : usual
  const stages = await openStages(config, sizes, console.log)
  try {
    const figures = report(stages, await measure(stages))
    const respondents = { ...(await submissionFigures(config)), ...(await ballotFigures(config)) }
    console.log(JSON.stringify({ ...figures, ...respondents }))
  } finally {
    for (const stage of stages) await stage.close()
  }
}

await runCommand(bench, { LOG_LEVEL: 'silent' })
