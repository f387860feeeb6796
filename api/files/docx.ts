import { problem } from '../problem.ts'
import type { FileBytes } from './bytes.ts'
import { unpack, type ZipEntry, zipEntries } from './zip.ts'

const mebibyte = 1024 * 1024

/** What a document may unpack to: eight times the largest file taken, which its pictures hardly shrink in. */
const mostUnpacked = 200 * mebibyte
const longestList = mebibyte

const listName = '[Content_Types].xml'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const macros = /macroEnabled|ms-office\.vbaProject/i

/**
 * Checks that a zip archive is a Word document without macros, whole and of sane size: the list of its parts names a
 * main document, and every part unpacks to what was packed (ISO/IEC 29500-2, 10.1.2).
 * @throws Problem file.kind, file.damaged, file.encrypted, file.macros, file.unpacks
 */
export async function checkDocx(file: FileBytes): Promise<void> {
  const entries = await zipEntries(file)
  if (entries.some(({ encrypted }) => encrypted)) throw problem('file.encrypted')
  refuseMacros(await listOf(file, entries), entries)
  await mainPartOf(file)
  let left = mostUnpacked
  for (const entry of entries) left -= await unpack(file, entry, { most: left })
}

function refuseMacros(list: string, entries: readonly ZipEntry[]): void {
  if (macros.test(list) || entries.some(({ name }) => /vbaProject\.bin$/i.test(name)))
    throw problem('file.macros')
}

/** The part that holds a Word document's body. @throws Problem file.kind where there is none, file.damaged where it is listed and missing */
export async function mainPartOf(file: FileBytes): Promise<ZipEntry> {
  const entries = await zipEntries(file)
  const list = await listOf(file, entries)
  const read = list.replaceAll(/<!--[\s\S]*?-->/g, '')
  const parts = [...read.matchAll(/<(?:\w+:)?Override\s[^>]*>/g)].map(([part]) => ({
    name: attribute(part, 'PartName'),
    type: attribute(part, 'ContentType'),
  }))
  const main = parts.find(({ type }) => type === word)
  if (!main) throw problem('file.kind')
  const there = entries.find(({ name }) => `/${name}`.toLowerCase() === main.name.toLowerCase())
  if (!there) throw problem('file.damaged')
  return there
}

async function listOf(file: FileBytes, entries: readonly ZipEntry[]): Promise<string> {
  const list = entries.find(({ name }) => name === listName)
  if (!list) throw problem('file.kind')
  return textOf(file, list)
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`).exec(tag)?.[2] ?? ''

async function textOf(file: FileBytes, entry: ZipEntry): Promise<string> {
  const pieces: Buffer[] = []
  await unpack(file, entry, { most: longestList, take: (piece) => void pieces.push(piece) })
  return Buffer.concat(pieces).toString('utf8')
}
