import { describe, expect, test } from 'vitest'
import type { Client } from '../../support/client.ts'
import { saveTasks, type StoredTask } from '../../../api/workplans/task-queries.ts'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox()

const taskOf = (reference: string, given: Partial<StoredTask> = {}): StoredTask => ({
  council: 'JC',
  group: 'RES',
  reference,
  title: { en: reference, fr: `${reference} (fr)` },
  askedOn: '2026-01-15',
  dueOn: '2026-12-31',
  closedOn: null,
  reviews: [],
  ...given,
})
const numbered = (n: number, given: Partial<StoredTask> = {}) =>
  Array.from({ length: n }, (_, at) => taskOf(`N${String(at).padStart(3, '0')}`, given))

type Page = { tasks: { reference: string }[]; next: number | null }

/** The references on every page, by following `next` from the first. */
async function walked(client: Client, show: string): Promise<string[][]> {
  const pages: string[][] = []
  for (let from: number | null = 0; from !== null;) {
    const { body }: { body: Page } = await client.get(`/api/taskings?show=${show}&from=${from}`)
    pages.push(body.tasks.map(({ reference }) => reference))
    from = body.next
  }
  return pages
}

describe('taskings come a page at a time', () => {
  test('each once, by agreed date, none left out; a full last page ends the list', async () => {
    const rows = numbered(200).map((row, at) => ({
      ...row,
      dueOn: at % 2 ? '2026-07-01' : '2026-09-01',
    }))
    await saveTasks(arpent.db, rows)
    const pages = await walked(await arpent.as(cast.ariane), 'open')
    expect(pages.map((page) => page.length)).toEqual([100, 100])
    expect(pages[0]?.slice(0, 2)).toEqual(['N001', 'N003'])
    expect(pages[1]?.slice(0, 2)).toEqual(['N000', 'N002'])
    expect(new Set(pages.flat()).size).toBe(200)
  })

  test('also those ended, the newest first, however many', async () => {
    await saveTasks(arpent.db, [
      ...numbered(250, { closedOn: '2026-03-01' }),
      taskOf('LAST', { closedOn: '2026-06-14' }),
    ])
    const pages = await walked(await arpent.as(cast.ariane), 'ended')
    expect(pages.map((page) => page.length)).toEqual([100, 100, 51])
    expect(pages[0]?.[0]).toBe('LAST')
  })

  test('with counts and ages of all of them, whatever the page shows', async () => {
    await saveTasks(arpent.db, [
      ...numbered(150),
      // Midday of 15 June 2026: six months ago was 15 December, a year ago 15 June.
      taskOf('HALF', { askedOn: '2025-12-15', dueOn: '2026-06-15' }),
      taskOf('YEAR', { askedOn: '2025-12-14', dueOn: '2026-06-14' }),
      taskOf('YEAR-2', { askedOn: '2025-06-15', dueOn: '2026-09-30' }),
      taskOf('TWO', { askedOn: '2025-06-14', dueOn: '2026-01-01', reviews: ['2025-06-15'] }),
      taskOf('TWO-2', { askedOn: '2025-01-01', reviews: ['2025-02-01', '2025-06-16'] }),
      taskOf('MORE', { askedOn: '2024-06-14', dueOn: '2024-09-01', group: null }),
      taskOf('CLOSED', { askedOn: '2024-06-14', dueOn: '2024-09-01', closedOn: '2025-01-01' }),
    ])
    const ariane = await arpent.as(cast.ariane)
    const all = {
      counts: { open: 156, overdue: 3, unreviewed: 3, ended: 1 },
      ageing: [
        { age: 'half', tasks: 151, overdue: 0, unreviewed: 0 },
        { age: 'year', tasks: 2, overdue: 1, unreviewed: 1 },
        { age: 'two', tasks: 2, overdue: 1, unreviewed: 1 },
        { age: 'more', tasks: 1, overdue: 1, unreviewed: 1 },
      ],
    }
    for (const query of ['', '?show=overdue', '?show=ended', '?show=open&from=100', '?from=99999'])
      expect((await ariane.get(`/api/taskings${query}`)).body).toMatchObject(all)
    expect(await walked(ariane, 'overdue')).toEqual([['MORE', 'TWO', 'YEAR']])
    expect(await walked(ariane, 'unreviewed')).toEqual([['MORE', 'TWO', 'YEAR-2']])
    const own = (await (await arpent.as(cast.colin)).get('/api/taskings')).body
    expect(own.counts).toEqual({ open: 155, overdue: 2, unreviewed: 2, ended: 1 })
    expect(own.ageing[3]).toEqual({ age: 'more', tasks: 0, overdue: 0, unreviewed: 0 })
  })

  test('at the end of a month an age ends with the month that is shorter', async () => {
    arpent.setTime('2026-08-31T16:00:00Z')
    const askedOn = ['2026-02-28', '2026-02-27']
    await saveTasks(
      arpent.db,
      askedOn.map((day) => taskOf(day, { askedOn: day })),
    )
    const { ageing } = (await (await arpent.as(cast.ariane)).get('/api/taskings')).body
    expect(ageing.map(({ tasks }: { tasks: number }) => tasks)).toEqual([1, 1, 0, 0])
  })

  test('a page past the end is empty, and nothing but a known list and a place is asked for', async () => {
    await saveTasks(arpent.db, numbered(3))
    const ariane = await arpent.as(cast.ariane)
    const past = (await ariane.get('/api/taskings?from=3')).body
    expect(past).toMatchObject({ tasks: [], next: null, counts: { open: 3 } })
    for (const query of ['show=all', 'show=', 'from=-1', 'from=1.5', 'from=x', 'from=100001'])
      expect(await ariane.get(`/api/taskings?${query}`), query).toMatchObject({
        status: 400,
        body: { code: 'request.invalid' },
      })
  })
})
