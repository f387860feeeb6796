import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { fill, type Language, number, plural, type Texts } from '../../locales/index.ts'
import type { Asked, Burden } from './requests.ts'

const shownAtOnce = 50

/** Who was asked, those above the limit first; some at a time, since a programme has hundreds. */
export function People({ burden: data }: { burden: Burden }) {
  const { burden } = useTexts()
  const { language } = useLanguage()
  const [shown, setShown] = useState(shownAtOnce)
  const left = data.people.length - shown
  const over = data.people.filter((each) => each.over).length
  const said =
    over === 0 ? burden.sayNone : plural(language, burden.say, over, { n: number(language, over) })
  return (
    <section className="stack">
      <p className="say">
        <strong>{said}</strong>
      </p>
      <div className="card">
        <DataTable
          caption={burden.caption}
          columns={columnsOf(language, burden)}
          rows={data.people.slice(0, shown)}
          rowKey={({ person }) => person}
        />
      </div>
      {left > 0 && (
        <div className="cluster">
          <Button onClick={() => setShown(shown + shownAtOnce)}>
            {fill(burden.more, { n: number(language, Math.min(left, shownAtOnce)) })}
          </Button>
          <span className="muted small">
            {fill(burden.shown, {
              n: number(language, shown),
              all: number(language, data.people.length),
            })}
          </span>
        </div>
      )}
      <p className="small muted">{burden.note}</p>
    </section>
  )
}

function columnsOf(language: Language, texts: Texts['burden']): Column<Asked>[] {
  const { columns } = texts
  return [
    {
      key: 'name',
      heading: columns.name,
      names: true,
      cell: ({ name, over }) => (
        <>
          {name}
          {over && (
            <>
              {' '}
              <span className="tag tag-risk">▲ {texts.over}</span>
            </>
          )}
        </>
      ),
    },
    {
      key: 'jurisdiction',
      heading: columns.jurisdiction,
      cell: ({ jurisdiction }) => jurisdiction?.[language] ?? '...',
    },
    {
      key: 'invitations',
      heading: columns.invitations,
      numeric: true,
      cell: ({ invitations }) => number(language, invitations),
    },
    {
      key: 'minutes',
      heading: columns.minutes,
      numeric: true,
      cell: ({ minutes }) => number(language, minutes),
    },
    {
      key: 'rounds',
      heading: columns.rounds,
      cell: ({ rounds }) => <Rounds titles={rounds.map((title) => title[language])} />,
    },
  ]
}

const titlesAtOnce = 3

/** The titles of the rounds; where they are many, how many, to be unfolded. */
function Rounds({ titles }: { titles: readonly string[] }) {
  const { rounds } = useTexts().burden
  const { language } = useLanguage()
  const list = <span className="small">{titles.join('; ')}</span>
  if (titles.length <= titlesAtOnce) return list
  return (
    <details>
      <summary>
        {plural(language, rounds, titles.length, { n: number(language, titles.length) })}
      </summary>
      {list}
    </details>
  )
}
