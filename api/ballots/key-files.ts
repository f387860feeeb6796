import { type KeyObject, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readPrivateKey } from './blind-signature.ts'

/** The private halves of one round: the box's, and each stratum's by its id. */
export type RoundKeyring = { box: Buffer; strata: ReadonlyMap<string, Buffer> }

/** Where private keys of open anonymous rounds live: outside the database and its backups, one file a round. */
export type RoundKeys = {
  /** Keeps a round's keys; on disk when it returns. */
  keep(waveId: string, keyring: RoundKeyring): Promise<void>
  /** The keys of a round; null where they are gone, or being destroyed. */
  read(waveId: string): Promise<RoundKeyring | null>
  /** The key that signs a stratum's ballots, kept ready for a minute at most; null as for `read`. */
  signingKey(waveId: string, stratumId: string): Promise<KeyObject | null>
  /** Overwrites and removes a round's keys. Nothing happens where there are none, so that it can be begun again. */
  destroy(waveId: string): Promise<void>
  /** Every round that has keys, and since when. */
  list(): Promise<{ waveId: string; since: Date }[]>
}

const suffix = '.keys.json'
const base64 = z.base64().transform((text) => Buffer.from(text, 'base64'))
const stored = z.object({ box: base64, strata: z.record(z.uuid(), base64) })

/** The keys of rounds as files of that folder. */
export function keyFiles(folder: string): RoundKeys {
  const fileOf = (waveId: string) => join(folder, `${waveId}${suffix}`)
  const read = (waveId: string) => readKeyring(fileOf(waveId))
  const ready = readyKeys(read)
  return {
    read,
    signingKey: async (waveId, stratumId) => (await ready.of(waveId))?.get(stratumId) ?? null,
    async keep(waveId, { box, strata }) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const content = {
        box: box.toString('base64'),
        strata: Object.fromEntries([...strata].map(([id, key]) => [id, key.toString('base64')])),
      }
      await writeThrough(`${fileOf(waveId)}.new`, Buffer.from(JSON.stringify(content)), 'wx')
      await rename(`${fileOf(waveId)}.new`, fileOf(waveId))
      await syncFolder(folder)
    },
    async destroy(waveId) {
      await destroyFile(folder, fileOf(waveId))
      // Last, so that a reading that was under way keeps nothing either.
      ready.forget(waveId)
    },
    async list() {
      const names = (await readdir(folder).catch(nothingThere)) ?? []
      return Promise.all(
        names
          .filter((name) => name.endsWith(suffix))
          .map(async (name) => ({
            waveId: name.slice(0, -suffix.length),
            since: (await stat(join(folder, name))).mtime,
          })),
      )
    },
  }
}

async function readKeyring(file: string): Promise<RoundKeyring | null> {
  const text = await readFile(file, 'utf8').catch(nothingThere)
  if (text === null) return null
  const parsed = stored.safeParse(parsedJson(text))
  if (!parsed.success) return null
  return { box: parsed.data.box, strata: new Map(Object.entries(parsed.data.strata)) }
}

type SigningKeys = ReadonlyMap<string, KeyObject>

const readyMs = 60_000

/**
 * Signing keys in memory, so that a busy hour doesn't read them for each ballot. Never the box's. Read again after a minute:
 * keys that another process destroyed are nowhere for longer than that.
 */
function readyKeys(read: RoundKeys['read']) {
  const ready = new Map<string, Promise<SigningKeys | null>>()
  return {
    of(waveId: string): Promise<SigningKeys | null> {
      const known = ready.get(waveId)
      if (known) return known
      const fresh = read(waveId).then((keyring) => keyring && signingKeys(keyring))
      const forget = () => {
        if (ready.get(waveId) === fresh) ready.delete(waveId)
      }
      ready.set(waveId, fresh)
      setTimeout(forget, readyMs).unref()
      // What is not there now may be there at the next try.
      fresh.then((keys) => keys ?? forget(), forget)
      return fresh
    },
    forget: (waveId: string) => ready.delete(waveId),
  }
}

const signingKeys = ({ strata }: RoundKeyring): SigningKeys =>
  new Map([...strata].map(([id, pkcs8]) => [id, readPrivateKey(pkcs8)]))

/**
 * Writes chance over the file, to the disk, before its name goes. A drive that moves what it rewrites (SSD) may keep the old
 * block for a while: nothing a program does reaches it. The README says so. Another process may do the same meanwhile.
 */
async function destroyFile(folder: string, file: string): Promise<void> {
  const size = await stat(file).then((found) => found.size, nothingThere)
  if (size === null) return
  await writeThrough(file, randomBytes(size), 'r+').catch(nothingThere)
  await unlink(file).catch(nothingThere)
  await syncFolder(folder)
}

async function writeThrough(file: string, content: Buffer, flags: 'wx' | 'r+'): Promise<void> {
  const opened = await open(file, flags, 0o600)
  try {
    await opened.write(content, 0, content.length, 0)
    await opened.sync()
  } finally {
    await opened.close()
  }
}

/** A name is on the disk once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r')
  await opened.sync().finally(() => opened.close())
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // overwritten: its destruction was begun
  }
}

function nothingThere(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
