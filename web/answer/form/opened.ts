import { Keeper } from '../device/keeper.ts'
import type { KeptRecord } from '../device/record.ts'
import { openVault, type Vault } from '../device/vault.ts'
import {
  type Draft,
  deviceOnly,
  type Opening,
  readDraft,
  readInstrument,
  unreached,
} from '../requests.ts'

/** The questions, what was submitted, and what this device keeps: where the answers go on from. */
export type Opened = { definition: object; submitted: Draft['submitted']; keeper: Keeper }

/**
 * Reads the questions and the answers so far: what hadn't left this device goes before the server's draft, and without a
 * connection what the device keeps serves.
 * @throws Problem with the API's word, or with `offline` where this device keeps nothing either
 */
export async function openPrepared(secret: string, opening: Opening): Promise<Opened> {
  const vault = await openVault(secret, opening.ballot?.device ?? null)
  const kept = (await vault?.read()) ?? null
  try {
    const [{ definition }, draft] = await Promise.all([
      readInstrument(secret),
      deviceOnly(opening) ? draftOnDevice(kept) : readDraft(secret),
    ])
    return opened(vault, kept, { opening, definition, draft })
  } catch (error) {
    if (!kept || !unreached(error)) throw error
    return { definition: kept.definition, submitted: null, keeper: new Keeper(vault, kept) }
  }
}

const draftOnDevice = (kept: KeptRecord | null): Draft => ({
  answers: kept?.answers ?? {},
  revision: 0,
  submitted: null,
})

type Read = { opening: Opening; definition: object; draft: Draft }

async function opened(vault: Vault | null, kept: KeptRecord | null, read: Read): Promise<Opened> {
  const { opening, definition, draft } = read
  const { submitted, answers, revision } = draft
  const erased = deviceOnly(opening) && opening.state === 'submitted'
  if (kept && (kept.unsentSince || kept.ballot) && !erased) {
    const keeper = new Keeper(vault, { ...kept, opening, definition })
    await keeper.keep({})
    return { definition, submitted, keeper }
  }
  const fresh = { opening, definition, answers, revision, unsentSince: null, pending: false }
  const keeper = new Keeper(vault, fresh)
  // Once submitted, a device keeps nothing until something is changed again.
  await (opening.state === 'open' ? keeper.keep({}) : vault?.erase())
  return { definition, submitted, keeper }
}
