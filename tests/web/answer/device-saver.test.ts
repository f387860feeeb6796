import { expect, test } from 'vitest'
import { DeviceSaver } from '../../../web/answer/form/device-saver.ts'
import { device } from './device.ts'

test('answers stay on this device, and it says since when', async () => {
  const { keeper, disk } = device()
  const saver = new DeviceSaver(keeper)
  expect(saver.state()).toEqual({ at: 'rest', savedAt: null, where: 'device' })
  saver.change({ overall: 1 })
  saver.change({ overall: 2 })
  expect(saver.state()).toEqual({ at: 'saving' })
  expect(saver.unsaved()).toBe(true)
  expect(await saver.flush()).toBe(true)
  expect(disk.record?.answers).toEqual({ overall: 2 })
  expect(saver.state()).toEqual({
    at: 'rest',
    savedAt: disk.record?.unsentSince,
    where: 'device',
  })
  expect(saver.unsaved()).toBe(false)
})

test('many changes while the disk is busy are one write', async () => {
  const { keeper, disk } = device()
  const saver = new DeviceSaver(keeper)
  for (let letter = 1; letter <= 50; letter++) saver.change({ start: 'x'.repeat(letter) })
  await saver.flush()
  expect(disk.record?.answers).toEqual({ start: 'x'.repeat(50) })
  expect(disk.writes).toBeLessThanOrEqual(2)
})

test('where nothing can be kept the page says so, and asks before it closes', async () => {
  const saver = new DeviceSaver(device({}, 'full').keeper)
  saver.change({ overall: 1 })
  await saver.flush()
  expect(saver.state()).toEqual({ at: 'rest', savedAt: null, where: 'page' })
  expect(saver.unsaved()).toBe(true)
})

test('once forgotten nothing is kept here any more', async () => {
  const { keeper, disk } = device()
  const saver = new DeviceSaver(keeper)
  saver.change({ overall: 1 })
  await keeper.forget()
  expect(disk.record).toBeNull()
  saver.change({ overall: 2 })
  await saver.flush()
  expect(disk.record).toBeNull()
  expect(saver.state()).toMatchObject({ where: 'page' })
})
