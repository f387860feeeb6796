import { Problem } from '../../lib/problems.ts'
import type { Answers, Draft } from '../requests.ts'

/** What the page says about saving. */
export type SaveState =
  | { at: 'rest'; savedAt: string | null }
  | { at: 'saving' }
  /** The server wasn't reached: tried again by itself. */
  | { at: 'offline' }
  /** The server won't keep the latest change; the next one is tried. */
  | { at: 'refused'; problem: Problem }
  /** Another device saved meanwhile; nothing is saved until somebody chooses. */
  | { at: 'conflict'; kept: Kept }
  /** The link no longer opens anything. */
  | { at: 'dead'; problem: Problem }

export type Kept = Pick<Draft, 'answers' | 'revision'>
type Save = (draft: Kept) => Promise<{ revision: number; savedAt: string }>

const quietMs = 500
const retryMs = [2000, 4000, 8000, 15_000, 30_000]

/** Saves a draft after each answer, one request at a time, the newest answers only; tries again when the server wasn't reached. */
export class DraftSaver {
  readonly #save: Save
  readonly #listeners = new Set<() => void>()
  #revision: number
  #state: SaveState = { at: 'rest', savedAt: null }
  #waiting: Answers | null = null
  #running: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #failures = 0

  constructor(save: Save, revision: number) {
    this.#save = save
    this.#revision = revision
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly state = (): SaveState => this.#state
  /** Whether an answer isn't on the server yet. */
  readonly unsaved = (): boolean => this.#waiting !== null

  /** Takes the answers as they are now; they leave once the person pauses. */
  change(answers: Answers): void {
    this.#waiting = answers
    if (this.#stuck()) return
    if (this.#state.at !== 'offline') this.#set({ at: 'saving' })
    this.#schedule(quietMs)
  }

  /** Saves what waits now; true when nothing is left. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    await this.#running
    if (this.#waiting && !this.#stuck()) await this.#run()
    return this.#waiting === null
  }

  /** Ends a conflict: saves this page's answers over the others. */
  keepHere(answers: Answers): void {
    if (this.#state.at !== 'conflict') return
    this.#revision = this.#state.kept.revision
    this.#set({ at: 'saving' })
    this.change(answers)
  }

  /** Ends a conflict: goes on from the others, which are saved already. */
  takeThere(): void {
    if (this.#state.at !== 'conflict') return
    this.#revision = this.#state.kept.revision
    this.#waiting = null
    this.#set({ at: 'rest', savedAt: null })
  }

  /** Saves nothing more: the answers are submitted, or the page is left. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#waiting = null
  }

  #stuck(): boolean {
    return this.#state.at === 'conflict' || this.#state.at === 'dead'
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
      const { revision, savedAt } = await this.#save({ answers, revision: this.#revision })
      this.#stored(answers, revision, savedAt)
    } catch (error) {
      this.#refused(answers, error instanceof Problem ? error : new Problem(unreached))
    }
  }

  #stored(answers: Answers, revision: number, savedAt: string | null): void {
    this.#revision = revision
    this.#failures = 0
    if (this.#waiting !== answers) return this.#schedule(0)
    this.#waiting = null
    this.#set({ at: 'rest', savedAt })
  }

  #refused(answers: Answers, problem: Problem): void {
    if (problem.code === 'draft.newer') return this.#behind(answers, problem)
    if (problem.status === 404 || problem.status === 410) return this.#set({ at: 'dead', problem })
    if (problem.status >= 400 && problem.status < 429) return this.#set({ at: 'refused', problem })
    this.#set({ at: 'offline' })
    this.#schedule(retryMs[Math.min(this.#failures++, retryMs.length - 1)] ?? 0)
  }

  /** Where the newer answers are the very ones sent, only the answer to an earlier try was lost. */
  #behind(answers: Answers, problem: Problem): void {
    const kept = keptOf(problem)
    if (sameAnswers(kept.answers, answers)) {
      this.#stored(answers, kept.revision, new Date().toISOString())
    } else this.#set({ at: 'conflict', kept })
  }

  #set(state: SaveState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

const unreached = { code: 'offline', status: 0 }

function keptOf({ params }: Problem): Kept {
  return { answers: (params['answers'] ?? {}) as Answers, revision: Number(params['revision']) }
}

/** Whether two sets of answers say the same, in whatever order. */
export function sameAnswers(one: Answers, other: Answers): boolean {
  return inOrder(one) === inOrder(other)
}

const inOrder = (answers: Answers): string =>
  JSON.stringify(Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1)))
