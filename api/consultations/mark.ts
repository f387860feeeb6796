import { contentHash } from '../content-hash.ts'
import type { Consultation } from './queries.ts'

/** Stands for a consultation's rule in the request of whoever saw it: another one, once somebody has changed it. */
export function markOf({ id: _, pausedAt: __, endedAt: ___, ...rule }: Consultation): string {
  return contentHash(rule).toString('hex')
}
