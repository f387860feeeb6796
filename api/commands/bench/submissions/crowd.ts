import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Crowd, Went } from './load.ts'

/** Sends a crowd from a process of its own. @throws when somebody was refused */
export async function sendCrowd(crowd: Crowd): Promise<Went> {
  const program = join(import.meta.dirname, 'load.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(crowd)], {
    maxBuffer: 64 * 1024 * 1024,
  })
  const went = JSON.parse(stdout) as Went
  if (went.refused > 0) throw new Error(`${went.refused} of the crowd were refused`)
  return went
}
