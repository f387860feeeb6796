import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const server = join(import.meta.dirname, '../../../api/server.ts')
const prelude = join(import.meta.dirname, '../../../api/commands/prelude.mjs')
const run = promisify(execFile)

type Ended = { code: number; stderr: string; stdout: string }

async function start(environment: Record<string, string>): Promise<Ended> {
  const env = { PATH: process.env['PATH'] ?? '', ...environment }
  return run(process.execPath, [server], { env }).then(
    (output) => ({ code: 0, ...output }),
    (error: Ended) => error,
  )
}

describe('a start with a wrong setting', () => {
  it('ends with one sentence and no stack', async () => {
    const { code, stderr } = await start({ PORT: 'eighty' })
    expect(code).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('The setting PORT must be a whole number')
  })

  it('says what does not answer, and not the password it tried with', async () => {
    const { code, stderr, stdout } = await start({
      DATABASE_URL: 'postgres://arpent:hunter2@127.0.0.1:9/arpent',
    })
    expect(code).toBe(1)
    expect(stderr).toContain('DATABASE_URL')
    expect(stderr + stdout).not.toContain('hunter2')
  })
})

it('the prelude lets this Node pass without a word', async () => {
  expect(await run(process.execPath, [prelude])).toMatchObject({ stdout: '', stderr: '' })
})
