import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { number, plural } from '../../locales/index.ts'
import type { Carried } from './RepresentationPage.tsx'

/** Column and row of each province and territory, as they lie from west to east and north to south. */
const places: Readonly<Record<string, readonly [column: number, row: number]>> = {
  YT: [1, 1],
  NT: [2, 1],
  NU: [3, 1],
  BC: [1, 2],
  AB: [2, 2],
  SK: [3, 2],
  MB: [4, 2],
  ON: [5, 2],
  QC: [6, 2],
  NL: [8, 1],
  NB: [7, 2],
  PE: [8, 2],
  NS: [8, 3],
}

/** Seats where the jurisdictions are: one tile each, darker with more seats. The tables beneath say the same. */
export function TileMap({ rows }: { rows: readonly Carried[] }) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  const tiles = rows.filter(({ code }) => places[code])
  const seatsOf = ({ coChairs, members }: Carried) => coChairs + members
  const most = Math.max(1, ...tiles.map(seatsOf))
  const label = ({ name, ...row }: Carried) =>
    `${name[language]}, ${plural(language, groups.representation.seats, seatsOf({ name, ...row }), {
      n: number(language, seatsOf({ name, ...row })),
    })}`
  return (
    <figure className="card card-padded tile-map">
      <figcaption className="small muted">{groups.representation.map}</figcaption>
      <ul>
        {tiles.map((row) => {
          const [column, line] = places[row.code] ?? [1, 1]
          const share = seatsOf(row) / most
          return (
            <li
              key={row.code}
              className="tile"
              style={{ gridColumn: column, gridRow: line, '--share': share } as object}
              title={label(row)}
            >
              <span aria-hidden="true">{row.code}</span>
              <strong aria-hidden="true">{number(language, seatsOf(row))}</strong>
              <span className="visually-hidden">{label(row)}</span>
            </li>
          )
        })}
      </ul>
    </figure>
  )
}
