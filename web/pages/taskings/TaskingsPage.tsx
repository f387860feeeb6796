import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { Button, buttonClass } from '../../components/Button.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import '../../look/groups.css'
import '../../look/workplan.css'
import { fill, type Language, number, plural, type Texts } from '../../locales/index.ts'
import { AddTask } from './AddTask.tsx'
import { Ageing } from './Ageing.tsx'
import { onePage, type Taskings, taskingsQuery } from './requests.ts'
import { TaskItem } from './TaskItem.tsx'
import { type Shown, shownWords } from './view.ts'

type Counts = Taskings['counts']

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
  const page = onePage(useSuspenseInfiniteQuery(taskingsQuery('open')).data)
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
        <p className="say">{openSentence(language, taskings, page.counts)}</p>
        {page.counts.open > 0 && <Ageing page={page} />}
        <List counts={page.counts} onSaved={setSaved} />
      </div>
    </>
  )
}

function List({ counts, onSaved }: { counts: Counts; onSaved: (title: string) => void }) {
  const { taskings } = useTexts()
  const { show = 'open' } = useSearch({ from: '/signed-in/taskings' })
  return (
    <section aria-labelledby="tasks" className="stack">
      <h2 id="tasks">{taskings.filters[show]}</h2>
      <Filters show={show} counts={counts} />
      {counts[show] === 0 ? (
        <p className="muted">{taskings.empty[show]}</p>
      ) : (
        <Suspense key={show} fallback={<Skeleton heights={[20]} />}>
          <Tasks show={show} onSaved={onSaved} />
        </Suspense>
      )}
    </section>
  )
}

function Tasks({ show, onSaved }: { show: Shown; onSaved: (title: string) => void }) {
  const { taskings } = useTexts()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(
    taskingsQuery(show),
  )
  const page = onePage(data)
  return (
    <>
      <ul className="milestones card">
        {page.tasks.map((task) => (
          <TaskItem key={`${task.council} ${task.reference}`} {...{ page, task, onSaved }} />
        ))}
      </ul>
      {hasNextPage && (
        <div className="no-print">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {taskings.more}
          </Button>
        </div>
      )}
    </>
  )
}

function Filters({ show, counts }: { show: Shown; counts: Counts }) {
  const { taskings } = useTexts()
  const { language } = useLanguage()
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
          {taskings.filters[word]} ({number(language, counts[word])})
        </button>
      ))}
    </div>
  )
}

function openSentence(
  language: Language,
  { sentence }: Texts['taskings'],
  { open, overdue, unreviewed }: Counts,
): string {
  if (open === 0) return sentence.none
  return fill(sentence.whole, {
    open: plural(language, sentence.open, open, { n: number(language, open) }),
    overdue: fill(sentence.overdue, { n: number(language, overdue) }),
    unreviewed: fill(sentence.unreviewed, { n: number(language, unreviewed) }),
  })
}
