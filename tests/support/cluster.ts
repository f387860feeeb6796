import { execFile, execFileSync } from 'node:child_process'
import { chownSync, existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './server-process.ts'

/** A PostgreSQL server of a test's own, with its disk writes confirmed, to be stopped at will. */
export type Cluster = {
  url: string
  /** Where its files are: heap, log of changes. */
  data: string
  /** `immediate` is a crash: it recovers from its log. */
  restart(how: 'fast' | 'immediate'): Promise<void>
  remove(): Promise<void>
}

const versions = '/usr/lib/postgresql'
const tools = existsSync(versions)
  ? readdirSync(versions)
      .map((version) => join(versions, version, 'bin'))
      .find((folder) => existsSync(join(folder, 'initdb')))
  : undefined

/** Whether this machine has the server's programs. */
export const canMakeCluster = tools !== undefined

/** The server refuses to run as root: then the user of the package runs it. */
const isRoot = process.getuid?.() === 0

async function asPostgres(tool: string, ...given: string[]): Promise<void> {
  const program = join(tools ?? '', tool)
  const [command, args] = isRoot
    ? (['runuser', ['-u', 'postgres', '--', program, ...given]] as const)
    : ([program, given] as const)
  await promisify(execFile)(command, [...args], { cwd: '/' })
}

/** Runs one of the server's programs and gives what it prints. */
export async function runTool(tool: string, ...given: string[]): Promise<string> {
  const most = 1024 * 1024 * 1024
  const { stdout } = await promisify(execFile)(join(tools ?? '', tool), given, { maxBuffer: most })
  return stdout
}

/** Makes a cluster and starts it on a free port; `settings` are the server's, as `wal_keep_size=1GB`. */
export async function makeCluster(...given: readonly string[]): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'arpent-cluster-'))
  if (isRoot) chownSync(folder, Number(execFileSync('id', ['-u', 'postgres'])), -1)
  const data = join(folder, 'data')
  const log = join(folder, 'log')
  const port = await freePort()
  const settings = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='' -c fsync=on${given.map((one) => ` -c ${one}`).join('')}`
  await asPostgres('initdb', '-D', data, '-U', 'postgres', '--auth=trust', '--locale=C.UTF-8')
  const start = () => asPostgres('pg_ctl', '-D', data, '-w', '-l', log, '-o', settings, 'start')
  const stop = (how: string) => asPostgres('pg_ctl', '-D', data, '-w', '-m', how, 'stop')
  await start()
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    data,
    async restart(how) {
      await stop(how)
      await start()
    },
    async remove() {
      await stop('immediate')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
