import { createHash } from 'node:crypto'
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { largestFile } from '../http/body-size.ts'
import { Problem, problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { bytesOfHandle, type FileBytes } from './bytes.ts'
import { textOfDocx } from './docx-text.ts'
import { type FileKind, kindOf } from './kinds.ts'
import { safeName } from './names.ts'
import { scanFile } from './scan.ts'

/** A file that arrived, was what it says, and passed the scanner where there is one. */
export type Received = {
  name: string
  kind: FileKind
  sha256: Buffer
  /** Whether a scanner looked at it. */
  scanned: boolean
  bytes: FileBytes
  /** What it says, for searching; empty where nobody can read it: of a PDF always. */
  text: string
}

type Sent = { name: string; body: ReadableStream<Uint8Array> | null }

/**
 * Takes a file in: written to a temporary folder as it comes, so that memory holds none of it, then checked, scanned and given
 * to `use`; the folder is gone afterwards, whatever happens.
 * @throws Problem file.too_large, file.empty, file.broken_off, and what `kindOf` and `scanFile` throw
 */
export async function receiveFile<Result>(
  services: Services,
  { name, body }: Sent,
  use: (file: Received) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), `arpent-file-${process.pid}-`))
  const path = join(folder, 'received')
  try {
    const { size, sha256 } = await write(path, body)
    return await reading(path, async (handle) => {
      const bytes = bytesOfHandle(handle, size)
      const kind = await kindOf(bytes, name)
      const scanned = await scanFile(services, path)
      const text = kind === 'docx' ? await textOfDocx(bytes) : ''
      return use({ name: safeName(name, kind), kind, sha256, scanned, bytes, text })
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function write(path: string, body: Sent['body']): Promise<{ size: number; sha256: Buffer }> {
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const piece of arriving(body)) {
      size += piece.length
      if (size > largestFile) throw problem('file.too_large')
      hash.update(piece)
      await file.writeFile(piece)
    }
  } finally {
    await file.close()
  }
  if (size === 0) throw problem('file.empty')
  return { size, sha256: hash.digest() }
}

async function reading<Result>(
  path: string,
  work: (handle: FileHandle) => Promise<Result>,
): Promise<Result> {
  const handle = await open(path)
  try {
    return await work(handle)
  } finally {
    await handle.close()
  }
}

/** The pieces of a body; that its sender went away is no fault of the program. */
async function* arriving(body: Sent['body']): AsyncGenerator<Uint8Array> {
  if (body === null) return
  try {
    yield* body
  } catch (error) {
    throw error instanceof Problem ? error : problem('file.broken_off')
  }
}
