import { problem } from '../problem.ts'
import { type FileBytes, piecesOf } from './bytes.ts'

/** Readers look for the end mark in the last kilobyte; what some programs append after it is white space. */
const tailLength = 1024
const end = /startxref\s+(\d+)\s+%%EOF/g

/** Where an encrypted file names how: only a trailer, or the dictionary of a cross-reference stream, has that key. */
const encrypted = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/
const object = /\d\s+\d+\s+obj\b/

/** A piece may end within what is looked for. */
const overlap = 64

export const beginsAsPdf = (head: Buffer): boolean => /^%PDF-[12]\.\d/.test(head.toString('latin1'))

/**
 * Checks that a file that begins as a PDF is one to its end, and that anybody may open it (ISO 32000-2, 7.5).
 * @throws Problem file.damaged, file.encrypted
 */
export async function checkPdf(file: FileBytes): Promise<void> {
  const tail = (await file.read(Math.max(0, file.size - tailLength), tailLength)).toString('latin1')
  const table = [...tail.matchAll(end)].at(-1)?.[1]
  if (table === undefined || Number(table) >= file.size) throw problem('file.damaged')
  let before = ''
  let objects = false
  for await (const piece of piecesOf(file, 0, file.size)) {
    const text = before + piece.toString('latin1')
    if (encrypted.test(text)) throw problem('file.encrypted')
    objects ||= object.test(text)
    before = text.slice(-overlap)
  }
  if (!objects) throw problem('file.damaged')
}
