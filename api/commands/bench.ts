import type { Config } from '../config.ts'
import { runCommand, StartRefused } from '../server.ts'
import { measure, report } from './bench/measure.ts'
import { registerFigures, usualExtent } from './bench/registers/figures.ts'
import { openStages } from './bench/stages.ts'
import { ballotFigures } from './bench/submissions/ballots.ts'
import { submissionFigures } from './bench/submissions/figures.ts'

const usual = [10_000, 1_000_000]
const big = 10_000_000

/** What is measured, by the name it is asked for by. */
const parts: Readonly<Record<string, (config: Config) => Promise<object>>> = {
  reading: readingFigures,
  submissions: submissionFigures,
  ballots: ballotFigures,
  registers: (config) => registersInNumbers(config),
}

/**
 * Measures what a reader waits for, also in large registers, and how many respondents are served a second: all of it, or the parts named as arguments. On
 * databases of its own, removed at the end, on the server of DATABASE_URL, else on the embedded engine. The last line is one JSON object.
 */
async function bench(config: Config): Promise<void> {
  const asked = process.argv.slice(2)
  const stranger = asked.find((name) => !Object.hasOwn(parts, name))
  if (stranger !== undefined)
    throw new StartRefused(
      `There is no part "${stranger}" to measure. There are: ${Object.keys(parts).join(', ')}.`,
    )
  const figures: object[] = []
  for (const [name, figuresOf] of Object.entries(parts))
    if (asked.length === 0 || asked.includes(name)) figures.push(await figuresOf(config))
  console.log(JSON.stringify(Object.assign({}, ...figures)))
}

const large = (): boolean => process.env['BENCH_BIG'] === '1'

/** With a million uses of guides on a server, a quarter of that embedded; ten million with BENCH_BIG=1. */
const registersInNumbers = (config: Config): Promise<object> =>
  registerFigures(
    config,
    { ...usualExtent, events: large() ? big : config.databaseUrl ? 1_000_000 : 250_000 },
    console.log,
  )

/** At ten thousand responses and at a million; ten with BENCH_BIG=1. */
async function readingFigures(config: Config): Promise<object> {
  const sizes = large() ? [...usual, big] : usual
  const stages = await openStages(config, sizes, console.log)
  try {
    return report(stages, await measure(stages))
  } finally {
    for (const stage of stages) await stage.close()
  }
}

await runCommand(bench, { LOG_LEVEL: 'silent' })
