import { spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'

/** A scanner that takes longer has failed. */
const longestMs = 120_000

/**
 * Has the operator's own command look at a file, which it is given on its standard input: 0 says clean, 1 infected, anything
 * else that it failed (ClamAV's own codes). It is run without the program's environment, which holds secrets.
 * @returns false where no command is set, and nothing was scanned
 * @throws Problem file.infected, file.scan_failed
 */
export async function scanFile({ config, log }: Services, path: string): Promise<boolean> {
  if (config.fileScanCommand === null) return false
  const { code, said } = await run(config.fileScanCommand, path)
  if (code === 0) return true
  if (code === 1) throw problem('file.infected')
  log.error({ code, said }, 'a file could not be scanned')
  throw problem('file.scan_failed')
}

type Ended = { code: number | null; said: string }

async function run(command: string, path: string): Promise<Ended> {
  const file = await open(path)
  try {
    return await new Promise<Ended>((ended) => {
      // Of a group of its own, so that what the shell started ends with it.
      const scanner = spawn(command, {
        shell: true,
        detached: true,
        env: {},
        stdio: [file.fd, 'ignore', 'pipe'],
      })
      let said = ''
      const timer = setTimeout(() => stop(scanner.pid), longestMs)
      scanner.stderr?.on('data', (text: Buffer) => (said = (said + String(text)).slice(-500)))
      scanner.on('error', () => ended({ code: null, said }))
      scanner.on('close', (code) => {
        clearTimeout(timer)
        ended({ code, said })
      })
    })
  } finally {
    await file.close()
  }
}

function stop(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}
