import { Link } from '@tanstack/react-router'
import type { Column } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { fill, number } from '../../locales/index.ts'
import type { Respondent, Section } from './requests.ts'
import { countAnswered, keptOf } from './words.ts'

/** What the list says of each who answered: name, jurisdiction, groups, how much they answered. */
export function useRespondentColumns(
  wave: string,
  sections: readonly Section[],
): Column<Respondent>[] {
  const { namedAnswers: texts } = useTexts()
  const { language } = useLanguage()
  const total = sections.flatMap(({ questions }) => questions).length
  const answered = (person: Respondent) => {
    const n = countAnswered(sections, keptOf(person))
    if (Object.keys(keptOf(person)).length === 0) return texts.noneKept
    return fill(texts.answeredOf, { n: number(language, n), total: number(language, total) })
  }
  const { columns } = texts
  return [
    { key: 'name', heading: columns.name, names: true, cell: (one) => <Name {...{ wave, one }} /> },
    {
      key: 'jurisdiction',
      heading: columns.jurisdiction,
      cell: ({ jurisdiction }) => jurisdiction?.[language] ?? texts.unknownJurisdiction,
    },
    {
      key: 'groups',
      heading: columns.groups,
      cell: ({ groups }) =>
        groups.length === 0 ? null : (
          <span>
            {groups.map(({ code, name }) => (
              <span key={code} className="respondent-group">
                {name[language]}
              </span>
            ))}
          </span>
        ),
    },
    { key: 'answered', heading: columns.answered, cell: answered },
  ]
}

function Name({ wave, one }: { wave: string; one: Respondent }) {
  const { namedAnswers: texts } = useTexts()
  return (
    <span className="cluster">
      <Link to="/consultations/$wave/answers/$person" params={{ wave, person: one.personId }}>
        {one.name}
      </Link>
      {one.waiting && <span className="tag">{texts.late}</span>}
    </span>
  )
}
