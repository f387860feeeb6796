import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DraftSaver } from '../../../web/answer/form/draft-saver.ts'
import { sameAnswers } from '../../../web/answer/device/same-answers.ts'
import type { Kept } from '../../../web/answer/form/saver.ts'
import { Problem } from '../../../web/lib/problems.ts'
import { device } from './device.ts'

/** The server's rule: a save must name the revision that is kept. */
function server() {
  const kept: Kept = { answers: {}, revision: 0 }
  const seen: Kept[] = []
  const fault: { next: Problem | null; loseAnswer: boolean } = { next: null, loseAnswer: false }
  const save = async ({ answers, revision }: Kept) => {
    seen.push({ answers, revision })
    if (fault.next) throw fault.next
    if (revision !== kept.revision)
      throw new Problem({ code: 'draft.newer', status: 409, params: { ...kept } })
    Object.assign(kept, { answers, revision: revision + 1 })
    if (fault.loseAnswer) throw offline
    return { revision: kept.revision, savedAt: '2026-06-15T14:32:00.000Z' }
  }
  return { kept, seen, fault, save }
}

const offline = new Problem({ code: 'offline', status: 0 })
const gone = new Problem({ code: 'wave.closed', status: 410 })
const refused = new Problem({
  code: 'answer.refused',
  status: 422,
  params: { reason: 'Too long.' },
})

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('saving a draft', () => {
  test('waits until the person pauses, then sends the newest answers once', async () => {
    const { kept, seen, save } = server()
    const saver = new DraftSaver(save, device().keeper)
    saver.change({ overall: 1 })
    saver.change({ overall: 2 })
    expect(saver.state()).toEqual({ at: 'saving' })
    await vi.runAllTimersAsync()
    expect(seen).toHaveLength(1)
    expect(kept).toEqual({ answers: { overall: 2 }, revision: 1 })
    expect(saver.state()).toEqual({
      at: 'rest',
      savedAt: '2026-06-15T14:32:00.000Z',
      where: 'server',
    })
    expect(saver.unsaved()).toBe(false)
  })

  test('a draft the server has no more, as after a close that takes late answers, is nobody’s newer one', async () => {
    const { kept, save } = server()
    const { keeper } = device({ revision: 3 })
    const saver = new DraftSaver(save, keeper)
    saver.change({ overall: 2 })
    await vi.runAllTimersAsync()
    expect(kept).toEqual({ answers: { overall: 2 }, revision: 1 })
    expect(saver.state()).toMatchObject({ at: 'rest', where: 'server' })
    expect(keeper.record.revision).toBe(1)
  })

  test('what changes while a save is under way goes after it, with its revision', async () => {
    const { kept, seen, save } = server()
    const slowly = async (draft: Kept) => {
      await new Promise((arrived) => setTimeout(arrived, 1000))
      return save(draft)
    }
    const saver = new DraftSaver(slowly, device().keeper)
    saver.change({ overall: 1 })
    await vi.advanceTimersByTimeAsync(600)
    saver.change({ overall: 5 })
    await vi.runAllTimersAsync()
    expect(seen.map(({ revision }) => revision)).toEqual([0, 1])
    expect(kept.answers).toEqual({ overall: 5 })
  })

  test('a flush says whether everything is on the server', async () => {
    const { fault, save } = server()
    const saver = new DraftSaver(save, device().keeper)
    expect(await saver.flush()).toBe(true)
    saver.change({ overall: 1 })
    fault.next = offline
    expect(await saver.flush()).toBe(false)
  })

  test('before a submission it asks the server once more, which may know newer answers', async () => {
    const { kept, save } = server()
    const { keeper, disk } = device()
    const saver = new DraftSaver(save, keeper)
    saver.change({ overall: 1 })
    await vi.runAllTimersAsync()
    expect(await saver.settle({ overall: 1 })).toBe(true)
    Object.assign(kept, { answers: { overall: 5 }, revision: 7 })
    expect(await saver.settle({ overall: 1 })).toBe(false)
    expect(saver.state()).toEqual({ at: 'conflict', kept, from: 'device' })
    expect(kept.answers).toEqual({ overall: 5 })
    expect(disk.record?.answers).toEqual({ overall: 1 })
  })

  test('out of reach: keeps the answers here, tries again, and saves when it can', async () => {
    const { kept, seen, fault, save } = server()
    const { keeper, disk } = device()
    const saver = new DraftSaver(save, keeper)
    fault.next = offline
    saver.change({ overall: 1 })
    await vi.advanceTimersByTimeAsync(500 + 2000 + 4000)
    expect(saver.state()).toEqual({ at: 'offline', keptAt: disk.record?.unsentSince })
    expect(disk.record?.answers).toEqual({ overall: 1 })
    expect(saver.unsaved()).toBe(false)
    expect(seen).toHaveLength(3)
    fault.next = null
    await vi.runAllTimersAsync()
    expect(kept.answers).toEqual({ overall: 1 })
    expect(saver.state().at).toBe('rest')
    expect(disk.record).toMatchObject({ revision: 1, unsentSince: null })
  })

  test('out of reach where the device keeps nothing: says so, and would ask before the page closes', async () => {
    const { fault, save } = server()
    const saver = new DraftSaver(save, device({}, 'full').keeper)
    fault.next = offline
    saver.change({ overall: 1 })
    await vi.advanceTimersByTimeAsync(500)
    expect(saver.state()).toEqual({ at: 'offline', keptAt: null })
    expect(saver.unsaved()).toBe(true)
  })

  test('what this device kept from another day leaves at once', async () => {
    const { kept, save } = server()
    Object.assign(kept, { answers: { overall: 1 }, revision: 4 })
    const left = { answers: { overall: 3 }, revision: 4, unsentSince: '2026-06-14T20:00:00.000Z' }
    const saver = new DraftSaver(save, device(left).keeper)
    await vi.runAllTimersAsync()
    expect(kept).toEqual({ answers: { overall: 3 }, revision: 5 })
    expect(saver.unsaved()).toBe(false)
  })

  test('what this device kept meets newer answers from elsewhere: both stay until somebody chooses', async () => {
    const { kept, save } = server()
    Object.assign(kept, { answers: { overall: 5 }, revision: 9 })
    const left = { answers: { overall: 3 }, revision: 4, unsentSince: '2026-06-14T20:00:00.000Z' }
    const { keeper, disk } = device(left)
    const saver = new DraftSaver(save, keeper)
    await vi.runAllTimersAsync()
    expect(saver.state().at).toBe('conflict')
    expect(kept.answers).toEqual({ overall: 5 })
    expect(disk.record?.answers).toEqual({ overall: 3 })
    Object.assign(kept, { answers: { overall: 4 }, revision: 10 })
    saver.keepHere({ overall: 3 })
    await vi.runAllTimersAsync()
    expect(saver.state()).toEqual({
      at: 'conflict',
      from: 'device',
      kept: { answers: { overall: 4 }, revision: 10 },
    })
    saver.keepHere({ overall: 3 })
    await vi.runAllTimersAsync()
    expect(kept).toEqual({ answers: { overall: 3 }, revision: 11 })
    expect(disk.record).toMatchObject({ revision: 11, unsentSince: null })
  })

  test('a save whose answer was lost is no conflict', async () => {
    const { kept, fault, save } = server()
    const saver = new DraftSaver(save, device().keeper)
    fault.loseAnswer = true
    saver.change({ overall: 1, pace: 2 })
    await vi.advanceTimersByTimeAsync(500)
    fault.loseAnswer = false
    await vi.runAllTimersAsync()
    expect(saver.state().at).toBe('rest')
    expect(kept.revision).toBe(1)
  })

  test('a refusal is told once and nothing is repeated until the answer changes', async () => {
    const { seen, fault, save } = server()
    const saver = new DraftSaver(save, device().keeper)
    fault.next = refused
    saver.change({ start: 'x' })
    await vi.runAllTimersAsync()
    expect(saver.state()).toEqual({ at: 'refused', problem: refused })
    expect(seen).toHaveLength(1)
    fault.next = null
    saver.change({ start: 'y' })
    await vi.runAllTimersAsync()
    expect(saver.state().at).toBe('rest')
  })

  test('a dead link ends it', async () => {
    const { seen, fault, save } = server()
    const saver = new DraftSaver(save, device().keeper)
    fault.next = gone
    saver.change({ overall: 1 })
    await vi.runAllTimersAsync()
    saver.change({ overall: 2 })
    await vi.runAllTimersAsync()
    expect(saver.state()).toEqual({ at: 'dead', problem: gone })
    expect(seen).toHaveLength(1)
  })
})

