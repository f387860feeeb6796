import { Keeper } from '../device/keeper.ts'
import type { KeptRecord } from '../device/record.ts'
import { type Found, openVault, type Vault } from '../device/vault.ts'
import {
  type Draft,
  deviceOnly,
  type Opening,
  readDraft,
  readInstrument,
  unreached,
} from '../requests.ts'
import { ballotCode } from './submission.ts'

/** The questions, what was submitted, and what this device keeps: where the answers go on from. */
export type Opened = { definition: object; submitted: Draft['submitted']; keeper: Keeper }

/**
 * Reads the questions and the answers so far: what hadn't left this device goes before the server's draft, and without a
 * connection what the device keeps serves.
 * @throws Problem with the API's word, or with `offline` where this device keeps nothing either
 */
export async function openPrepared(secret: string, opening: Opening): Promise<Opened> {
  if (deviceOnly(opening)) void ballotCode().catch(() => {}) // asked for again at Submit
  const vault = await openVault(secret, opening.ballot?.device ?? null)
  const found = (await vault?.read()) ?? null
  const kept = found?.record ?? null
  try {
    const [{ definition }, draft] = await Promise.all([
      readInstrument(secret),
      deviceOnly(opening) ? draftOnDevice(kept) : readDraft(secret),
    ])
    return await opened(vault, found, { opening, definition, draft })
  } catch (error) {
    if (!found || !unreached(error)) throw error
    const { definition } = found.record
    return { definition, submitted: null, keeper: Keeper.resume(vault, found) }
  }
}

const draftOnDevice = (kept: KeptRecord | null): Draft => ({
  answers: kept?.answers ?? {},
  revision: 0,
  submitted: null,
})

type Read = { opening: Opening; definition: object; draft: Draft }

async function opened(vault: Vault | null, found: Found | null, read: Read): Promise<Opened> {
  const { opening, definition, draft } = read
  const { submitted, answers, revision } = draft
  const erased = deviceOnly(opening) && opening.state === 'submitted'
  if (found && waits(found) && !erased) {
    const record = { ...found.record, opening, definition }
    const keeper = Keeper.resume(vault, { ...found, record })
    await keepOpened(keeper)
    return { definition, submitted, keeper }
  }
  const fresh = { opening, definition, answers, revision, unsentSince: null, pending: false }
  const keeper = new Keeper(vault, fresh, found)
  // Once submitted, a device keeps nothing until something is changed again.
  await (opening.state === 'open' ? keepOpened(keeper) : vault?.erase())
  return { definition, submitted, keeper }
}

const waits = ({ record, aside }: Found): boolean =>
  record.unsentSince !== null || record.pending || record.ballot !== undefined || aside !== null

/** What another tab changes while this one opens is what this one opens: nothing was answered here yet. */
async function keepOpened(keeper: Keeper): Promise<void> {
  const chosen = keeper.rival
  await keeper.keep({})
  if (!chosen && keeper.rival) await keeper.takeTheirs()
}
