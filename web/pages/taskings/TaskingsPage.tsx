import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { Button, buttonClass } from '../../components/Button.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import '../../look/groups.css'
import '../../look/workplan.css'
import { fill, type Language, plural, type Texts } from '../../locales/index.ts'
import { AddTask } from './AddTask.tsx'
import { Ageing } from './Ageing.tsx'
import { isUnreviewed, stateOf } from './ageing.ts'
import { type Tasking, type Taskings, taskingsQuery } from './requests.ts'
import { TaskItem } from './TaskItem.tsx'
import { type Shown, shownWords } from './view.ts'

/** What councils asked for: how long it has waited, and its review, one by one. */
export function TaskingsPage() {
  return (
    <Suspense fallback={<Skeleton heights={[5, 12, 20]} />}>
      <Whole />
    </Suspense>
  )
}

function Whole() {
  const { taskings, waiting } = useTexts()
  const { language } = useLanguage()
  const { data: page } = useSuspenseQuery(taskingsQuery)
  const [adding, setAdding] = useState(false)
  const [saved, setSaved] = useState('')
  return (
    <>
      <PageHeading
        title={taskings.title}
        beneath={page.everything ? taskings.beneath : taskings.beneathOwn}
        actions={
          page.everything &&
          !adding && (
            <>
              <Link to="/monthly-letter" className={buttonClass()}>
                {waiting.letter.open}
              </Link>
              <Button kind="primary" onClick={() => setAdding(true)}>
                {taskings.add}
              </Button>
            </>
          )
        }
      />
      <p role="status" className="visually-hidden">
        {saved && fill(taskings.saved, { title: saved })}
      </p>
      <div className="sections">
        {adding && <AddTask onClose={() => setAdding(false)} onSaved={setSaved} />}
        <p className="say">{openSentence(language, taskings, page)}</p>
        {page.open.length > 0 && <Ageing page={page} />}
        <List page={page} onSaved={setSaved} />
      </div>
    </>
  )
}

function List({ page, onSaved }: { page: Taskings; onSaved: (title: string) => void }) {
  const { taskings } = useTexts()
  const { show = 'open' } = useSearch({ from: '/signed-in/taskings' })
  const tasks = tasksShown(page, show)
  return (
    <section aria-labelledby="tasks" className="stack">
      <h2 id="tasks">{taskings.filters[show]}</h2>
      <Filters show={show} page={page} />
      {tasks.length === 0 ? (
        <p className="muted">{taskings.empty[show]}</p>
      ) : (
        <ul className="milestones card">
          {tasks.map((task) => (
            <TaskItem key={`${task.council} ${task.reference}`} {...{ page, task, onSaved }} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Filters({ show, page }: { show: Shown; page: Taskings }) {
  const { taskings } = useTexts()
  const navigate = useNavigate({ from: '/taskings' })
  return (
    <div className="chips no-print" role="group" aria-label={taskings.show}>
      {shownWords.map((word) => (
        <button
          key={word}
          type="button"
          className="chip"
          aria-pressed={word === show}
          onClick={() => navigate({ search: word === 'open' ? {} : { show: word }, replace: true })}
        >
          {taskings.filters[word]} ({tasksShown(page, word).length})
        </button>
      ))}
    </div>
  )
}

function tasksShown({ open, ended, asOf }: Taskings, show: Shown): Tasking[] {
  if (show === 'ended') return ended
  if (show === 'overdue') return open.filter((task) => stateOf(task, asOf) === 'overdue')
  return show === 'unreviewed' ? open.filter((task) => isUnreviewed(task, asOf)) : open
}

function openSentence(language: Language, { sentence }: Texts['taskings'], page: Taskings): string {
  const n = page.open.length
  if (n === 0) return sentence.none
  return fill(sentence.whole, {
    open: plural(language, sentence.open, n, { n }),
    overdue: fill(sentence.overdue, { n: tasksShown(page, 'overdue').length }),
    unreviewed: fill(sentence.unreviewed, { n: tasksShown(page, 'unreviewed').length }),
  })
}
