import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Config } from '../../../config.ts'

const program = join(import.meta.dirname, '../../../server.ts')

type Running = { port: number; stop(): Promise<void> }

/** Starts the real server on a free port, on the database and the folder given; ready when this resolves. */
export async function startServer(config: Config): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: config.databaseUrl ?? '',
      DATA_DIR: config.dataDir,
      ROUND_KEYS_DIR: config.roundKeysDir,
      PORT: String(port),
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((ready, fail) => {
    child.stdout.on('data', (text) => String(text).includes('ready') && ready())
    child.once('exit', (status) => fail(new Error(`The server ended with ${status}`)))
  })
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
