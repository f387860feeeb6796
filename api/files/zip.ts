import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { Problem, problem } from '../problem.ts'
import { type FileBytes, piecesOf } from './bytes.ts'

/** One file of a zip archive, as the archive's directory lists it. */
export type ZipEntry = {
  name: string
  encrypted: boolean
  method: number
  checksum: number
  packed: number
  at: number
}

const endLength = 22
const longestComment = 65_535
const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const stored = 0
const deflated = 8

const unpackedAtOnce = 256 * 1024

/** More files than any document has. */
const mostEntries = 10_000

/** Everything an archive lists (APPNOTE 6.3: 4.3.12, 4.3.16). @throws Problem file.damaged where its directory isn't whole */
export async function zipEntries(file: FileBytes): Promise<ZipEntry[]> {
  const { count, length, from } = await directoryOf(file)
  if (count > mostEntries || from + length > file.size) throw problem('file.damaged')
  const directory = await file.read(from, length)
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entryMark)
      throw problem('file.damaged')
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field))
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      checksum: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      at: directory.readUInt32LE(at + 42),
    })
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

/** Where the directory is: the record that says so ends the file. */
async function directoryOf(file: FileBytes) {
  const tail = await file.read(
    Math.max(0, file.size - endLength - longestComment),
    endLength + longestComment,
  )
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endMark) continue
    if (at + endLength + tail.readUInt16LE(at + 20) !== tail.length) continue
    return {
      count: tail.readUInt16LE(at + 10),
      length: tail.readUInt32LE(at + 12),
      from: tail.readUInt32LE(at + 16),
    }
  }
  throw problem('file.damaged')
}

/**
 * Unpacks an entry, giving its bytes to `take`, and says how many they are; never more than `most`.
 * @throws Problem file.unpacks beyond that, file.damaged where the bytes aren't those that were packed
 */
export async function unpack(
  file: FileBytes,
  entry: ZipEntry,
  { most, take }: { most: number; take?: (piece: Buffer) => void },
): Promise<number> {
  const from = await dataOf(file, entry)
  let size = 0
  let checksum = 0
  const count = async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) {
      size += piece.length
      if (size > most) throw problem('file.unpacks')
      checksum = crc32(piece, checksum)
      take?.(piece)
    }
  }
  const packed = piecesOf(file, from, entry.packed)
  try {
    await (entry.method === stored
      ? count(packed)
      : pipeline(packed, createInflateRaw({ chunkSize: unpackedAtOnce }), count))
  } catch (error) {
    throw error instanceof Problem ? error : problem('file.damaged')
  }
  if (checksum !== entry.checksum) throw problem('file.damaged')
  return size
}

/** Where an entry's bytes begin: behind its own header. */
async function dataOf(file: FileBytes, { at, packed, method }: ZipEntry): Promise<number> {
  const header = await file.read(at, 30)
  const whole = header.length === 30 && header.readUInt32LE(0) === localMark
  if (!whole || (method !== stored && method !== deflated)) throw problem('file.damaged')
  const from = at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (from + packed > file.size) throw problem('file.damaged')
  return from
}
