import type { DayColumn } from './columns.ts'
import { type DayRead, dayOf, daySerial, readDay } from './day-text.ts'
import { type Fault, fault } from './mistakes.ts'
import type { Cell } from './sheet.ts'

/** In which order a column writes the numbers of its days, and the cell that shows it. */
export type DayOrder = { order: 'day_first' | 'month_first'; line: number; shown: string }

/** The days of a column by line: null for a blank cell. */
export type DaysRead = {
  days: ReadonlyMap<number, string | null>
  faults: ReadonlyMap<number, Fault>
  /** Where cells were read by an order that another cell makes evident. */
  order: DayOrder | null
}

type Given = { line: number; cell: Cell }

/**
 * Reads a column of days. `03/04/2027` is read only where another cell of the column shows whether the day or the month
 * comes first (`31/03/2027`); where cells show both orders, it isn't.
 */
export function readDays(column: DayColumn, given: readonly Given[]): DaysRead {
  const read = given.map(({ line, cell }) => ({ line, cell, was: readCell(cell) }))
  const shown = read.flatMap(({ line, cell, was }) => evidence(line, cell, was))
  const orders = new Set(shown.map(({ order }) => order))
  const [first] = shown
  const order = orders.size === 1 && first ? first : null
  const days = new Map<number, string | null>()
  const faults = new Map<number, Fault>()
  let leaned = false
  for (const { line, cell, was } of read) {
    const one = settled(was, order?.order ?? null, orders.size > 1)
    if (one === null || 'day' in one) days.set(line, one?.day ?? null)
    else faults.set(line, fault(column, one.wrong, { value: textOf(cell), ...bothWays(was) }))
    leaned ||= was !== null && 'first' in was && isEither(was)
  }
  return { days, faults, order: leaned ? order : null }
}

type Either = Extract<DayRead, { first: number }>

function readCell(cell: Cell): DayRead | null {
  if (cell === null || cell === '') return null
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime())
      ? { wrong: 'day_unreadable' }
      : { day: cell.toISOString().slice(0, 10) }
  if (typeof cell === 'number') return daySerial(cell)
  return typeof cell === 'boolean' ? { wrong: 'day_unreadable' } : readDay(cell)
}

const isEither = ({ first, second }: Either): boolean => first <= 12 && second <= 12

/** What a cell shows of its column's order: only a day the calendar has shows anything. */
function evidence(line: number, cell: Cell, was: DayRead | null): DayOrder[] {
  if (was === null || !('first' in was) || isEither(was)) return []
  const order = was.first > 12 ? ('day_first' as const) : ('month_first' as const)
  return 'day' in inOrder(was, order) ? [{ order, line, shown: textOf(cell) }] : []
}

const inOrder = ({ first, second, year }: Either, order: DayOrder['order']): DayRead =>
  order === 'day_first' ? dayOf(year, second, first) : dayOf(year, first, second)

type Settled =
  | { day: string }
  | { wrong: Extract<DayRead, { wrong: string }>['wrong'] | 'day_ambiguous' | 'day_mixed' }

function settled(
  was: DayRead | null,
  order: DayOrder['order'] | null,
  mixed: boolean,
): Settled | null {
  if (was === null || !('first' in was)) return was
  if (!isEither(was)) return inOrder(was, was.first > 12 ? 'day_first' : 'month_first') as Settled
  if (order === null) return { wrong: mixed ? 'day_mixed' : 'day_ambiguous' }
  return inOrder(was, order) as Settled
}

/** Both days that such a cell may mean, for its fault. */
function bothWays(was: DayRead | null): { one?: string; other?: string } {
  if (was === null || !('first' in was) || !isEither(was)) return {}
  const days = (['day_first', 'month_first'] as const).map((order) => inOrder(was, order))
  const [one, other] = days.map((each) => ('day' in each ? each.day : ''))
  return { one: one ?? '', other: other ?? '' }
}

const textOf = (cell: Cell): string => String(cell).slice(0, 60)
