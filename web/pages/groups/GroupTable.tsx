import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { wordText } from '../../lib/word-text.ts'
import { type Language, number, type Texts } from '../../locales/index.ts'
import type { Listed } from './requests.ts'

type GroupTableProps = { caption: string; groups: readonly Listed[]; on: string | undefined }

/** Groups with their co-chairs, and what each lacks. */
export function GroupTable({ caption, groups: rows, on }: GroupTableProps) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  const columns = [
    groupColumn(language, groups, on),
    prioritiesColumn(language, groups),
    countColumn(language, groups, 'coChairs'),
    countColumn(language, groups, 'memberCoChairs'),
    lacksColumn(groups),
  ]
  return (
    <div className="card">
      <DataTable
        caption={caption}
        captionShown
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
      />
    </div>
  )
}

type Words = Texts['groups']

const groupColumn = (language: Language, texts: Words, on: string | undefined): Column<Listed> => ({
  key: 'group',
  heading: texts.columns.group,
  names: true,
  width: '30%',
  cell: ({ code, name, acronym, kind }) => (
    <>
      <Link
        to="/groups/$group"
        params={{ group: code }}
        search={on ? { on } : {}}
        className="person"
      >
        {name[language]}
      </Link>
      <span className="beneath">
        {[acronym?.[language], wordText(texts.kinds, kind)].filter(Boolean).join(' · ')}
      </span>
    </>
  ),
})

const prioritiesColumn = (language: Language, texts: Words): Column<Listed> => ({
  key: 'priorities',
  heading: texts.columns.priorities,
  cell: ({ priorities }) =>
    priorities.map(({ code, name, support }) => (
      <span className="line" key={code}>
        {name[language]}
        {support === 'to_be_confirmed' && (
          <span className="beneath">{texts.support.to_be_confirmed}</span>
        )}
      </span>
    )),
})

const countColumn = (
  language: Language,
  texts: Words,
  key: 'coChairs' | 'memberCoChairs',
): Column<Listed> => ({
  key,
  heading: texts.columns[key],
  numeric: true,
  cell: ({ state }) => {
    const n = state?.[key] ?? null
    return n === null ? <span className="muted">..</span> : number(language, n)
  },
})

const lacksColumn = (texts: Words): Column<Listed> => ({
  key: 'lacks',
  heading: texts.columns.lacks,
  width: '24%',
  cell: (group) => <Lacks group={group} />,
})

function Lacks({ group: { lacks, state } }: { group: Listed }) {
  const { groups } = useTexts()
  if (!state || state.coChairs === null) return <span className="muted">{groups.notRecorded}</span>
  if (lacks.length === 0) return <span className="muted">{groups.complete}</span>
  return (
    <ul className="lacks">
      {lacks.map((word) => (
        <li key={word}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M6 1 11.6 11H.4Z" fill="currentColor" />
          </svg>
          {groups.lacks[word]}
        </li>
      ))}
    </ul>
  )
}
