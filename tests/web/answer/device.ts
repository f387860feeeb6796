import { Keeper } from '../../../web/answer/device/keeper.ts'
import type { KeptRecord } from '../../../web/answer/device/record.ts'
import type { Vault } from '../../../web/answer/device/vault.ts'
import { opening } from './opening.ts'

type Disk = {
  record: KeptRecord | null
  edition: number
  aside: { tab: string; record: KeptRecord } | null
  writes: number
}

/**
 * A device that keeps what it is told, or, being full, nothing; `disk` is what survives the page. `tab` is one more tab of
 * the same browser, opened now.
 */
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
  const disk: Disk = { record, edition: 1, aside: null, writes: 0 }
  const found = () =>
    disk.record && { record: disk.record, edition: String(disk.edition), aside: disk.aside }
  const vault: Vault = {
    read: async () => structuredClone(found()),
    write: async (next, { over, tab }) => {
      if (how === 'full') throw new DOMException('No room', 'QuotaExceededError')
      disk.writes += 1
      if (disk.record && over !== String(disk.edition)) {
        disk.aside = { tab, record: structuredClone(next) }
        return null
      }
      disk.record = structuredClone(next)
      if (disk.aside?.tab === tab) disk.aside = null
      return String(++disk.edition)
    },
    erase: async () => {
      disk.record = null
      disk.aside = null
    },
  }
  const tab = () => {
    const kept = structuredClone(found())
    return kept ? Keeper.resume(vault, kept) : new Keeper(vault, record)
  }
  return { disk, vault, keeper: tab(), tab }
}