describe('another device saved meanwhile', () => {
  async function inConflict() {
    const remote = server()
    Object.assign(remote.kept, { answers: { overall: 5 }, revision: 3 })
    const saver = new DraftSaver(remote.save, device({ revision: 2 }).keeper)
    saver.change({ overall: 1 })
    await vi.runAllTimersAsync()
    return { ...remote, saver }
  }

  test('nothing more is saved until somebody chooses', async () => {
    const { saver, seen } = await inConflict()
    saver.change({ overall: 2 })
    await vi.runAllTimersAsync()
    expect(seen).toHaveLength(1)
    expect(saver.state()).toEqual({
      at: 'conflict',
      from: 'device',
      kept: { answers: { overall: 5 }, revision: 3 },
    })
    expect(await saver.flush()).toBe(false)
  })

  test('keeping this page’s answers saves them over the others', async () => {
    const { saver, kept } = await inConflict()
    saver.keepHere({ overall: 1 })
    await vi.runAllTimersAsync()
    expect(kept).toEqual({ answers: { overall: 1 }, revision: 4 })
  })

  test('taking the others goes on from their revision', async () => {
    const { saver, kept } = await inConflict()
    saver.takeThere()
    expect(saver.unsaved()).toBe(false)
    saver.change({ overall: 5, pace: 3 })
    await vi.runAllTimersAsync()
    expect(kept).toEqual({ answers: { overall: 5, pace: 3 }, revision: 4 })
  })
})

test('answers are the same in whatever order they were given', () => {
  expect(sameAnswers({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true)
  expect(sameAnswers({ a: 1 }, { a: '1' })).toBe(false)
  expect(sameAnswers({ b: [1, 2] }, { b: [2, 1] })).toBe(false)
})

test('answers are the same however their accents are written: the server composes them', () => {
  expect(sameAnswers({ start: 'e\u0301te\u0301' }, { start: '\u00e9t\u00e9' })).toBe(true)
  expect(sameAnswers({ start: 'ete' }, { start: '\u00e9t\u00e9' })).toBe(false)
})
