import type { Db } from '../database/connect.ts'
import { problem } from '../problem.ts'
import { findGuide, type GuideRow } from './guide-queries.ts'

/** A guide in force that day. @throws Problem guide.unknown, guide.not_available */
export async function availableGuide(db: Db, code: string, today: string): Promise<GuideRow> {
  const guide = await findGuide(db, code)
  if (!guide) throw problem('guide.unknown')
  const withdrawn = guide.withdrawnOn !== null && guide.withdrawnOn <= today
  if (guide.publishedOn === null || guide.publishedOn > today || withdrawn)
    throw problem('guide.not_available')
  return guide
}
