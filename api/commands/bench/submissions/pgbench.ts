import { execFile } from 'node:child_process'
import { access, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const places = '/usr/lib/postgresql'

/** PostgreSQL's own bench, where this machine has it. */
export async function findPgbench(): Promise<string | null> {
  const versions = await readdir(places).catch(() => [])
  const candidates = [
    ...(process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'pgbench')),
    ...versions.map((version) => join(places, version, 'bin/pgbench')),
  ]
  for (const candidate of candidates) {
    const there = await access(candidate).then(
      () => true,
      () => false,
    )
    if (there) return candidate
  }
  return null
}

/** What pgbench inserts: one row a transaction, as large as a response. */
export type Insert = { waveId: string; answers: string }

/** Writes pgbench's script; a pseudonym is made of a random number each time. */
export async function writeScript(file: string, { waveId, answers }: Insert): Promise<void> {
  await writeFile(
    file,
    `\\set a random(1, 9223372036854775807)
insert into bench_response (wave_id, pseudonym, answers) values ('${waveId}', sha256(int8send(:a)), '${answers.replaceAll("'", "''")}');
`,
  )
}

/** Runs the script by eight clients on two threads; transactions a second. */
export async function runPgbench(
  pgbench: string,
  { url, script, transactions }: { url: string; script: string; transactions: number },
): Promise<number> {
  const each = String(Math.ceil(transactions / 8))
  const { stdout } = await run(pgbench, ['-n', '-c', '8', '-j', '2', '-t', each, '-f', script, url])
  const tps = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1])
  if (!(tps > 0)) throw new Error(`pgbench says no figure:\n${stdout}`)
  return tps
}
