import type { Db } from '../database/connect.ts'
import { fileKinds } from '../files/kinds.ts'
import type { Caller } from '../http/caller.ts'
import { beginsFile, type KeptFile } from '../http/send-file.ts'
import type { Visit } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { countDownload } from './counting.ts'
import { findVersionFile, type FoundFile, partSize, readPart } from './file-queries.ts'
import { readableGuide } from './reading.ts'

/** A file found, with the way to its bytes. */
export const keptFile = (db: Db, { id, kind, ...file }: FoundFile): KeptFile => ({
  ...file,
  mediaType: fileKinds[kind],
  partSize,
  part: (number) => readPart(db, id, number),
})

type Which = { code: string; number: number; language: 'en' | 'fr' }

/**
 * A published version's file, for whoever may read the guide; that it was taken counts where the guide is in force.
 * @throws Problem guide.unknown, session.required and access.denied for a guide of members, file.unknown
 */
export async function versionFile(
  visit: Visit,
  { caller, asked }: { caller: Caller; asked: Request },
  { code, ...which }: Which,
): Promise<KeptFile> {
  const guide = await readableGuide(visit, code)
  const { db } = visit.services
  const file = await findVersionFile(db, { guide: guide.code, ...which })
  if (!file) throw problem('file.unknown')
  const inForce = guide.state === 'published' || guide.state === 'under_review'
  if (inForce && beginsFile(asked)) await countDownload(visit, caller, guide.code)
  return keptFile(db, file)
}
