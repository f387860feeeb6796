import type { Problem } from '../../lib/problems.ts'
import type { Answers, Draft } from '../requests.ts'

/** What the page says about saving; times are instants. */
export type SaveState =
  /** All is where it should be: on the server, or, where nothing is kept there, on this device or this page only. */
  | { at: 'rest'; savedAt: string | null; where: 'server' | 'device' | 'page' }
  | { at: 'saving' }
  /** The server wasn't reached: tried again by itself. Kept on this device since then; null where only the page has it. */
  | { at: 'offline'; keptAt: string | null }
  /** The server won't keep the latest change; the next one is tried. */
  | { at: 'refused'; problem: Problem }
  /** Another device, or another tab here, saved meanwhile; nothing is sent until somebody chooses, and both are kept. */
  | { at: 'conflict'; kept: Kept; from: 'device' | 'tab' }
  /** The link no longer opens anything. */
  | { at: 'dead'; problem: Problem }

export type Kept = Pick<Draft, 'answers' | 'revision'>

/** Keeps answers while they are given. */
export interface Saver {
  subscribe(listener: () => void): () => void
  state(): SaveState
  /** Whether answers would be lost if the page closed now. */
  unsaved(): boolean
  /** Takes the answers as they are now. */
  change(answers: Answers): void
  /** Saves what waits now; true when nothing is left that must reach the server. */
  flush(): Promise<boolean>
  /** Before a submission: true when these answers go on from the newest ones there are, wherever those were given. */
  settle(answers: Answers): Promise<boolean>
  /** Ends a conflict: saves this page's answers over the others. */
  keepHere(answers: Answers): void
  /** Ends a conflict: goes on from the others. */
  takeThere(): void
  /** Saves nothing more: the answers are submitted, or the page is left. */
  stop(): void
}

/** A state that is listened to. */
export class Told<State> {
  readonly #listeners = new Set<() => void>()
  #state: State

  constructor(state: State) {
    this.#state = state
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly state = (): State => this.#state

  protected set(state: State): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
