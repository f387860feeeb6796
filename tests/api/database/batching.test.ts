import { describe, expect, test } from 'vitest'
import { batching } from '../../../api/database/batching.ts'

/** A database that writes numbers one batch after the other, and refuses a batch with 13 in it. */
function ledger(code = '22P05') {
  const asked: number[][] = []
  const written: number[] = []
  let under = 0
  const write = async (batch: readonly number[]) => {
    asked.push([...batch])
    under += 1
    expect(under).toBe(1)
    await new Promise(setImmediate)
    under -= 1
    if (batch.includes(13)) throw Object.assign(new Error('refused'), { code })
    written.push(...batch)
    return batch.map((n) => (n < 0 ? new Error(`${n} is below nought`) : n * 10))
  }
  return { asked, written, write }
}

const settled = async (work: Promise<number>[]) =>
  (await Promise.allSettled(work)).map((one) =>
    one.status === 'fulfilled' ? one.value : (one.reason as Error).message,
  )

describe('what is written together', () => {
  test('is all that came while the write before was under way, each with its own result', async () => {
    const { asked, write } = ledger()
    const put = batching(write, { most: 10 })
    const first = [put(1), put(2)]
    await new Promise(setImmediate)
    const later = [put(3), put(4), put(5)]
    expect(await Promise.all([...first, ...later])).toEqual([10, 20, 30, 40, 50])
    expect(asked).toEqual([
      [1, 2],
      [3, 4, 5],
    ])
    expect(await put(6)).toBe(60)
  })

  test('is under way before those of the batch before hear what came of theirs', async () => {
    const { asked, write } = ledger()
    const put = batching(write, { most: 10 })
    const first = put(1).then(() => asked.length)
    await new Promise(setImmediate)
    const second = put(2).then(() => asked.length)
    expect(await Promise.all([first, second])).toEqual([2, 2])
  })

  test('is no more than the most', async () => {
    const { asked, write } = ledger()
    const put = batching(write, { most: 2 })
    await Promise.all([1, 2, 3, 4, 5].map(put))
    expect(asked).toEqual([[1, 2], [3, 4], [5]])
  })

  test('never holds two of the same, which follow one another in the order asked', async () => {
    const { asked, write } = ledger()
    const put = batching(write, { most: 3, apart: (n: number) => String(n % 2) })
    await Promise.all([1, 3, 2, 5, 4].map(put))
    expect(asked).toEqual([[1, 2], [3, 4], [5]])
  })
})

describe('a bad one', () => {
  test('that the write tells apart fails by itself', async () => {
    const put = batching(ledger().write, { most: 10 })
    expect(await settled([1, -2, 3].map(put))).toEqual([10, '-2 is below nought', 30])
  })

  test('for whose data the database refuses the batch fails alone, and the others are written once', async () => {
    const { written, write } = ledger()
    const put = batching(write, { most: 10 })
    expect(await settled([1, 2, 13, 4, 5].map(put))).toEqual([10, 20, 'refused', 40, 50])
    expect(written).toEqual([1, 2, 4, 5])
  })

  test('is nobody’s where the connection is lost: all fail, once, and the next batch is tried', async () => {
    const { asked, write } = ledger('57P01')
    const put = batching(write, { most: 10 })
    expect(await settled([1, 13, 2].map(put))).toEqual(['refused', 'refused', 'refused'])
    expect(asked).toEqual([[1, 13, 2]])
    expect(await put(7)).toBe(70)
  })
})
