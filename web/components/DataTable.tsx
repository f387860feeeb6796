import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../lib/language.tsx'
import { common as en } from '../locales/en/common.ts'
import { common as fr } from '../locales/fr/common.ts'
import { fill } from '../locales/say.ts'

/** One column: its heading and what stands in it for a row. */
export type Column<Row> = {
  key: string
  heading: string
  cell: (row: Row) => ReactNode
  numeric?: boolean
  /** The cell that names its row. */
  names?: boolean
  width?: string
}

type DataTableProps<Row> = {
  caption: string
  captionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** On a phone: `stack` puts each cell under its heading, `scroll` keeps the grid and scrolls it sideways. */
  narrow?: 'stack' | 'scroll'
}

/** A table that stays readable at 320 px. Roles are spelt out because stacked rows lose their own. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionShown = false, columns, rows, rowKey, narrow = 'stack' } = props
  return (
    <ScrollRegion caption={caption}>
      <table className={narrow === 'stack' ? 'table table-stacking' : 'table'} role="table">
        <caption className={captionShown ? undefined : 'visually-hidden'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, heading, numeric, width }) => (
              <th
                key={key}
                role="columnheader"
                scope="col"
                className={numeric ? 'num' : undefined}
                style={{ width }}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = column.numeric ? 'num' : undefined
  if (column.names) {
    return (
      <th role="rowheader" scope="row" className={className}>
        <div>{column.cell(row)}</div>
      </th>
    )
  }
  return (
    <td role="cell" className={className} data-label={column.heading}>
      <div>{column.cell(row)}</div>
    </td>
  )
}

/** Takes a tab stop and a name only while there is something to scroll to. */
function ScrollRegion({ caption, children }: { caption: string; children: ReactNode }) {
  const words = useWords({ en, fr })
  const region = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = region.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() =>
      setScrolls(element.scrollWidth > element.clientWidth + 1),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const scrolling = {
    tabIndex: 0,
    role: 'region',
    'aria-label': fill(words.scrollTable, { caption }),
  }
  return (
    <div className="table-region" ref={region} {...(scrolls ? scrolling : {})}>
      {children}
    </div>
  )
}
