import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

const inflate = promisify(inflateRaw)

/** What a spreadsheet's archive may hold at most; a workplan of thousands of lines holds a tenth of it. */
const mostEntries = 1000
const mostBytes = 32 * 1024 * 1024

const signatures = { entry: 0x02014b50, local: 0x04034b50, end: 0x06054b50 } as const
const endLength = 22
const entryLength = 46
const localLength = 30

type Entry = { method: number; packed: number; at: number }

/**
 * Whether a ZIP archive is what it says and unpacks to a bounded size: each entry is unpacked here, whatever size it
 * claims, and stopped at the bound. Archives of other kinds (64 bits, encrypted, sizes left to a trailer) are `broken`.
 */
export async function checkArchive(bytes: Uint8Array): Promise<'bounded' | 'too_large' | 'broken'> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(data)
  if (!entries) return 'broken'
  let left = mostBytes
  for (const entry of entries) {
    const size = await unpackedSize(data, entry, left)
    if (size === 'broken' || size === 'too_large') return size
    left -= size
    if (left < 0) return 'too_large'
  }
  return 'bounded'
}

/** The archive's own list of what it holds; null where it makes no sense. */
function entriesOf(data: Buffer): Entry[] | null {
  const end = endOf(data)
  if (end === null) return null
  const count = data.readUInt16LE(end + 10)
  if (count > mostEntries) return null
  const entries: Entry[] = []
  let at = data.readUInt32LE(end + 16)
  for (let n = 0; n < count; n += 1) {
    if (at + entryLength > data.length || data.readUInt32LE(at) !== signatures.entry) return null
    const entry = {
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      at: data.readUInt32LE(at + 42),
    }
    const encrypted = (data.readUInt16LE(at + 8) & 1) !== 0
    const empty = entry.packed === 0 && data.readUInt32LE(at + 24) === 0
    const unsaid = entry.packed === 0 && (!empty || (data.readUInt16LE(at + 8) & 8) !== 0)
    if (encrypted || unsaid) return null
    entries.push(entry)
    at +=
      entryLength +
      data.readUInt16LE(at + 28) +
      data.readUInt16LE(at + 30) +
      data.readUInt16LE(at + 32)
  }
  return entries
}

/** Where the archive's last record stands. */
function endOf(data: Buffer): number | null {
  const from = Math.max(0, data.length - endLength - 0xffff)
  for (let at = data.length - endLength; at >= from; at -= 1)
    if (data.readUInt32LE(at) === signatures.end) return at
  return null
}

async function unpackedSize(
  data: Buffer,
  { method, packed, at }: Entry,
  left: number,
): Promise<number | 'too_large' | 'broken'> {
  if (at + localLength > data.length || data.readUInt32LE(at) !== signatures.local) return 'broken'
  const start = at + localLength + data.readUInt16LE(at + 26) + data.readUInt16LE(at + 28)
  if (start + packed > data.length) return 'broken'
  if (method === 0) return packed
  if (method !== 8) return 'broken'
  try {
    const unpacked = await inflate(data.subarray(start, start + packed), {
      maxOutputLength: Math.max(1, left),
    })
    return unpacked.length
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : 'broken'
  }
}
