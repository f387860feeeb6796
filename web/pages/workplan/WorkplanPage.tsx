import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, Suspense, useState } from 'react'
import { Button, buttonClass } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FileLinks } from '../../components/FileLinks.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import '../../look/groups.css'
import '../../look/workplan.css'
import { date, fill, type Language, plural, type Texts } from '../../locales/index.ts'
import { AddMilestone } from './AddMilestone.tsx'
import { Approval } from './Approval.tsx'
import { EndedList, OpenList } from './MilestoneLists.tsx'
import { onePage, type Workplan, workplanQuery } from './requests.ts'
import { usePrinting } from './use-printing.ts'
import { Versions } from './Versions.tsx'

/** A group's workplan: what is ahead and overdue, what is done; its keepers tick, move, plan and approve in place. */
export function WorkplanPage() {
  return (
    <Suspense fallback={<Skeleton heights={[5, 8, 20]} />}>
      <Whole />
    </Suspense>
  )
}

function Whole() {
  const { workplan } = useTexts()
  const { language } = useLanguage()
  const { group } = useParams({ from: '/signed-in/groups/$group/workplan' })
  const { horizon } = useSearch({ from: '/signed-in/groups/$group/workplan' })
  const plan = onePage(useSuspenseInfiniteQuery(workplanQuery(group, { show: 'open' })).data)
  const all = Object.values(plan.horizons).reduce((sum, n) => sum + n, plan.ended)
  const { whole, load } = usePrinting(group, horizon)
  const problemText = useProblemText()
  const [adding, setAdding] = useState(false)
  const [saved, setSaved] = useState('')
  const name = plan.group.name[language]
  const add = plan.keeps && !adding && (
    <Button kind="primary" onClick={() => setAdding(true)}>
      {workplan.add}
    </Button>
  )
  return (
    <>
      <PageHeading
        above={
          <Link to="/groups/$group" params={{ group }} search={{}} className="no-print">
            {workplan.back}
          </Link>
        }
        title={fill(workplan.title, { group: name })}
        beneath={deliverySentence(language, workplan, plan)}
        actions={
          <Actions group={group} empty={all === 0} keeps={plan.keeps} load={load}>
            {add}
          </Actions>
        }
      />
      <p role="status" className="visually-hidden">
        {saved && fill(workplan.saved, { title: saved })}
      </p>
      <div className="sections workplan">
        {load.error && <Notice kind="problem">{problemText(load.error)}</Notice>}
        {adding && (
          <AddMilestone group={group} onClose={() => setAdding(false)} onSaved={setSaved} />
        )}
        <Approval plan={plan} />
        {all === 0 && !adding ? (
          <EmptyState
            title={workplan.empty.title}
            text={plan.keeps ? workplan.empty.text : workplan.empty.reader}
            action={add}
          />
        ) : (
          <>
            <OpenList group={group} plan={plan} horizon={horizon} onSaved={setSaved} />
            <EndedList group={group} plan={plan} whole={whole} onSaved={setSaved} />
          </>
        )}
        {all > 0 && <Versions plan={plan} />}
      </div>
    </>
  )
}

type ActionsProps = {
  group: string
  empty: boolean
  keeps: boolean
  load: ReturnType<typeof usePrinting>['load']
  children: ReactNode
}

/** The workplan on paper or as a file; for its keepers, a file into it and one more milestone. */
function Actions({ group, empty, keeps, load, children }: ActionsProps) {
  const { workplan } = useTexts()
  return (
    <>
      {!empty && (
        <>
          <Button busy={load.isPending} onClick={() => load.mutate()}>
            {workplan.print}
          </Button>
          <FileLinks of={{ group }} />
        </>
      )}
      {keeps && <BringFile group={group} />}
      {!empty && children}
    </>
  )
}

function BringFile({ group }: { group: string }) {
  const { workplanFiles } = useTexts()
  return (
    <Link to="/groups/$group/workplan/import" params={{ group }} className={buttonClass()}>
      {workplanFiles.import}
    </Link>
  )
}

function deliverySentence(
  language: Language,
  { nothingDue, sentence }: Texts['workplan'],
  { delivery }: Workplan,
): string {
  const { due, onTime, late, undelivered, asOf } = delivery
  if (due === 0) return nothingDue
  const params = { n: due, onTime, late, undelivered, date: date(language, asOf) }
  return plural(language, sentence, due, params)
}
