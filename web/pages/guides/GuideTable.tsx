import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { date, fill, type Language, number, plural, type Texts } from '../../locales/index.ts'
import type { Listed } from './requests.ts'
import { StateTag } from './StateTag.tsx'

/** Guides with whose they are, where they stand, and how they are used. */
export function GuideTable({ rows }: { rows: readonly Listed[] }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const today = useToday()
  const columns: Column<Listed>[] = [
    titleColumn(language, guides),
    ownerColumn(language, guides),
    stateColumn(language, guides, today),
    {
      key: 'version',
      heading: guides.version,
      numeric: true,
      cell: ({ version }) => version ?? <span className="muted">–</span>,
    },
    useColumn(language, guides),
  ]
  return (
    <div className="card">
      <DataTable
        caption={guides.caption}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
      />
    </div>
  )
}

type Words = Texts['guides']

const titleColumn = (language: Language, texts: Words): Column<Listed> => ({
  key: 'title',
  heading: texts.guide,
  names: true,
  width: '34%',
  cell: ({ code, title, audience, access }) => (
    <>
      <Link to="/guides/$code" params={{ code }} className="person">
        {title[language]}
      </Link>
      <span className="beneath">
        {[audience && fill(texts.forWhom, { audience: audience[language] }), texts.access[access]]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  ),
})

const ownerColumn = (language: Language, texts: Words): Column<Listed> => ({
  key: 'group',
  heading: texts.group,
  width: '24%',
  cell: ({ group, priority }) => (
    <>
      {group.name[language]}
      {priority && <span className="beneath">{priority.name[language]}</span>}
    </>
  ),
})

const stateColumn = (language: Language, texts: Words, today: string): Column<Listed> => ({
  key: 'state',
  heading: texts.state,
  cell: ({ state, reviewOn, withdrawnOn }) => (
    <>
      <StateTag state={state} />
      {state === 'withdrawn' && withdrawnOn && (
        <span className="beneath">{date(language, withdrawnOn)}</span>
      )}
      {state !== 'withdrawn' && reviewOn && (
        <span className={reviewOn < today ? 'beneath overdue' : 'beneath'}>
          {fill(reviewOn < today ? texts.reviewWasDue : texts.reviewOn, {
            date: date(language, reviewOn),
          })}
        </span>
      )}
    </>
  ),
})

const useColumn = (language: Language, texts: Words): Column<Listed> => ({
  key: 'use',
  heading: texts.use,
  cell: ({ opens, declared }) => (
    <>
      {plural(language, texts.opens, opens, { n: number(language, opens) })}
      <span className="beneath">
        {plural(language, texts.declared, declared, { n: number(language, declared) })}
      </span>
    </>
  ),
})
