import type { FileHandle } from 'node:fs/promises'

/** A file's bytes, read where they are needed: nothing asks for the whole at once. */
export type FileBytes = {
  size: number
  /** As many of those bytes as the file has. */
  read(from: number, length: number): Promise<Buffer>
}

/** The bytes of an open file of that size. */
export const bytesOfHandle = (handle: FileHandle, size: number): FileBytes => ({
  size,
  async read(from, length) {
    const wanted = Math.max(0, Math.min(length, size - from))
    const buffer = Buffer.alloc(wanted)
    let had = 0
    while (had < wanted) {
      const { bytesRead } = await handle.read(buffer, had, wanted - had, from + had)
      if (bytesRead === 0) break
      had += bytesRead
    }
    return buffer.subarray(0, had)
  },
})

const atOnce = 64 * 1024

/** A stretch of a file, piece by piece. */
export async function* piecesOf(file: FileBytes, from: number, length: number) {
  const end = Math.min(file.size, from + length)
  for (let at = from; at < end; at += atOnce) yield file.read(at, Math.min(atOnce, end - at))
}
