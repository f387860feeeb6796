import type { Keeper } from '../device/keeper.ts'
import type { Answers } from '../requests.ts'
import { Told, type Saver, type SaveState } from './saver.ts'

/** Keeps answers on this device and nowhere else: in an anonymous round the server keeps no draft. */
export class DeviceSaver extends Told<SaveState> implements Saver {
  readonly #keeper: Keeper
  #running: Promise<void> = Promise.resolve()
  #unsaved = false

  constructor(keeper: Keeper) {
    super({ at: 'rest', savedAt: null, where: 'device' })
    this.#keeper = keeper
    this.#meetsRival()
  }

  unsaved(): boolean {
    return this.#unsaved
  }

  change(answers: Answers): void {
    this.#unsaved = true
    this.set({ at: 'saving' })
    this.#running = this.#kept(answers, this.#keeper.change(answers))
  }

  async #kept(answers: Answers, keeping: Promise<boolean>): Promise<void> {
    const onDevice = await keeping
    if (this.#keeper.record.answers !== answers) return
    this.#unsaved = !onDevice
    if (this.#meetsRival()) return
    const savedAt = onDevice ? this.#keeper.record.unsentSince : null
    this.set({ at: 'rest', savedAt, where: onDevice ? 'device' : 'page' })
  }

  async flush(): Promise<boolean> {
    await this.#running
    return !this.#meetsRival()
  }

  /** Nobody else can have newer ones. */
  settle(): Promise<boolean> {
    return this.flush()
  }

  keepHere(answers: Answers): void {
    if (this.state().at !== 'conflict') return
    this.set({ at: 'saving' })
    const change = { answers, unsentSince: new Date().toISOString() }
    this.#running = this.#kept(answers, this.#keeper.keepMine(change))
  }

  takeThere(): void {
    if (this.state().at !== 'conflict') return
    const keeping = this.#keeper.takeTheirs()
    this.set({ at: 'saving' })
    this.#running = this.#kept(this.#keeper.record.answers, keeping)
  }

  /** No other device can know of answers kept here only; another tab can. */
  #meetsRival(): boolean {
    const { rival } = this.#keeper
    if (rival) this.set({ at: 'conflict', kept: rival, from: 'tab' })
    return rival !== null
  }

  stop(): void {
    this.#unsaved = false
  }
}
