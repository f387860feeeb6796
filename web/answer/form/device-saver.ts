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
  }

  unsaved(): boolean {
    return this.#unsaved
  }

  change(answers: Answers): void {
    this.#unsaved = true
    this.set({ at: 'saving' })
    this.#running = this.#keep(answers)
  }

  async #keep(answers: Answers): Promise<void> {
    const onDevice = await this.#keeper.change(answers)
    if (this.#keeper.record.answers !== answers) return
    this.#unsaved = !onDevice
    const savedAt = onDevice ? this.#keeper.record.unsentSince : null
    this.set({ at: 'rest', savedAt, where: onDevice ? 'device' : 'page' })
  }

  async flush(): Promise<boolean> {
    await this.#running
    return true
  }

  /** No other device can know of answers kept here only. */
  keepHere(): void {}
  takeThere(): void {}

  stop(): void {
    this.#unsaved = false
  }
}
