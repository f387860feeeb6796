import { Problem } from '../../lib/problems.ts'
import type { Keeper } from '../device/keeper.ts'
import type { Answers } from '../requests.ts'
import { sameAnswers } from '../device/same-answers.ts'
import { type Kept, type Saver, type SaveState, Told } from './saver.ts'

type Save = (draft: Kept) => Promise<{ revision: number; savedAt: string }>

const quietMs = 500
const retryMs = [2000, 4000, 8000, 15_000, 30_000]

/**
 * Saves a draft after each answer: on this device at once, on the server when the person pauses, one request at a time, the
 * newest answers only. Tries again when the server wasn't reached.
 */
export class DraftSaver extends Told<SaveState> implements Saver {
  readonly #save: Save
  readonly #keeper: Keeper
  #waiting: Answers | null = null
  #onDevice = false
  #running: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #failures = 0

  /** Goes on where this device stopped: what hadn't reached the server leaves now. */
  constructor(save: Save, keeper: Keeper) {
    super({ at: 'rest', savedAt: null, where: 'server' })
    this.#save = save
    this.#keeper = keeper
    if (!this.#meetsRival()) this.#resume()
  }

  #resume(): void {
    const { unsentSince, answers } = this.#keeper.record
    if (unsentSince === null) return
    this.#waiting = answers
    this.#onDevice = true
    this.set({ at: 'saving' })
    this.#schedule(0)
  }

  unsaved(): boolean {
    return this.#waiting !== null && !this.#onDevice
  }

  change(answers: Answers): void {
    this.#waiting = answers
    this.#onDevice = false
    void this.#keeper.change(answers).then((kept) => this.#keptHere(answers, kept))
    if (this.#stuck()) return
    if (this.state().at !== 'offline') this.set({ at: 'saving' })
    this.#schedule(quietMs)
  }

  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    await this.#running
    if (this.#meetsRival()) return false
    if (this.#waiting && !this.#stuck()) await this.#run()
    return this.#waiting === null
  }

  /** Saved once more, though the server has them: it says whether another device saved since, whose answers a submission would drop. */
  settle(answers: Answers): Promise<boolean> {
    if (this.#waiting === null) this.change(answers)
    return this.flush()
  }

  keepHere(answers: Answers): void {
    const now = this.state()
    if (now.at !== 'conflict') return
    void this.#keeper.keepMine({ revision: now.kept.revision })
    this.set({ at: 'saving' })
    this.change(answers)
  }

  /** Another device's are saved on the server already; another tab's may still wait here. */
  takeThere(): void {
    const now = this.state()
    if (now.at !== 'conflict') return
    this.#waiting = null
    if (now.from === 'tab') void this.#keeper.takeTheirs()
    else void this.#keeper.keep({ ...now.kept, unsentSince: null, pending: false })
    this.set({ at: 'rest', savedAt: null, where: 'server' })
    this.#resume()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#waiting = null
  }

  #stuck(): boolean {
    return this.state().at === 'conflict' || this.state().at === 'dead'
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), delay)
  }

  #run(): Promise<void> {
    this.#running ??= this.#send().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #send(): Promise<void> {
    const answers = this.#waiting
    if (!answers) return
    try {
      const { revision } = this.#keeper.record
      const saved = await this.#save({ answers, revision })
      this.#stored(answers, saved.revision, saved.savedAt)
    } catch (error) {
      await this.#refused(answers, error instanceof Problem ? error : new Problem(unreached))
    }
  }

  #stored(answers: Answers, revision: number, savedAt: string): void {
    this.#failures = 0
    if (this.#waiting !== answers) {
      void this.#keeper.keep({ revision })
      return this.#schedule(0)
    }
    this.#waiting = null
    void this.#keeper.keep({ revision, unsentSince: null })
    if (this.#meetsRival()) return
    this.set({ at: 'rest', savedAt, where: 'server' })
  }

  async #refused(answers: Answers, problem: Problem): Promise<void> {
    if (problem.code === 'draft.newer') return this.#behind(answers, problem)
    if (problem.status === 404 || problem.status === 410) return this.set({ at: 'dead', problem })
    if (problem.status >= 400 && problem.status < 429) return this.set({ at: 'refused', problem })
    this.set({ at: 'offline', keptAt: this.#keptAt() })
    this.#schedule(retryMs[Math.min(this.#failures++, retryMs.length - 1)] ?? 0)
  }

  /** Where the newer answers are the very ones sent, only the answer to an earlier try was lost. */
  async #behind(answers: Answers, problem: Problem): Promise<void> {
    const kept = keptOf(problem)
    // Nobody's are newer where the server has none: drafts go at the close, of a round that takes late answers too.
    if (kept.revision === 0 && this.#keeper.record.revision > 0) {
      void this.#keeper.keep({ revision: 0 })
      return this.#send()
    }
    if (sameAnswers(kept.answers, answers)) {
      this.#stored(answers, kept.revision, new Date().toISOString())
    } else if (!this.#meetsRival()) this.set({ at: 'conflict', kept, from: 'device' })
  }

  #keptHere(answers: Answers, kept: boolean): void {
    if (this.#waiting === answers) this.#onDevice = kept
    if (this.#meetsRival()) return
    if (this.state().at === 'offline') this.set({ at: 'offline', keptAt: this.#keptAt() })
  }

  #meetsRival(): boolean {
    const { rival, record } = this.#keeper
    if (!rival) return false
    const revision = Math.max(rival.revision, record.revision)
    this.set({ at: 'conflict', kept: { answers: rival.answers, revision }, from: 'tab' })
    return true
  }

  readonly #keptAt = (): string | null => (this.#onDevice ? this.#keeper.record.unsentSince : null)
}

const unreached = { code: 'offline', status: 0 }

function keptOf({ params }: Problem): Kept {
  return { answers: (params['answers'] ?? {}) as Answers, revision: Number(params['revision']) }
}
