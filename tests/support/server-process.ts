import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** The real server in a process of its own. */
export type ServerProcess = {
  url: string
  /** All it has printed so far. */
  printed(): string
  /** Whether it still runs. */
  alive(): boolean
  /** Ends it as a power cut would: no chance to finish anything. */
  kill(): Promise<void>
  stop(): Promise<void>
}

const program = join(import.meta.dirname, '../../api/server.ts')

/** The master key of the processes, and of tests that invite people into their waves. */
export const masterKey = Buffer.alloc(32, 7)

/** Starts it on a free port; ready once it says so. Compiled modules are kept in `dataDir` for the next start. */
export async function startServer(options: {
  databaseUrl: string
  dataDir: string
  /** Settings besides. */
  settings?: Record<string, string>
}): Promise<ServerProcess> {
  const port = await freePort()
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: options.databaseUrl,
      DATA_DIR: options.dataDir,
      SECRET_KEY: masterKey.toString('hex'),
      NODE_COMPILE_CACHE: join(options.dataDir, 'compiled'),
      PORT: String(port),
      LOG_LEVEL: 'silent',
      ...options.settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => (printed += String(text)))
  await ready(child, () => printed)
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return {
    url: `http://127.0.0.1:${port}`,
    printed: () => printed,
    alive: () => child.exitCode === null && child.signalCode === null,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

async function ready(child: ChildProcess, printed: () => string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (printed().includes('ready')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${printed()}`)))
  })
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
