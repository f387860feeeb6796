import { describe, expect, test } from 'vitest'
import { DeviceSaver } from '../../../web/answer/form/device-saver.ts'
import { DraftSaver } from '../../../web/answer/form/draft-saver.ts'
import { Problem } from '../../../web/lib/problems.ts'
import { device } from './device.ts'

/** Two tabs of one browser, opened on the same link before anything was answered. */
function twoTabs() {
  const { disk, tab, keeper: first } = device()
  const second = tab()
  return { disk, tab, first, second, savers: [new DeviceSaver(first), new DeviceSaver(second)] }
}

/** The first tab answers 1, then the second answers 2. */
async function inConflict() {
  const { savers, ...rest } = twoTabs()
  const [first, second] = savers as [DeviceSaver, DeviceSaver]
  first.change({ overall: 1 })
  await first.flush()
  second.change({ overall: 2 })
  await second.flush()
  return { ...rest, one: first, other: second, firstKeeper: rest.first }
}

describe('two tabs of one browser, where answers are kept on the device only', () => {
  test('the later one is told, and both are on the disk until it chooses', async () => {
    const { disk, one, other } = await inConflict()
    expect(one.state().at).toBe('rest')
    expect(other.state()).toMatchObject({
      at: 'conflict',
      from: 'tab',
      kept: { answers: { overall: 1 } },
    })
    expect(other.unsaved()).toBe(false)
    expect(await other.flush()).toBe(false)
    expect(disk.record?.answers).toEqual({ overall: 1 })
    expect(disk.aside?.record.answers).toEqual({ overall: 2 })
  })

  test('its own kept, the first one is told at its next change, or when it submits', async () => {
    const { disk, one, other, firstKeeper } = await inConflict()
    other.keepHere({ overall: 2 })
    expect(await other.flush()).toBe(true)
    expect(disk.record?.answers).toEqual({ overall: 2 })
    expect(disk.aside).toBeNull()
    await firstKeeper.keep({ pending: true })
    expect(await one.flush()).toBe(false)
    expect(one.state()).toMatchObject({ at: 'conflict', kept: { answers: { overall: 2 } } })
  })

  test('the other’s taken, both go on one after the other from the same', async () => {
    const { disk, one, other } = await inConflict()
    other.takeThere()
    expect(await other.flush()).toBe(true)
    expect(other.state()).toMatchObject({ at: 'rest', where: 'device' })
    expect(disk.aside).toBeNull()
    one.change({ overall: 1, pace: 5 })
    expect(await one.flush()).toBe(true)
    expect(disk.record?.answers).toEqual({ overall: 1, pace: 5 })
  })

  test('what the other changed while this one chose is asked again', async () => {
    const { disk, one, other } = await inConflict()
    one.change({ overall: 1, pace: 4 })
    await one.flush()
    other.keepHere({ overall: 2 })
    expect(await other.flush()).toBe(false)
    expect(other.state()).toMatchObject({ kept: { answers: { overall: 1, pace: 4 } } })
    expect(disk.record?.answers).toEqual({ overall: 1, pace: 4 })
    expect(disk.aside?.record.answers).toEqual({ overall: 2 })
  })

  test('closed before it chose, a tab opened later asks in its place', async () => {
    const { disk, tab } = await inConflict()
    const later = new DeviceSaver(tab())
    expect(later.state()).toMatchObject({ at: 'conflict', kept: { answers: { overall: 1 } } })
    later.keepHere({ overall: 2 })
    expect(await later.flush()).toBe(true)
    expect(disk.record?.answers).toEqual({ overall: 2 })
    expect(disk.aside).toBeNull()
  })

  test('before the first one submits, what the later one set aside is shown to it', async () => {
    const { disk, one, firstKeeper } = await inConflict()
    await firstKeeper.keep({ pending: true })
    await firstKeeper.lookAside()
    expect(await one.flush()).toBe(false)
    expect(one.state()).toMatchObject({ at: 'conflict', kept: { answers: { overall: 2 } } })
    await firstKeeper.keep({ pending: false })
    expect(disk.aside?.record.answers).toEqual({ overall: 2 })
    one.takeThere()
    expect(await one.flush()).toBe(true)
    expect(disk.record?.answers).toEqual({ overall: 2 })
    expect(disk.aside).toBeNull()
  })

  test('the same answers in both ask nobody anything, and share one ballot', async () => {
    const { disk, savers, first, second } = twoTabs()
    for (const saver of savers) {
      saver.change({ overall: 3 })
      expect(await saver.flush()).toBe(true)
    }
    await first.keep({ ballot: 'first' })
    await second.keep({ ballot: 'second' })
    expect(second.record.ballot).toBe('first')
    expect(disk.record?.ballot).toBe('first')
  })

  test('a receipt in one erases all; the other goes on alone', async () => {
    const { disk, savers, first } = twoTabs()
    savers[0]?.change({ overall: 3 })
    await savers[0]?.flush()
    await first.forget()
    expect(disk.record).toBeNull()
    savers[1]?.change({ overall: 4 })
    expect(await savers[1]?.flush()).toBe(true)
    expect(disk.record?.answers).toEqual({ overall: 4 })
  })
})

test('without a connection to the server’s draft, the later tab is told all the same, and what it takes is sent', async () => {
  const { disk, tab, keeper } = device()
  const sent: object[] = []
  let connected = false
  const save = async ({ answers, revision }: { answers: object; revision: number }) => {
    if (!connected) throw new Problem({ code: 'offline', status: 0 })
    sent.push(answers)
    return { revision: revision + 1, savedAt: '2026-06-15T14:32:00.000Z' }
  }
  const one = new DraftSaver(save, keeper)
  const other = new DraftSaver(save, tab())
  one.change({ overall: 1 })
  await one.flush()
  other.change({ overall: 2 })
  expect(await other.flush()).toBe(false)
  await expect
    .poll(() => other.state(), { timeout: 15_000 })
    .toMatchObject({ at: 'conflict', from: 'tab' })
  expect(disk.record?.answers).toEqual({ overall: 1 })
  expect(disk.aside?.record.answers).toEqual({ overall: 2 })
  one.stop()
  connected = true
  other.takeThere()
  expect(await other.flush()).toBe(true)
  expect(sent).toEqual([{ overall: 1 }])
  expect(disk.record).toMatchObject({ answers: { overall: 1 }, revision: 1, unsentSince: null })
})
