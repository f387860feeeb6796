import { Link } from '@tanstack/react-router'
import type { Column } from '../../components/DataTable.tsx'
import { fill, number } from '../../locales/index.ts'
import { type About, countsColumn, dayIn } from './columns.tsx'
import type { FactsOf } from './requests.ts'

type Jurisdiction = FactsOf<'jurisdictions'>['rows'][number]
type Guide = FactsOf<'guides'>['rows'][number]
type Unit = FactsOf<'units'>['rows'][number]

/** Jurisdictions on the list, with the guides each declared; each guide leads to its page. */
export function jurisdictionColumns(about: About): Column<Jurisdiction>[] {
  const { language, texts } = about
  const { columns, counted, moreGuides } = texts.facts
  return [
    {
      key: 'jurisdiction',
      heading: columns.jurisdiction,
      names: true,
      width: '28%',
      cell: ({ code, name }) => name?.[language] ?? code,
    },
    {
      key: 'guides',
      heading: columns.guidesDeclared,
      cell: ({ named, guides }) => (
        <>
          {named.length === 0 && '..'}
          {named.map(({ code, title }) => (
            <span key={code} className="line">
              <Link to="/guides/$code" params={{ code }} search={{}}>
                {title[language]}
              </Link>
            </span>
          ))}
          {guides > named.length && (
            <span className="beneath">
              {fill(moreGuides, { n: number(language, guides - named.length) })}
            </span>
          )}
        </>
      ),
    },
    { key: 'first', heading: columns.firstOn, cell: ({ firstOn }) => dayIn(language, firstOn) },
    countsColumn(about, { yes: counted.jurisdictions.one, no: counted.jurisdictions.notOne }),
  ]
}

/** Guides, with their state and how often each was opened or downloaded. */
export function guideColumns({ language, texts }: About): Column<Guide>[] {
  const { columns } = texts.facts
  return [
    {
      key: 'guide',
      heading: columns.guide,
      names: true,
      width: '44%',
      cell: ({ code, title, groupName }) => (
        <>
          <Link to="/guides/$code" params={{ code }} search={{}}>
            {title[language]}
          </Link>
          <span className="beneath">{groupName[language]}</span>
        </>
      ),
    },
    {
      key: 'state',
      heading: columns.guideState,
      cell: ({ state, reviewOn }) => (
        <>
          {texts.exportWords.guideStates[state]}
          {reviewOn && (
            <span className="beneath">
              {fill(texts.facts.reviewOn, { date: dayIn(language, reviewOn) })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'count',
      heading: columns.count,
      numeric: true,
      cell: ({ count }) => number(language, count),
    },
  ]
}

/** What an annual return says of each unit of its universe. */
export function unitColumns(about: About): Column<Unit>[] {
  const { columns, counted } = about.texts.facts
  return [
    { key: 'unit', heading: columns.unit, names: true, cell: ({ unit }) => unit },
    countsColumn(about, { yes: counted.units.one, no: counted.units.notOne }),
  ]
}
