import { Keeper } from '../../../web/answer/device/keeper.ts'
import type { KeptRecord } from '../../../web/answer/device/record.ts'
import type { Vault } from '../../../web/answer/device/vault.ts'
import { opening } from './opening.ts'

/** A device that keeps what it is told, or, being full, nothing; `disk` is what survives the page. */
export function device(left: Partial<KeptRecord> = {}, how: 'well' | 'full' = 'well') {
  const record: KeptRecord = {
    opening: opening(),
    definition: {},
    answers: {},
    revision: 0,
    unsentSince: null,
    pending: false,
    ...left,
  }
  const disk: { record: KeptRecord | null; writes: number } = { record, writes: 0 }
  const vault: Vault = {
    read: async () => disk.record,
    write: async (next) => {
      if (how === 'full') throw new DOMException('No room', 'QuotaExceededError')
      disk.record = structuredClone(next)
      disk.writes += 1
    },
    erase: async () => {
      disk.record = null
    },
  }
  return { disk, vault, keeper: new Keeper(vault, record) }
}
