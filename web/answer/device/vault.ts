import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { KeptRecord } from './record.ts'
import { type DeviceKey, deviceKeyOf, seal, unseal } from './sealing.ts'

type Sealed = Uint8Array<ArrayBuffer>
/** `aside`: by tab, what could not take the place of what another tab wrote. */
type Row = { sealed: Sealed; closesOn: string; edition?: string; aside?: Record<string, Sealed> }
interface Rounds extends DBSchema {
  round: { key: string; value: Row }
}

/** What is kept under a link, which writing of it this is, and what one more tab has set aside. */
export type Found = {
  record: KeptRecord
  edition: string
  aside: { tab: string; record: KeptRecord } | null
}
/** Over which edition a tab writes; null over none. */
export type Writing = { over: string | null; tab: string }

/** What one link keeps on this device, sealed; gone at the receipt, at wish, or once its round is closed. */
export type Vault = {
  /** Null where nothing is kept, or what is kept can't be read any more. */
  read(): Promise<Found | null>
  /**
   * Resolves once it would survive the end of the browser, with the edition written; with null where another tab wrote a
   * newer one: the record is then set aside, and both are kept.
   */
  write(record: KeptRecord, writing: Writing): Promise<string | null>
  erase(): Promise<void>
}

/** In an anonymous round each message has a link of its own: each leads to the one record of the person. */
type Signpost = { device: string }

/**
 * Opens what is kept here, under the link or, in an anonymous round, under what all the person's links share. Null where the
 * browser forbids keeping anything, or the page came without encryption.
 */
export async function openVault(secret: string, device: string | null): Promise<Vault | null> {
  const opened = await openPlaces(secret, { device })
  if (!opened) return null
  const { db, link, place } = opened
  return vaultIn(db, place, device === null ? null : { at: link, signpost: { device } })
}

/** What the server says of a link: what all links of an anonymous invitation share, if anything. */
type Said = { device?: string | null }

/** What is kept here; known by the link alone (null) where the server isn't reached. */
export async function readKept(secret: string, said: Said | null): Promise<KeptRecord | null> {
  const opened = await openPlaces(secret, said)
  if (!opened) return null
  return (await readAt(opened.db, opened.place)) as KeptRecord | null
}

/** Erases what is kept here. */
export async function eraseKept(secret: string, said: Said): Promise<void> {
  const opened = await openPlaces(secret, said)
  if (!opened) return
  const { db, link, place } = opened
  await db.delete('round', place.name)
  await db.delete('round', link.name)
}

/** The link's own place, and that of its record: the same, or where its signpost leads. */
async function openPlaces(secret: string, said: Said | null) {
  if (keepsNothing()) return null
  try {
    const [db, link] = await Promise.all([openInTime(), deviceKeyOf(secret)])
    const shared = said?.device ?? (await signpostAt(db, link))
    const place = shared === null ? link : await deviceKeyOf(shared)
    // Whoever doesn't know where a new link leads doesn't know what is its own either.
    if (said) await eraseClosed(db, [link.name, place.name])
    return { db, link, place }
  } catch {
    return null // a private window may refuse, and a page without encryption has no keys: the page then keeps the answers itself, and says so
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

/** A browser whose database never opens keeps nothing, like one that refuses. */
const patienceMs = 5000

const openInTime = (): Promise<IDBPDatabase<Rounds>> =>
  Promise.race([
    open(),
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('The database did not open')), patienceMs)
    }),
  ])

const open = (): Promise<IDBPDatabase<Rounds>> =>
  openDB<Rounds>('arpent.answer', 1, {
    upgrade: (db) => void db.createObjectStore('round'),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })

type Way = { at: DeviceKey; signpost: Signpost }

function vaultIn(db: IDBPDatabase<Rounds>, place: DeviceKey, way: Way | null): Vault {
  return {
    read: () => readRow(db, place),
    async write(record, { over, tab }) {
      const { wave } = record.opening
      const closesOn = wave.late?.until ?? wave.closesOn
      const sealed = await seal(record, place)
      const signpost = way && (await seal(way.signpost, way.at))
      // Strict: on the disk before it is called kept, so that a dead battery loses nothing either.
      const trx = db.transaction('round', 'readwrite', { durability: 'strict' })
      const found = await trx.store.get(place.name)
      const written = nextRow(found, { sealed, closesOn }, { over, tab })
      const puts = [trx.store.put(written.row, place.name)]
      if (way && signpost) puts.push(trx.store.put({ sealed: signpost, closesOn }, way.at.name))
      // Said at once: a tab closed now leaves the rest to the browser.
      trx.commit()
      await Promise.all([...puts, trx.done])
      return written.edition
    },
    async erase() {
      await db.delete('round', place.name)
      if (way) await db.delete('round', way.at.name)
    },
  }
}

const editionOf = (row: Row): string => row.edition ?? ''

/** Tabs write one after the other: one that has not seen the newest edition takes nobody's place. */
function nextRow(
  found: Row | undefined,
  given: Pick<Row, 'sealed' | 'closesOn'>,
  { over, tab }: Writing,
): { row: Row; edition: string | null } {
  if (found && editionOf(found) !== over)
    return { row: { ...found, aside: { ...found.aside, [tab]: given.sealed } }, edition: null }
  const { [tab]: _, ...aside } = found?.aside ?? {}
  const edition = crypto.randomUUID()
  return { row: { ...given, edition, aside }, edition }
}

async function readRow(db: IDBPDatabase<Rounds>, place: DeviceKey): Promise<Found | null> {
  const row = await db.get('round', place.name)
  if (!row) return null
  const opened = (sealed: Sealed) =>
    unseal(sealed, place).then(
      (record) => record as KeptRecord,
      () => null,
    )
  const record = await opened(row.sealed)
  if (!record) {
    await db.delete('round', place.name) // nobody can read it any more
    return null
  }
  for (const [tab, sealed] of Object.entries(row.aside ?? {})) {
    const other = await opened(sealed)
    if (other) return { record, edition: editionOf(row), aside: { tab, record: other } }
  }
  return { record, edition: editionOf(row), aside: null }
}

async function readAt(db: IDBPDatabase<Rounds>, place: DeviceKey): Promise<unknown> {
  const kept = await db.get('round', place.name)
  return kept ? unseal(kept.sealed, place).catch(() => null) : null
}

async function signpostAt(db: IDBPDatabase<Rounds>, link: DeviceKey): Promise<string | null> {
  const found = (await readAt(db, link)) as KeptRecord | Signpost | null
  return found && 'device' in found ? found.device : null
}

/**
 * Rounds closed the day before yesterday or earlier, in whatever time zone, keep nothing here; but for the link opened now, whose
 * round may have been extended since, or takes late answers, or closed on answers its person must be told of.
 */
async function eraseClosed(db: IDBPDatabase<Rounds>, own: readonly string[]): Promise<void> {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  const trx = db.transaction('round', 'readwrite')
  for (let at = await trx.store.openCursor(); at; at = await at.continue())
    if (at.value.closesOn < yesterday && !own.includes(at.key)) await at.delete()
  await trx.done
}
