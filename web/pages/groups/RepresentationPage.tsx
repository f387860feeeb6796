import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { type Programme, programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import '../../look/groups.css'
import { fill, number, plural } from '../../locales/index.ts'
import { AsOf } from './AsOf.tsx'
import { spreadOf } from './carried.ts'
import { type Representation, representationQuery } from './requests.ts'
import { Sections } from './Sections.tsx'
import { TileMap } from './TileMap.tsx'

/** A jurisdiction beside its seats: those without any are rows too. */
export type Carried = Programme['jurisdictions'][number] & {
  coChairs: number
  members: number
  groups: string[]
}

/** Who carries the work of the groups, by jurisdiction, as a map and as a table. */
export function RepresentationPage() {
  const { groups } = useTexts()
  const problemText = useProblemText()
  const { on } = useSearch({ from: '/signed-in/representation' })
  const { data, error } = useQuery(representationQuery(on))
  const { data: programme } = useQuery(programmeQuery)
  return (
    <>
      <PageHeading title={groups.sections.representation} beneath={groups.representation.beneath} />
      <div className="stack">
        <Sections />
        <AsOf on={on} to="/representation" />
        {error && <Notice kind="problem">{problemText(error)}</Notice>}
        {data && programme ? (
          <Spread representation={data} rows={carriedOf(data, programme)} />
        ) : (
          !error && <Skeleton heights={[3, 16, 24]} />
        )}
      </div>
    </>
  )
}

/** Those who can hold a seat: each government's departments in its stead, where it has any. */
function carriedOf({ rows }: Representation, { jurisdictions }: Programme): Carried[] {
  const parents = new Set(jurisdictions.map(({ parent }) => parent))
  return jurisdictions
    .filter(({ code }) => !parents.has(code) || rows.some((row) => row.jurisdiction === code))
    .map((jurisdiction) => {
      const row = rows.find((one) => one.jurisdiction === jurisdiction.code)
      return {
        ...jurisdiction,
        coChairs: row?.coChairs ?? 0,
        members: row?.members ?? 0,
        groups: row?.groups ?? [],
      }
    })
}

function Spread({ representation, rows }: { representation: Representation; rows: Carried[] }) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  const { representation: texts } = groups
  const { seats, half, without } = spreadOf(representation.rows, rows.length)
  const say = (n: number) => number(language, n)
  const sentence =
    seats === 0
      ? texts.nobody
      : plural(language, texts.sentence, half, {
          n: say(half),
          seats: say(seats),
          without: say(without),
          all: say(rows.length),
        })
  return (
    <>
      <p className="say" role="status">
        {sentence}
      </p>
      <TileMap rows={rows} />
      <Tables representation={representation} rows={rows} />
    </>
  )
}

const orders = ['federal', 'provincial', 'territorial', 'municipal'] as const

function Tables({ representation, rows }: { representation: Representation; rows: Carried[] }) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  const { representation: texts } = groups
  const nameOf = (code: string) =>
    representation.groups.find((group) => group.code === code)?.name[language] ?? code
  const columns: Column<Carried>[] = [
    {
      key: 'jurisdiction',
      heading: texts.jurisdiction,
      names: true,
      width: '34%',
      cell: ({ name }) => name[language],
    },
    {
      key: 'coChairs',
      heading: texts.coChairs,
      numeric: true,
      cell: ({ coChairs }) => number(language, coChairs),
    },
    {
      key: 'members',
      heading: texts.members,
      numeric: true,
      cell: ({ members }) => number(language, members),
    },
    {
      key: 'groups',
      heading: texts.inGroups,
      cell: ({ groups: codes }) =>
        codes.length > 0 ? (
          codes.map(nameOf).join(', ')
        ) : (
          <span className="muted">{texts.none}</span>
        ),
    },
  ]
  return orders.map((order) => (
    <section key={order} aria-labelledby={order} className="council">
      <h2 id={order}>{texts.orders[order]}</h2>
      <div className="card">
        <DataTable
          caption={fill(texts.caption)}
          columns={columns}
          rows={rows.filter((row) => row.order === order)}
          rowKey={({ code }) => code}
        />
      </div>
    </section>
  ))
}
