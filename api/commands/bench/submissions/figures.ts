import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../../config.ts'
import { median } from '../measure.ts'
import { makePlace } from '../place.ts'
import { refuseUnconfirmed } from './confirmed.ts'
import { sendCrowd } from './crowd.ts'
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
const usual: Effort = { turns: 9, each: 12_000, openings: 4000 }

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
    await refuseUnconfirmed(round.db)
    return await inTurns(round, pgbench, effort)
  } finally {
    await round.close()
  }
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
  const asks = [{ request: 'POST /api/answer/submission', linked: true }]
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
  const requests = ['GET /answer', 'GET /api/answer', 'GET /api/answer/instrument']
  const asks = requests.map((request) => ({ request, linked: true }))
  const { done, seconds } = await sendCrowd({ ...crowd, asks })
  return Math.round(done / seconds)
}

const ninetyNinth = (waits: readonly number[]): number =>
  waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? Number.NaN

const rounded = (value: number): number => Number(value.toFixed(2))
