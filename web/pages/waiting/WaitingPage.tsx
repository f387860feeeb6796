import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, Suspense, useRef, useState } from 'react'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import { type Waiting, waitingQuery } from '../../lib/waiting.ts'
import { date, fill } from '../../locales/index.ts'
import '../../look/groups.css'
import '../../look/workplan.css'
import { AtOnce, Item } from './Item.tsx'
import { closeTask, confirmTask, tick } from './requests.ts'

/** Where the monthly letter leads: everything that waits in a co-chair's groups, each with one press to settle it. */
export function WaitingPage() {
  return (
    <Suspense fallback={<Skeleton heights={[5, 12, 20]} />}>
      <Whole />
    </Suspense>
  )
}

type ListProps = { page: Waiting; onSaved: (title: string) => void }

function Whole() {
  const { waiting } = useTexts()
  const { language } = useLanguage()
  const { data: page } = useSuspenseQuery(waitingQuery)
  const [saved, setSaved] = useState('')
  const told = useRef<HTMLParagraphElement>(null)
  const n = page.milestones.length + page.tasks.length + page.guides.length
  // The button that was pressed goes with its line: the focus goes to what is said of it.
  const onSaved = (title: string) => {
    setSaved(title)
    told.current?.focus()
  }
  return (
    <>
      <PageHeading
        title={waiting.title}
        beneath={fill(waiting.beneath, { date: date(language, page.until) })}
      />
      <p role="status" ref={told} tabIndex={-1} className={saved ? 'say' : 'visually-hidden'}>
        {saved && fill(waiting.saved, { title: saved })}
      </p>
      <div className="sections">
        {n === 0 && <EmptyState {...waiting.nothing} />}
        <Milestones page={page} onSaved={onSaved} />
        <Tasks page={page} onSaved={onSaved} />
        <Guides page={page} />
      </div>
    </>
  )
}

function Section({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="milestones card">{children}</ul>
    </section>
  )
}

/** A day in words, and a group's name by its code. */
function useWords({ groups }: Waiting) {
  const { language } = useLanguage()
  return {
    day: (value: string) => date(language, value, 'medium'),
    nameOf: (group: string) => groups.find(({ code }) => code === group)?.name[language] ?? group,
  }
}

function Milestones({ page, onSaved }: ListProps) {
  const { waiting } = useTexts()
  const { language } = useLanguage()
  const { day, nameOf } = useWords(page)
  return (
    <Section title={waiting.milestones}>
      {page.milestones.map((milestone) => {
        const { group, reference, title, on } = milestone
        const late = on < page.asOf
        return (
          <Item
            key={`${group} ${reference}`}
            title={title}
            group={nameOf(group)}
            late={late}
            when={fill(late ? waiting.overdue : waiting.due, { date: day(on) })}
          >
            <AtOnce
              text={waiting.doneToday}
              title={title}
              write={() => tick(milestone, page.asOf)}
              onSaved={onSaved}
            />
            <Link
              to="/groups/$group/workplan"
              params={{ group }}
              hash={`milestone-${reference}`}
              aria-label={fill(waiting.of, { action: waiting.otherDay, title: title[language] })}
            >
              {waiting.otherDay}
            </Link>
          </Item>
        )
      })}
    </Section>
  )
}

function Tasks({ page, onSaved }: ListProps) {
  const { waiting } = useTexts()
  const { language } = useLanguage()
  const by = useSession()?.person.name ?? ''
  const { day, nameOf } = useWords(page)
  return (
    <Section title={waiting.tasks}>
      {page.tasks.map((task) => {
        const { group, council, reference, title, on, councilName } = task
        return (
          <Item
            key={`${council} ${reference}`}
            title={title}
            group={nameOf(group)}
            late={on < page.asOf}
            when={fill(waiting.agreed, { date: day(on), council: councilName[language] })}
          >
            <AtOnce
              text={waiting.essential}
              title={title}
              write={() => confirmTask(task, { on: page.asOf, by })}
              onSaved={onSaved}
            />
            <AtOnce
              text={waiting.closeToday}
              title={title}
              write={() => closeTask(task, page.asOf)}
              onSaved={onSaved}
            />
            <Link
              to="/taskings"
              search={{}}
              aria-label={fill(waiting.of, {
                action: waiting.otherVerdict,
                title: title[language],
              })}
            >
              {waiting.otherVerdict}
            </Link>
          </Item>
        )
      })}
    </Section>
  )
}

function Guides({ page }: { page: Waiting }) {
  const { waiting } = useTexts()
  const { language } = useLanguage()
  const { day, nameOf } = useWords(page)
  return (
    <Section title={waiting.guides}>
      {page.guides.map(({ group, reference, title, on }) => (
        <Item
          key={reference}
          title={title}
          group={nameOf(group)}
          late
          when={fill(waiting.review, { date: day(on) })}
        >
          <Link
            to="/guides/$code"
            params={{ code: reference }}
            aria-label={fill(waiting.of, { action: waiting.openGuide, title: title[language] })}
          >
            {waiting.openGuide}
          </Link>
        </Item>
      ))}
    </Section>
  )
}
