import { describe, expect, it } from 'vitest'
import audit from '../oracles/suppression_audit.json' with { type: 'json' }
import span from '../oracles/suppression_span.json' with { type: 'json' }
import { groupsBelow, RowSpace, worlds } from './attacker.ts'

describe('the row space finds what R’s finds', () => {
  it.each(span.cases)('$name', ({ published, target, derivable }) => {
    const rows = Object.values(published).filter((row) => row !== undefined)
    expect(new RowSpace(rows).gives(target)).toBe(derivable)
  })

  it.each([
    ['classic_trap', audit.classic_trap.table, audit.classic_trap.suppressed],
    ['classic_trap_fixed', audit.classic_trap.table, audit.classic_trap_fixed.suppressed],
    [
      'council_primary_only_lt5',
      audit.council_primary_only_lt5.table,
      audit.council_primary_only_lt5.suppressed,
    ],
    [
      'council_one_extra_cell_still_fails',
      audit.council_primary_only_lt5.table,
      audit.council_one_extra_cell_still_fails.suppressed,
    ],
  ])('%s', (_, table, suppressed) => {
    const names = table.map((row) => row['_row'])
    const columns = Object.keys(table[0] ?? {}).filter((column) => column !== '_row')
    const cells = names.flatMap((row) => columns.map((col) => ({ row, col })))
    const rowFor = (holds: (cell: { row: string; col: string }) => boolean) =>
      cells.map((cell) => Number(holds(cell)))
    const hidden = (cell: { row: string; col: string }) =>
      suppressed.some(({ row, col }) => row === cell.row && col === cell.col)
    const margins = [
      ...names.map((name) => rowFor(({ row }) => row === name)),
      ...columns.map((name) => rowFor(({ col }) => col === name)),
    ]
    const shown = cells
      .filter((cell) => !hidden(cell))
      .map((cell) => rowFor((other) => other === cell))
    const known = new RowSpace([...margins, ...shown])
    for (const { row, col, exact_disclosure } of suppressed) {
      expect(known.gives(rowFor((cell) => cell.row === row && cell.col === col))).toBe(
        exact_disclosure,
      )
    }
  })
})

describe('the enumeration', () => {
  it('lists the tables with given margins', () => {
    expect([...worlds([1, 2], [2, 1])]).toEqual([
      [
        [1, 0],
        [1, 1],
      ],
      [
        [0, 1],
        [2, 0],
      ],
    ])
    expect([...worlds([3], [1, 1])]).toEqual([])
  })

  it('lists the groups under a size', () => {
    expect(groupsBelow(5, [1, 3, 4, 9])).toEqual([[0], [0, 1], [1], [2]])
  })
})
