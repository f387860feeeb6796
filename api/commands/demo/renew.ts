import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { check } from 'proper-lockfile'
import { folderHash } from '../../programme/folder.ts'

const markOf = (dataDir: string): string => join(dataDir, 'programme.sha256')

/**
 * Drops the demo's embedded database when it was made from another programme than the one written now: an older version
 * of this program left it. Only a folder that a demo has marked is touched, and none that is in use; what was in it is
 * synthetic and comes out the same again. True when it was dropped.
 */
export async function dropOutdated(dataDir: string, programmeDir: string): Promise<boolean> {
  const made = await readFile(markOf(dataDir), 'utf8').catch(() => null)
  if (made === null || made === (await stampOf(programmeDir))) return false
  if (await check(dataDir, { lockfilePath: join(dataDir, 'lock') })) return false
  await rm(join(dataDir, 'postgres'), { recursive: true, force: true })
  return true
}

/** Marks the folder as a demo's, made from that programme. */
export async function markMade(dataDir: string, programmeDir: string): Promise<void> {
  await writeFile(markOf(dataDir), await stampOf(programmeDir))
}

const stampOf = async (programmeDir: string): Promise<string> =>
  (await folderHash(programmeDir)).toString('hex')
