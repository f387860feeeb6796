import { randomUUID } from 'node:crypto'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { holdWave } from './commit-queries.ts'
import { addLaidBy } from './tally-queries.ts'
import { type Tallying, tallying } from './tallying.ts'

/** Batches of fewer people go into the tallies themselves, beside what is laid by: a row of their own would show a few people's counts apart. */
const fewest = 8
/** So many batches are added at once. */
const most = 32
/** Nothing stays laid by for longer, however little comes after it. */
const longestMs = 1000

/** What a process has laid by of a wave: counts of so many batches. */
export type Lane = { id: string; batches: number; tallies: Tallying }

/** Decides when a wave's counts are laid by, and sees to it that they are added. */
export type LayingBy = {
  /** Where the wave's next batch, of so many people, is counted, and whether it is laid by there: in the wave's lane, or in one for these few alone. */
  laneFor(waveId: string, people: number): { lane: Lane; laidBy: boolean }
  /** A batch was written; where the tallies hold it, its lane is empty again. */
  written(waveId: string, lane: Lane, laidBy: boolean): void
  /** The batch was not counted this way, or nobody heard whether it was: the wave's lane is left as it is, and what it holds, or may since this batch, is added. */
  leave(waveId: string, mayHold: boolean): void
}

export function layingBy(db: Db): LayingBy {
  const lanes = new Map<string, Lane>()
  /** Waves with a lane that was left, perhaps not empty. */
  const left = new Set<string>()
  const add = (waveId: string) => {
    lanes.delete(waveId)
    left.delete(waveId)
    // What can't be added now is added by the next that is, or at the wave's close.
    transact(db, async (trx) => {
      await holdWave(trx, waveId)
      await addLaidBy(trx, waveId)
    }).catch(() => undefined)
  }
  const soon = onceEach(longestMs, add)
  const added = (waveId: string, lane: Lane) => {
    if (lanes.get(waveId) !== lane) return
    lanes.delete(waveId)
    if (!left.has(waveId)) soon.cancel(waveId)
  }
  return {
    laneFor(waveId, people) {
      if (people < fewest) return { lane: emptyLane(), laidBy: false }
      const lane = lanes.get(waveId) ?? emptyLane()
      lanes.set(waveId, lane)
      return { lane, laidBy: lane.batches < most - 1 }
    },
    written(waveId, lane, laidBy) {
      if (!laidBy) return added(waveId, lane)
      lane.batches += 1
      soon.plan(waveId)
    },
    leave(waveId, mayHold) {
      const holds = (lanes.get(waveId)?.batches ?? 0) > 0
      lanes.delete(waveId)
      if (!holds && !mayHold) return
      left.add(waveId)
      soon.plan(waveId)
    },
  }
}

/** Does something for a name after a while, once however often it is planned. It keeps no program from ending. */
function onceEach(afterMs: number, work: (name: string) => void) {
  const planned = new Map<string, NodeJS.Timeout>()
  const cancel = (name: string) => {
    clearTimeout(planned.get(name))
    planned.delete(name)
  }
  const plan = (name: string) => {
    if (planned.has(name)) return
    const timer = setTimeout(() => {
      planned.delete(name)
      work(name)
    }, afterMs)
    planned.set(name, timer.unref())
  }
  return { plan, cancel }
}

const emptyLane = (): Lane => ({ id: randomUUID(), batches: 0, tallies: tallying() })
