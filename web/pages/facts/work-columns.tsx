import { Link } from '@tanstack/react-router'
import type { Column } from '../../components/DataTable.tsx'
import { fill, number } from '../../locales/index.ts'
import { type About, countsColumn, dayIn } from './columns.tsx'
import type { FactsOf } from './requests.ts'

type Milestone = FactsOf<'milestones'>['rows'][number]
type Task = FactsOf<'tasks'>['rows'][number]
type Group = FactsOf<'groups'>['rows'][number]

/** Milestones due: when, done when, on time or not; each leads to its workplan. */
export function milestoneColumns(about: About): Column<Milestone>[] {
  const { language, texts } = about
  const { columns, counted, became } = texts.facts
  return [
    {
      key: 'milestone',
      heading: columns.milestone,
      names: true,
      width: '38%',
      cell: ({ group, groupName, title, reference }) => (
        <>
          <Link to="/groups/$group/workplan" params={{ group }}>
            {title[language]}
          </Link>
          <span className="beneath">
            {reference} · {groupName[language]}
          </span>
        </>
      ),
    },
    { key: 'due', heading: columns.due, cell: ({ due }) => dayIn(language, due) },
    {
      key: 'done',
      heading: columns.done,
      cell: ({ doneOn, cancelledOn }) =>
        cancelledOn === null
          ? dayIn(language, doneOn)
          : fill(became.cancelled, { date: dayIn(language, cancelledOn) }),
    },
    countsColumn(about, { yes: counted.milestones.one, no: counted.milestones.notOne }),
  ]
}

/** Tasks: agreed for when, closed when, last reviewed when. */
export function taskColumns(about: About): Column<Task>[] {
  const { language, texts } = about
  const { columns, counted } = texts.facts
  return [
    {
      key: 'task',
      heading: columns.task,
      names: true,
      width: '34%',
      cell: ({ title, reference, councilName }) => (
        <>
          <Link to="/taskings">{title[language]}</Link>
          <span className="beneath">
            {reference} · {councilName[language]}
          </span>
        </>
      ),
    },
    {
      key: 'group',
      heading: columns.group,
      cell: ({ group, groupName }) =>
        group === null ? (
          '..'
        ) : (
          <Link to="/groups/$group" params={{ group }} search={{}}>
            {groupName?.[language]}
          </Link>
        ),
    },
    { key: 'due', heading: columns.agreed, cell: ({ dueOn }) => dayIn(language, dueOn) },
    { key: 'closed', heading: columns.closed, cell: ({ closedOn }) => dayIn(language, closedOn) },
    {
      key: 'reviewed',
      heading: columns.reviewed,
      cell: ({ reviewedOn }) => dayIn(language, reviewedOn),
    },
    countsColumn(about, { yes: counted.tasks.one, no: counted.tasks.notOne }),
  ]
}

/** Groups active on the last day; each leads to its page as it stood that day. */
export function groupColumns(about: About, rows: readonly Group[]): Column<Group>[] {
  const { language, texts } = about
  const { columns, counted, state } = texts.facts
  const recorded: Column<Group> = {
    key: 'state',
    heading: columns.state,
    cell: ({ state: known }) =>
      known === null
        ? '..'
        : fill(state, {
            coChairs: number(language, known.coChairs ?? 0),
            members: number(language, known.memberCoChairs ?? 0),
            date: dayIn(language, known.asOf),
          }),
  }
  return [
    {
      key: 'group',
      heading: columns.group,
      names: true,
      width: '46%',
      cell: ({ code, name, on }) => (
        <Link to="/groups/$group" params={{ group: code }} search={{ on }}>
          {name?.[language] ?? code}
        </Link>
      ),
    },
    ...(rows.some(({ state: known }) => known !== null) ? [recorded] : []),
    countsColumn(about, { yes: counted.groups.one, no: counted.groups.notOne }),
  ]
}
