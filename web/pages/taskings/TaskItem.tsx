import { useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, plural } from '../../locales/index.ts'
import { stateOf } from './state.ts'
import { CloseForm } from './CloseForm.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { closeTask, type Tasking, type Taskings, useKeeping } from './requests.ts'

type Doing = 'close' | 'review'
type TaskItemProps = { page: Taskings; task: Tasking; onSaved: (title: string) => void }

/** A task: who asked, when, of whom; where it stands; what was decided; and what one may do about it. */
export function TaskItem({ page, task, onSaved }: TaskItemProps) {
  const { language } = useLanguage()
  const [doing, setDoing] = useState<Doing | null>(null)
  const item = useFocusHandedOn()
  const close = () => {
    setDoing(null)
    item.current?.focus()
  }
  const saved = () => {
    close()
    onSaved(task.title[language])
  }
  const Form = doing === 'close' ? CloseForm : DecisionForm
  return (
    <li className="milestone" ref={item} tabIndex={-1}>
      <div className="milestone-head">
        <div>
          <h3>{task.title[language]}</h3>
          <Facts task={task} asOf={page.asOf} />
          <Decisions task={task} />
        </div>
        {!doing && <Actions {...{ page, task, onSaved }} onDoing={setDoing} />}
      </div>
      {doing && <Form everything={page.everything} task={task} onClose={close} onSaved={saved} />}
    </li>
  )
}

/** An item that leaves the list with the focus on it hands the focus to its neighbour. */
function useFocusHandedOn() {
  const item = useRef<HTMLLIElement>(null)
  useLayoutEffect(() => {
    const own = item.current
    return () => {
      if (!own?.contains(document.activeElement)) return
      const neighbour = own.nextElementSibling ?? own.previousElementSibling
      if (neighbour instanceof HTMLElement) neighbour.focus()
    }
  }, [])
  return item
}

function Facts({ task, asOf }: { task: Tasking; asOf: string }) {
  const { taskings } = useTexts()
  const { language } = useLanguage()
  const day = (value: string) => date(language, value, 'medium')
  const state = stateOf(task, asOf)
  const word = task.relaunchedAs ? 'relaunched' : state
  const asked = fill(taskings.askedBy, {
    council: task.councilName[language],
    date: day(task.askedOn),
  })
  const of = task.groupName
    ? fill(taskings.askedOf, { group: task.groupName[language] })
    : taskings.ofNobody
  return (
    <p className="milestone-dates">
      <span className={`outcome task-${state}`}>
        {fill(taskings.states[word], {
          date: day(task.closedOn ?? task.retiredOn ?? asOf),
          reference: task.relaunchedAs,
        })}
      </span>
      <span className="muted small">
        {[
          task.reference,
          `${asked} ${of}`,
          fill(taskings.agreed, { date: day(task.dueOn) }),
          task.reviewedOn
            ? fill(taskings.reviewed, { date: day(task.reviewedOn) })
            : taskings.never,
          task.relaunches ? fill(taskings.takesUp, { reference: task.relaunches }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  )
}

function Decisions({ task: { decisions } }: { task: Tasking }) {
  const { taskings } = useTexts()
  const { language } = useLanguage()
  if (decisions.length === 0) return null
  return (
    <details className="small">
      <summary>
        {plural(language, taskings.decisions, decisions.length, { n: decisions.length })}
      </summary>
      <ul className="moves">
        {decisions.map(({ id, verdict, decidedOn, decidedBy, note }) => (
          <li key={id}>
            {fill(taskings.decided, {
              verdict: taskings.verdicts[verdict],
              name: decidedBy,
              date: date(language, decidedOn, 'medium'),
            })}
            {note && <span className="beneath">{note}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

type ActionsProps = {
  page: Taskings
  task: Tasking
  onDoing: (doing: Doing) => void
  onSaved: (title: string) => void
}

function Actions({ page: { everything }, task, onDoing, onSaved }: ActionsProps) {
  const { taskings } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const title = task.title[language]
  const reopen = useKeeping(
    () => closeTask({ ...task, everything }, null),
    () => onSaved(title),
  )
  const name = (action: string) => fill(taskings.actions.of, { action, title })
  if (task.retiredOn !== null) return null
  if (task.closedOn !== null)
    return (
      <div className="milestone-actions no-print">
        {reopen.error && <Notice kind="problem">{problemText(reopen.error)}</Notice>}
        <ConfirmButton
          kind="quiet"
          text={taskings.actions.reopen}
          label={name(taskings.actions.reopen)}
          question={taskings.reopenAsk}
          busy={reopen.isPending}
          onConfirm={() => reopen.mutate(undefined)}
        />
      </div>
    )
  return (
    <div className="milestone-actions no-print">
      <Button aria-label={name(taskings.actions.review)} onClick={() => onDoing('review')}>
        {taskings.actions.review}
      </Button>
      <Button
        kind="quiet"
        aria-label={name(taskings.actions.close)}
        onClick={() => onDoing('close')}
      >
        {taskings.actions.close}
      </Button>
    </div>
  )
}
