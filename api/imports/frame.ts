import { type Mistake, mistake, type ReasonWord } from './mistakes.ts'
import type { Row, Table } from './table.ts'
import type { Params } from '../../web/locales/say.ts'

/** A member's place in a past frame. `member` is the file's own key; it is never stored. */
export type Seat = {
  member: string
  line: number
  unit: string
  order: string
  homeCouncil: string | null
  /** How many the member's order of government had in all, as the file says it. */
  orderSize: number | null
  cells: ReadonlyMap<string, string>
}

/** The people asked, by member: one frame for all rounds of the file, or one for each label. */
export type Frames = {
  /** False where the file lacks a column without which no row says anything. */
  readable: boolean
  columns: readonly string[]
  /** Undefined where the file has no frame for the label. */
  of(label: string): ReadonlyMap<string, Seat> | undefined
  /** Labels that the frame names; none where one frame serves all rounds. */
  labels: readonly string[]
}

/** What the programme knows: its councils, and the order of government of each jurisdiction and department. */
export type Places = { councils: ReadonlySet<string>; orderOf: ReadonlyMap<string, string> }

const required = ['member', 'unit'] as const
const columns = [...required, 'wave', 'order', 'home_council', 'stratum_size']

/** Reads the frame; a row that holds a mistake is left out of it. */
export function readFrames(table: Table, places: Places): { frames: Frames; mistakes: Mistake[] } {
  const byLabel = new Map<string, Map<string, Seat>>()
  const missing = missingColumns(table)
  const mistakes = [...missing, ...unknownColumns(table)]
  // Without whose row it is nothing can be read; a column too many hides no other mistake.
  if (missing.length > 0) return { frames: framesOf(table, byLabel, false), mistakes }
  for (const row of table.rows) {
    const label = row.cells.get('wave') ?? ''
    const seats = byLabel.get(label) ?? new Map<string, Seat>()
    const found = mistakesOfRow(table, row, places, seats)
    mistakes.push(...found)
    const seat = seatOf(row, places)
    if (found.length === 0) byLabel.set(label, seats.set(seat.member, seat))
  }
  return { frames: framesOf(table, byLabel, true), mistakes }
}

function framesOf(
  table: Table,
  byLabel: ReadonlyMap<string, Map<string, Seat>>,
  readable: boolean,
): Frames {
  const perRound = table.columns.includes('wave')
  return {
    readable,
    columns: table.columns,
    of: (label) => byLabel.get(perRound ? label : ''),
    labels: perRound ? [...byLabel.keys()] : [],
  }
}

const missingColumns = ({ file, columns: given }: Table): Mistake[] =>
  required
    .filter((name) => !given.includes(name))
    .map((column) => mistake({ file, line: 1, column }, 'column_missing', { column }))

const unknownColumns = ({ file, columns: given }: Table): Mistake[] =>
  given
    .filter((name) => !columns.includes(name))
    .map((column) => mistake({ file, line: 1, column }, 'column_unknown', { column }))

function mistakesOfRow(
  { file, columns: given }: Table,
  { line, cells }: Row,
  { councils, orderOf }: Places,
  seats: ReadonlyMap<string, Seat>,
): Mistake[] {
  const cell = (name: string): string => cells.get(name) ?? ''
  const unless = (passes: boolean, column: string, reason: ReasonWord, params: Params = {}) =>
    passes ? [] : [mistake({ file, line, column }, reason, params)]
  const [member, unit, order, council] = [
    cell('member'),
    cell('unit'),
    cell('order'),
    cell('home_council'),
  ]
  const expected = orderOf.get(unit)
  const first = seats.get(member)
  const labelled = !given.includes('wave') || cell('wave') !== ''
  return [
    ...unless(member !== '', 'member', 'cell_missing'),
    ...unless(labelled, 'wave', 'cell_missing'),
    ...unless(!first, 'member', 'member_repeated', { member, line: first?.line }),
    ...unless(expected !== undefined, 'unit', 'unit_unknown', { unit }),
    ...unless(order === '' || [...orderOf.values()].includes(order), 'order', 'order_unknown', {
      order,
    }),
    ...unless(
      order === '' || expected === undefined || order === expected,
      'order',
      'order_differs',
      { order, unit, expected },
    ),
    ...unless(council === '' || councils.has(council), 'home_council', 'council_unknown', {
      council,
    }),
    ...unless(/^\d*$/.test(cell('stratum_size')), 'stratum_size', 'size_malformed'),
  ]
}

function seatOf({ line, cells }: Row, { orderOf }: Places): Seat {
  const unit = cells.get('unit') ?? ''
  const size = cells.get('stratum_size') ?? ''
  return {
    member: cells.get('member') ?? '',
    line,
    unit,
    cells,
    order: orderOf.get(unit) ?? '',
    homeCouncil: cells.get('home_council') || null,
    orderSize: size === '' ? null : Number(size),
  }
}
