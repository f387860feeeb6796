import type { Answers } from '../requests.ts'
import type { KeptRecord } from './record.ts'
import { sameAnswers } from './same-answers.ts'
import type { Found, Vault } from './vault.ts'

/** What the device kept when this tab last read or wrote it. */
type Base = { edition: string | null; answers: Answers }
/** Other answers, kept by another tab, and what choosing between them and this tab's goes on from. */
type Rival = { record: KeptRecord; base?: Base; tab?: string }

/** Keeps the newest record on the device: one write at a time, and only the last of those that wait. What another tab kept meanwhile is never written over unasked. */
export class Keeper {
  readonly #vault: Vault | null
  #record: KeptRecord
  #base: Base
  #rival: Rival | null = null
  #tab = String(Math.random())
  #waiting = false
  #running: Promise<boolean> | null = null
  #stopped = false

  /** `found`: what the device keeps already, which the record follows. */
  constructor(vault: Vault | null, record: KeptRecord, found: Found | null = null) {
    this.#vault = vault
    this.#record = record
    this.#base = found ? baseOf(found) : { edition: null, answers: record.answers }
  }

  /** Goes on from what the device keeps; where a tab was closed before anybody chose, from what it set aside, beside the rest. */
  static resume(vault: Vault | null, found: Found): Keeper {
    const { record, aside } = found
    if (!aside) return new Keeper(vault, record, found)
    const keeper = new Keeper(vault, aside.record)
    keeper.#tab = aside.tab
    if (sameAnswers(record.answers, aside.record.answers)) keeper.#base = baseOf(found)
    else keeper.#rival = { record, base: baseOf(found) }
    return keeper
  }

  get record(): KeptRecord {
    return this.#record
  }

  /** What another tab keeps, where it differs and somebody must choose. */
  get rival(): KeptRecord | null {
    return this.#rival?.record ?? null
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

  /** Chooses this tab's answers over the rival's, changed so. */
  keepMine(change: Partial<KeptRecord>): Promise<boolean> {
    const rival = this.#settle()
    return this.keep({ ...(rival && joined(this.#record, rival)), ...change })
  }

  /** Chooses the rival's answers over this tab's; they are submitted only when somebody says so here. */
  takeTheirs(): Promise<boolean> {
    const rival = this.#settle()
    return this.keep(rival ? { ...rival, ...joined(this.#record, rival), pending: false } : {})
  }

  /** Looks for answers that another tab set aside: before a submission, which erases them. */
  async lookAside(): Promise<void> {
    const aside = this.keeps && !this.#rival ? (await this.#vault?.read())?.aside : null
    if (aside && !sameAnswers(aside.record.answers, this.#record.answers)) this.#rival = aside
  }

  /** Erases it all, and keeps nothing more on this device from here on. */
  async forget(): Promise<void> {
    this.#stopped = true
    this.#rival = null
    this.#record = { ...this.#record, pending: false }
    await this.#running
    await this.#vault?.erase()
  }

  async #write(vault: Vault): Promise<boolean> {
    let kept = false
    while (this.#waiting && !this.#stopped) {
      this.#waiting = false
      kept = await this.#put(vault).then(
        () => true,
        () => false, // the disk may be full: the page then says that nothing is kept here
      )
    }
    return kept
  }

  async #put(vault: Vault): Promise<void> {
    const { answers } = this.#record
    const writing = { over: this.#base.edition, tab: this.#tab }
    const edition = await vault.write(this.#record, writing)
    if (edition !== null) this.#base = { edition, answers }
    else if (!this.#rival) this.#meet(await vault.read())
  }

  /** Another tab wrote. Where it left the answers as this one knew them, or gave the same, nothing must be chosen. */
  #meet(found: Found | null): void {
    const known = this.#base.answers
    const same = (answers: Answers) => found && sameAnswers(found.record.answers, answers)
    if (found && !same(known) && !same(this.#record.answers)) {
      this.#rival = { record: found.record, base: baseOf(found) }
      return
    }
    this.#base = found ? baseOf(found) : { edition: null, answers: known }
    if (found) this.#record = { ...this.#record, ...joined(this.#record, found.record) }
    this.#waiting = true
  }

  #settle(): KeptRecord | null {
    const rival = this.#rival
    if (rival?.base) this.#base = rival.base
    if (rival?.tab) this.#tab = rival.tab
    this.#rival = null
    return rival?.record ?? null
  }
}

const baseOf = ({ edition, record }: Found): Base => ({ edition, answers: record.answers })

/** What holds for whichever answers: the server's newest draft, and the one ballot of the person, once it is drawn. */
const joined = (mine: KeptRecord, theirs: KeptRecord) => ({
  revision: Math.max(mine.revision, theirs.revision),
  ballot: theirs.ballot ?? mine.ballot,
})
