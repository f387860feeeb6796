import { problem } from '../problem.ts'
import { type FileBytes, piecesOf } from './bytes.ts'
import { checkDocx } from './docx.ts'
import { beginsAsPdf, checkPdf } from './pdf.ts'

/** What a file may be, and how browsers are told. */
export const fileKinds = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
export type FileKind = keyof typeof fileKinds

const zipMark = Buffer.from('PK\u0003\u0004')
/** Of Word's older files, and of newer ones behind a password. */
const compoundMark = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const packageOfEncrypted = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * What a file is by its bytes, whatever it is called; its name must agree.
 * @throws Problem file.kind, file.old_word, file.lies, and what the check of its kind throws
 */
export async function kindOf(file: FileBytes, name: string): Promise<FileKind> {
  const head = await file.read(0, 1024)
  if (head.subarray(0, compoundMark.length).equals(compoundMark))
    throw problem((await isLocked(file)) ? 'file.encrypted' : 'file.old_word')
  const kind = beginsAsPdf(head) ? 'pdf' : head.indexOf(zipMark) === 0 ? 'docx' : null
  if (kind === null) throw problem('file.kind')
  await (kind === 'pdf' ? checkPdf : checkDocx)(file)
  const named = /\.(\w{1,10})$/.exec(name.trim())?.[1]?.toLowerCase()
  if (named !== undefined && named !== kind)
    throw problem('file.lies', { named: `.${named}`, kind: kind.toUpperCase() })
  return kind
}

/** Whether a compound file is a newer document behind a password: its directory then names the locked package. */
async function isLocked(file: FileBytes): Promise<boolean> {
  let before = Buffer.alloc(0)
  for await (const piece of piecesOf(file, 0, file.size)) {
    const bytes = Buffer.concat([before, piece])
    if (bytes.includes(packageOfEncrypted)) return true
    before = bytes.subarray(-packageOfEncrypted.length)
  }
  return false
}
