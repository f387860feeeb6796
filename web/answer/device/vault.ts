import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { KeptRecord } from './record.ts'
import { type DeviceKey, deviceKeyOf, seal, unseal } from './sealing.ts'

interface Rounds extends DBSchema {
  round: { key: string; value: { sealed: Uint8Array<ArrayBuffer>; closesOn: string } }
}

/** What one link keeps on this device, sealed; gone at the receipt, at wish, or once its round is closed. */
export type Vault = {
  /** Null where nothing is kept, or what is kept can't be read any more. */
  read(): Promise<KeptRecord | null>
  /** Resolves once it would survive the end of the browser. */
  write(record: KeptRecord): Promise<void>
  erase(): Promise<void>
}

/** Opens what the link keeps here; null where the browser forbids keeping anything, or the page came without encryption. */
export async function openVault(secret: string): Promise<Vault | null> {
  if (typeof indexedDB === 'undefined' || !globalThis.crypto?.subtle || keepsNothing()) return null
  try {
    const [db, key] = await Promise.all([open(), deviceKeyOf(secret)])
    await eraseClosed(db)
    return vaultIn(db, key)
  } catch {
    return null // a private window may refuse: the page then keeps the answers itself, and says so
  }
}

const nothingKey = 'arpent.answer.forget'

/** From here on this window keeps nothing on the device, a reload included. */
export function keepNothingHere(): void {
  try {
    sessionStorage.setItem(nothingKey, 'yes')
  } catch {
    // storage may be forbidden; then nothing is kept at all
  }
}

function keepsNothing(): boolean {
  try {
    return sessionStorage.getItem(nothingKey) !== null
  } catch {
    return false // asked of the device's database itself, which may be allowed
  }
}

const open = (): Promise<IDBPDatabase<Rounds>> =>
  openDB<Rounds>('arpent.answer', 1, {
    upgrade: (db) => void db.createObjectStore('round'),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })

function vaultIn(db: IDBPDatabase<Rounds>, device: DeviceKey): Vault {
  return {
    async read() {
      const kept = await db.get('round', device.name)
      if (!kept) return null
      return unseal(kept.sealed, device).then(
        (record) => record as KeptRecord,
        () => null,
      )
    },
    async write(record) {
      const sealed = (await seal(record, device)) as Uint8Array<ArrayBuffer>
      const closesOn = record.opening.wave.closesOn
      // Strict: on the disk before it is called kept, so that a dead battery loses nothing either.
      const trx = db.transaction('round', 'readwrite', { durability: 'strict' })
      await Promise.all([trx.store.put({ sealed, closesOn }, device.name), trx.done])
    },
    erase: () => db.delete('round', device.name),
  }
}

/** Rounds closed the day before yesterday or earlier, in whatever time zone, keep nothing here. */
async function eraseClosed(db: IDBPDatabase<Rounds>): Promise<void> {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  const trx = db.transaction('round', 'readwrite')
  for (let at = await trx.store.openCursor(); at; at = await at.continue())
    if (at.value.closesOn < yesterday) await at.delete()
  await trx.done
}
