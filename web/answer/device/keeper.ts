import type { Answers } from '../requests.ts'
import type { KeptRecord } from './record.ts'
import type { Vault } from './vault.ts'

/** Keeps the newest record on the device: one write at a time, and only the last of those that wait. */
export class Keeper {
  readonly #vault: Vault | null
  #record: KeptRecord
  #waiting = false
  #running: Promise<boolean> | null = null
  #stopped = false

  constructor(vault: Vault | null, record: KeptRecord) {
    this.#vault = vault
    this.#record = record
  }

  get record(): KeptRecord {
    return this.#record
  }

  /** Whether this device keeps anything of the link. */
  get keeps(): boolean {
    return this.#vault !== null && !this.#stopped
  }

  /** Changes the record and writes it; true once it is on the disk, false where this device keeps nothing. */
  keep(change: Partial<KeptRecord>): Promise<boolean> {
    this.#record = { ...this.#record, ...change }
    if (!this.#vault || this.#stopped) return Promise.resolve(false)
    this.#waiting = true
    this.#running ??= this.#write(this.#vault).finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /** Takes answers as they are now, not yet on the server. */
  change(answers: Answers): Promise<boolean> {
    return this.keep({ answers, unsentSince: new Date().toISOString() })
  }

  /** Erases it all, and keeps nothing more on this device from here on. */
  async forget(): Promise<void> {
    this.#stopped = true
    this.#record = { ...this.#record, pending: false }
    await this.#running
    await this.#vault?.erase()
  }

  async #write(vault: Vault): Promise<boolean> {
    let kept = false
    while (this.#waiting && !this.#stopped) {
      this.#waiting = false
      kept = await vault.write(this.#record).then(
        () => true,
        () => false, // the disk may be full: the page then says that nothing is kept here
      )
    }
    return kept
  }
}
