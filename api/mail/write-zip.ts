import { crc32, deflateRawSync } from 'node:zlib'

export type Zipped = { name: string; bytes: Buffer }

/** Names are in UTF-8 (APPNOTE 6.3: 4.4.4, bit 11), the method is deflation, and version 2.0 is enough to read it. */
const version = 20
const utf8Names = 0x0800
const deflated = 8

/**
 * A zip archive of some thousand small files, whole in memory (APPNOTE 6.3: 4.3.7, 4.3.12, 4.3.16), each dated `at` in
 * universal time. At most 65,535 files and 4 GiB: larger ones have another form.
 */
export function zipOf(files: readonly Zipped[], at: Date): Buffer {
  const stamp = stampOf(at)
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const name = Buffer.from(file.name)
    const packed = deflateRawSync(file.bytes)
    const fields = fieldsOf(file.bytes, packed, name, stamp)
    const local = Buffer.concat([u32(0x04034b50), fields, name])
    bodies.push(local, packed)
    directory.push(entryOf(fields, name, offset))
    offset += local.length + packed.length
  }
  const entries = Buffer.concat(directory)
  const count = u16(files.length)
  const sizes = [u32(entries.length), u32(offset)]
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, ...sizes, u16(0)]
  return Buffer.concat([...bodies, entries, ...end])
}

/** What a file's own head and its entry in the directory have in common. */
const fieldsOf = (bytes: Buffer, packed: Buffer, name: Buffer, stamp: Buffer): Buffer =>
  Buffer.concat([
    u16(version),
    u16(utf8Names),
    u16(deflated),
    stamp,
    u32(crc32(bytes)),
    u32(packed.length),
    u32(bytes.length),
    u16(name.length),
    u16(0),
  ])

const entryOf = (fields: Buffer, name: Buffer, offset: number): Buffer =>
  Buffer.concat([
    u32(0x02014b50),
    u16(version),
    fields,
    u16(0),
    u16(0),
    u16(0),
    u32(0),
    u32(offset),
    name,
  ])

/** Time and day as MS-DOS writes them: two seconds are the finest, 1980 the first year. */
function stampOf(at: Date): Buffer {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  return Buffer.concat([u16(time), u16(day)])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
