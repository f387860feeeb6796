import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../../../api/database/connect.ts'
import { publishInstrument } from '../../../api/instruments/actions.ts'

export const roles = ['analyst', 'co-chair', 'member', 'council reader', 'administrator'] as const
export type Role = (typeof roles)[number]

/** The demo as `npm run demo` starts it, in a folder of its own. */
export type DemoServer = {
  url: string
  /** The sign-in link it printed for each role; each opens one session. */
  links: Record<Role, string>
  /** From the start of the process to the last printed link. */
  readyAfterMs: number
  /** Ends the process without a word, as a power cut does. */
  kill(): Promise<void>
  /** Starts it again on the same port and data. */
  revive(): Promise<void>
  /** Stops it, publishes an instrument as the program does with those of `surveys/`, and starts it again. */
  publish(definition: unknown): Promise<void>
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '../../..')
const patience = 180_000

/** Starts the demo on a free port with a new data folder. @throws when the pages are not built, or it ends before it is ready. */
export async function startDemo(): Promise<DemoServer> {
  await access(join(root, 'web/dist/index.html')).catch(() => {
    throw new Error('The pages are not built: run "npm run build" first')
  })
  const dataDir = await mkdtemp(join(tmpdir(), 'arpent-demo-'))
  const port = await freePort()
  const began = performance.now()
  let child = spawnDemo(port, dataDir)
  const links = await readLinks(child)
  return {
    url: `http://localhost:${port}`,
    links,
    readyAfterMs: Math.round(performance.now() - began),
    kill: () => end(child, 'SIGKILL'),
    revive: async () => {
      // A killed process leaves its lock, which is good for ten seconds: nobody waits for them here.
      await rm(join(dataDir, 'lock'), { recursive: true, force: true })
      child = spawnDemo(port, dataDir)
      await readLinks(child)
    },
    publish: async (definition) => {
      await end(child, 'SIGTERM')
      const { db, close } = await connect({ url: null, dataDir })
      await publishInstrument(db, definition).finally(close)
      child = spawnDemo(port, dataDir)
      await readLinks(child)
    },
    stop: async () => {
      await end(child, 'SIGTERM')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function spawnDemo(port: number, dataDir: string): ChildProcess {
  return spawn(process.execPath, ['api/commands/demo.ts'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function readLinks(child: ChildProcess): Promise<Record<Role, string>> {
  let printed = ''
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      child.kill('SIGKILL')
      reject(new Error(`The demo ${why}:\n${printed}`))
    }
    const timer = setTimeout(fail, patience, `printed no links in ${patience / 1000} s`)
    const read = (data: Buffer) => {
      printed += data.toString()
      const links = roles.map((role) => [role, linkOf(printed, role)] as const)
      if (links.some(([, link]) => link === null)) return
      clearTimeout(timer)
      resolve(Object.fromEntries(links) as Record<Role, string>)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    // Whoever ends it on purpose stops listening first: all other tests would fail without a word of why.
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      console.error(`The demo ended by itself with ${code ?? signal}:\n${printed}`)
      fail(`ended with ${code ?? signal}`)
    })
  })
}

const linkOf = (printed: string, role: Role): string | null =>
  new RegExp(`^${role}: (http\\S+)\\n`, 'm').exec(printed)?.[1] ?? null

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  child.removeAllListeners('exit')
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No port is free')
  return address.port
}
