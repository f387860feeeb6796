import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import type { Config } from '../../../config.ts'
import { median } from '../measure.ts'
import { makePlace } from '../place.ts'
import type { Crowd, Went } from './load.ts'
import { findPgbench, runPgbench, writeScript } from './pgbench.ts'
import { type OpenRound, openRound } from './stage.ts'

/** What respondents wait for; null where this machine can't tell. */
export type SubmissionFigures = {
  submit_rps: number | null
  pgbench_rps: number | null
  submit_vs_pgbench: number | null
  submit_p99_ms: number | null
  open_form_rps: number | null
}

export type Effort = { turns: number; each: number; openings: number }
const usual: Effort = { turns: 5, each: 12_000, openings: 4000 }

const nothing: SubmissionFigures = {
  submit_rps: null,
  pgbench_rps: null,
  submit_vs_pgbench: null,
  submit_p99_ms: null,
  open_form_rps: null,
}

/**
 * Submissions of distinct people to a confidential round (full check, tallies; 64 connections to the real server, disk writes
 * confirmed) and pgbench's single-row inserts of the same bytes with the same indexes, in turns; then forms opened.
 */
export async function submissionFigures(
  config: Config,
  effort: Effort = usual,
): Promise<SubmissionFigures> {
  const pgbench = await findPgbench()
  if (!config.databaseUrl || !pgbench) {
    console.error(
      `Submissions are not measured: ${config.databaseUrl ? 'this machine has no pgbench' : 'they need the PostgreSQL server of DATABASE_URL'}.`,
    )
    return nothing
  }
  const people = effort.turns * effort.each + effort.each
  const round = await openRound(await makePlace(config, 'submissions'), people)
  try {
    await refuseUnconfirmed(round)
    return await inTurns(round, pgbench, effort)
  } finally {
    await round.close()
  }
}

/** Without confirmed disk writes the figures would say nothing. */
async function refuseUnconfirmed({ db }: OpenRound): Promise<void> {
  const { rows } = await sql<{ on: boolean }>`
    select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on' as on`.execute(
    db,
  )
  if (!rows[0]?.on) throw new Error('The server of DATABASE_URL does not confirm disk writes')
}

async function inTurns(
  round: OpenRound,
  pgbench: string,
  { turns, each, openings }: Effort,
): Promise<SubmissionFigures> {
  const script = `${round.bodies}.sql`
  await writeScript(script, round.insert)
  const url = round.url
  const crowd = { port: round.port, connections: 64, bodies: round.bodies }
  const asks = ['POST /api/answer/submission']
  const answered: Went[] = []
  const inserted: number[] = []
  for (let turn = 0; turn <= turns; turn += 1) {
    const went = await sendCrowd({ ...crowd, asks, from: turn * each, to: (turn + 1) * each })
    const tps = await runPgbench(pgbench, { url, script, transactions: each })
    // The first turn warms both up.
    if (turn > 0) answered.push(went)
    if (turn > 0) inserted.push(tps)
  }
  const rates = answered.map(({ done, seconds }) => done / seconds)
  return {
    submit_rps: Math.round(median(rates)),
    pgbench_rps: Math.round(median(inserted)),
    submit_vs_pgbench: rounded(median(rates.map((rate, turn) => rate / (inserted[turn] ?? 0)))),
    submit_p99_ms: rounded(median(answered.map(({ waits }) => ninetyNinth(waits)))),
    open_form_rps: await openForms({ ...crowd, from: 0, to: openings }),
  }
}

/** Forms opened a second: the page, what its first screen says, and the instrument. */
async function openForms(crowd: Omit<Crowd, 'asks'>): Promise<number | null> {
  const page = join(import.meta.dirname, '../../../../web/dist/answer.html')
  const built = await access(page).then(
    () => true,
    () => false,
  )
  if (!built) {
    console.error('Opened forms are not measured: the pages are not built (npm run build).')
    return null
  }
  const asks = ['GET /answer', 'GET /api/answer', 'GET /api/answer/instrument']
  const { done, seconds } = await sendCrowd({ ...crowd, asks })
  return Math.round(done / seconds)
}

/** Sends a crowd from a process of its own. @throws when somebody was refused */
async function sendCrowd(crowd: Crowd): Promise<Went> {
  const program = join(import.meta.dirname, 'load.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(crowd)], {
    maxBuffer: 64 * 1024 * 1024,
  })
  const went = JSON.parse(stdout) as Went
  if (went.refused > 0) throw new Error(`${went.refused} of the crowd were refused`)
  return went
}

const ninetyNinth = (waits: readonly number[]): number =>
  waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? Number.NaN

const rounded = (value: number): number => Number(value.toFixed(2))
