import type { Db } from '../database/connect.ts'
import { type Received, receiveFile } from '../files/receive.ts'
import type { KeptFile } from '../http/send-file.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { changeDraft, draftOf, expectRevision } from './drafting.ts'
import { type FileAbout, findFile, insertFile, insertPart, partSize } from './file-queries.ts'
import { wordsOf } from './folding.ts'
import { findGuide } from './guide-queries.ts'
import { keptFile } from './kept-file.ts'
import type { Which } from './keeping.ts'

/** Which of a draft's two files. */
type WhichFile = Which & { language: 'en' | 'fr' }

type Sent = { revision: number; name: string; body: ReadableStream<Uint8Array> | null }

/**
 * Takes in a draft's file in a language, in place of the one before, and has the next version be of files. What can be refused
 * is refused before a byte is read, and the database is held only once the file is whole and was looked at.
 * @throws Problem guide.unknown, guide.not_available, guide.changed_meanwhile, and what `receiveFile` throws
 */
export async function putDraftFile(
  request: Request,
  { language, ...which }: WhichFile,
  { revision, ...sent }: Sent,
): Promise<{ revision: number; file: FileAbout }> {
  const { services, now, actor } = request
  const known = await findGuide(services.db, which.guide)
  if (known?.group !== which.group) throw problem('guide.unknown')
  if (known.withdrawnOn) throw problem('guide.not_available')
  await expectRevision(services.db, known, revision)
  return receiveFile(services, sent, async (received) => {
    const { bytes, text: _, ...file } = received
    const about = { ...file, size: bytes.size, sha256: file.sha256.toString('hex') }
    const written = await changeDraft(request, which, revision, async (trx, draft) => {
      const by = { guide: which.guide, at: now, personId: actor.personId }
      const ids = { ...draft.ids, [language]: await keepFile(trx, received, by) }
      const trace = { action: 'guide.file_received', details: { language, ...about } }
      return { draft: { ...draft, content: 'files', ids }, trace }
    })
    return { revision: written, file: about }
  })
}

type By = { guide: string; at: Date; personId: string }

/** Stores a file, a part at a time. */
async function keepFile(trx: Db, { bytes, text, ...file }: Received, by: By): Promise<string> {
  const words = wordsOf(text)
  const id = await insertFile(trx, { ...file, words, size: bytes.size, ...by })
  for (let number = 0; number * partSize < bytes.size; number += 1)
    await insertPart(trx, {
      file: id,
      number,
      bytes: await bytes.read(number * partSize, partSize),
    })
  return id
}

/** Takes a file out of a draft. @throws Problem guide.changed_meanwhile, file.unknown */
export async function removeDraftFile(
  request: Request,
  { language, ...which }: WhichFile,
  revision: number,
): Promise<number> {
  return changeDraft(request, which, revision, async (_, draft) => {
    if (draft.ids[language] === null) throw problem('file.unknown')
    const ids = { ...draft.ids, [language]: null }
    return {
      draft: { ...draft, ids },
      trace: { action: 'guide.file_removed', details: { language } },
    }
  })
}

/** A draft's file, for its keepers to look at before it is published. @throws Problem guide.unknown, file.unknown */
export async function draftFile(
  { services: { db } }: Request,
  { group, guide, language }: WhichFile,
): Promise<KeptFile> {
  const known = await findGuide(db, guide)
  if (known?.group !== group) throw problem('guide.unknown')
  const id = (await draftOf(db, guide)).ids[language]
  const file = id === null ? undefined : await findFile(db, id)
  if (!file) throw problem('file.unknown')
  return keptFile(db, file)
}
