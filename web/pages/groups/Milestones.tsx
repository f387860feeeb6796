import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, type Language, type Texts } from '../../locales/index.ts'
import { outcomeOf } from '../../lib/milestone-outcome.ts'
import type { GroupPage, Milestone } from './requests.ts'

/** What the group has promised, by when it was first approved, and what became of it. */
export function Milestones({ page }: { page: GroupPage }) {
  const { groups, workplan } = useTexts()
  const { language } = useLanguage()
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones">{groups.page.milestones}</h2>
      <p className="no-print">
        <Link to="/groups/$group/workplan" params={{ group: page.group.code }}>
          {workplan.link}
        </Link>
      </p>
      {page.milestones.length === 0 ? (
        <p className="muted">{groups.page.noMilestones}</p>
      ) : (
        <div className="card">
          <DataTable
            caption={groups.page.milestonesCaption}
            columns={milestoneColumns(language, groups.page, page.on)}
            rows={page.milestones}
            rowKey={({ reference }) => reference}
          />
        </div>
      )}
    </section>
  )
}

export function milestoneColumns(
  language: Language,
  texts: Texts['groups']['page'],
  on: string,
): Column<Milestone>[] {
  const day = (value: string) => date(language, value, 'medium')
  return [
    {
      key: 'milestone',
      heading: texts.milestone,
      names: true,
      width: '46%',
      cell: ({ title }) => title[language],
    },
    {
      key: 'due',
      heading: texts.due,
      cell: ({ firstApprovedDueOn, revisedDueOn }) => (
        <>
          {firstApprovedDueOn ? day(firstApprovedDueOn) : '..'}
          {revisedDueOn && (
            <span className="beneath">{fill(texts.revised, { date: day(revisedDueOn) })}</span>
          )}
        </>
      ),
    },
    {
      key: 'became',
      heading: texts.became,
      cell: (milestone) => {
        const { word, day: when } = outcomeOf(milestone, on)
        return (
          <span className={`outcome outcome-${word}`}>
            {fill(texts.became_[word], { date: when ? day(when) : '' })}
          </span>
        )
      },
    },
  ]
}
