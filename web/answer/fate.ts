import { receiptOf } from './ballot/receipt.ts'
import { readReceipts } from './requests.ts'
import type { Dead } from './use-opening.ts'

/** What became of answers a device still holds once their round takes no more; `receipt` in an anonymous one, where it was drawn. */
export type Fate = { at: 'counted' | 'waiting' | 'nothing' | 'unknown'; receipt?: string }

/**
 * What can be known of them: by the link the server knows what it has, and of an anonymous round this device compares the receipts
 * published. An answer lost on its way leaves the device with what was counted.
 */
export async function fateOf({ word, end, wave, kept }: Dead): Promise<Fate> {
  // Whoever has answered can't be withdrawn.
  if (word === 'withdrawn') return { at: 'nothing' }
  if (!end) return { at: 'unknown' }
  if (!wave) return { at: end.received ?? 'unknown' }
  const { message } = (kept?.ballot ?? {}) as { message?: string }
  if (!message || end.destroyed) return { at: 'nothing' }
  const receipt = await receiptOf(message)
  return readReceipts(wave).then(
    ({ receipts }) => ({ at: receipts.includes(receipt) ? 'counted' : 'nothing', receipt }),
    () => ({ at: 'unknown', receipt }),
  )
}
