import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'

/** A folder of programme files that a test may spoil. */
export type ProgrammeFolder = {
  path: string
  /** Writes a file: a text as it is, anything else as JSON. */
  write(file: string, content: unknown): Promise<void>
  /** Rewrites a file after `change` had its content. */
  edit<Content>(file: string, change: (content: Content) => void): Promise<void>
  remove(file: string): Promise<void>
}

const made: string[] = []

afterEach(async () => {
  for (const path of made.splice(0)) await rm(path, { recursive: true })
})

/** A copy of the programme in `surveys/`, removed after the test. */
export async function copyProgramme(): Promise<ProgrammeFolder> {
  const path = await mkdtemp(join(tmpdir(), 'arpent-programme-'))
  made.push(path)
  await cp('surveys/programme', path, { recursive: true })
  const write = (file: string, content: unknown) =>
    writeFile(join(path, file), typeof content === 'string' ? content : JSON.stringify(content))
  return {
    path,
    write,
    async edit(file, change) {
      const content = JSON.parse(await readFile(join(path, file), 'utf8'))
      change(content)
      await write(file, content)
    },
    remove: (file) => rm(join(path, file)),
  }
}
