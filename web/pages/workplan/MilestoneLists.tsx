import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { type Horizon, horizonText, horizonWords } from '../../lib/horizons.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { number, plural } from '../../locales/index.ts'
import { MilestoneItem } from './MilestoneItem.tsx'
import { type Milestone, onePage, type View, type Workplan, workplanQuery } from './requests.ts'

type ListProps = { group: string; plan: Workplan; onSaved: (title: string) => void }

/** What is open, under the horizon it lies in; one horizon where the address names one. */
export function OpenList({ horizon, ...list }: ListProps & { horizon: Horizon | undefined }) {
  const { workplan } = useTexts()
  const open = Object.values(list.plan.horizons).some((n) => n > 0)
  return (
    <div className="stack">
      <p className="muted small">{workplan.measured}</p>
      {open ? (
        <>
          <Horizons plan={list.plan} shown={horizon} />
          <Suspense fallback={<Skeleton heights={[20]} />}>
            <Milestones {...list} view={{ show: 'open', ...(horizon ? { horizon } : {}) }} />
          </Suspense>
        </>
      ) : (
        <p className="muted">{workplan.nothingOpen}</p>
      )}
    </div>
  )
}

/** How many lie in each horizon; each shows its own. */
function Horizons({ plan: { horizons }, shown }: { plan: Workplan; shown: Horizon | undefined }) {
  const { workplan } = useTexts()
  const { language } = useLanguage()
  const navigate = useNavigate({ from: '/groups/$group/workplan' })
  const chip = (word: Horizon | undefined, text: string) => (
    <button
      key={word ?? ''}
      type="button"
      className="chip"
      aria-pressed={word === shown}
      onClick={() => navigate({ search: word ? { horizon: word } : {}, replace: true })}
    >
      {text}
    </button>
  )
  return (
    <div className="chips no-print" role="group" aria-label={workplan.horizon}>
      {chip(undefined, workplan.allOpen)}
      {horizonWords
        .filter((word) => horizons[word] > 0)
        .map((word) =>
          chip(word, `${workplan.horizonsShort[word]} (${number(language, horizons[word])})`),
        )}
    </div>
  )
}

/** What is done or cancelled, asked for when somebody looks, or prints the `whole`. */
export function EndedList({ whole, ...list }: ListProps & { whole: boolean }) {
  const { workplan } = useTexts()
  const { language } = useLanguage()
  const [open, setOpen] = useState(false)
  const n = list.plan.ended
  if (n === 0) return null
  return (
    <details
      className="fold"
      open={open || whole}
      onToggle={({ currentTarget }) => !whole && setOpen(currentTarget.open)}
    >
      <summary>{plural(language, workplan.ended, n, { n: number(language, n) })}</summary>
      {(open || whole) && (
        <Suspense fallback={<Skeleton heights={[10]} />}>
          <Milestones {...list} view={{ show: 'ended' }} />
        </Suspense>
      )}
    </details>
  )
}

function Milestones({ group, view, onSaved }: Omit<ListProps, 'plan'> & { view: View }) {
  const { workplan } = useTexts()
  const { language } = useLanguage()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(
    workplanQuery(group, view),
  )
  const plan = onePage(data)
  useArrival(plan.milestones.length, hasNextPage, fetchNextPage)
  const list = (milestones: readonly Milestone[]) => (
    <ul className="milestones card">
      {milestones.map((milestone) => (
        <MilestoneItem key={milestone.reference} {...{ plan, milestone, onSaved }} />
      ))}
    </ul>
  )
  return (
    <div className="stack">
      {view.show === 'ended'
        ? list(plan.milestones)
        : [...Map.groupBy(plan.milestones, ({ horizon }) => horizon)].map(([horizon, own]) => (
            <section key={horizon} aria-labelledby={`horizon-${horizon}`}>
              <h2 id={`horizon-${horizon}`}>
                {horizonText(horizon, plan.bounds, language, workplan)}
              </h2>
              {list(own)}
            </section>
          ))}
      {hasNextPage && (
        <div className="no-print">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {workplan.more}
          </Button>
        </div>
      )}
    </div>
  )
}

/** A link to one milestone arrives at it, on whatever page of the list it stands. */
function useArrival(loaded: number, hasMore: boolean, loadMore: () => unknown): void {
  const [sought, setSought] = useState(() => decodeURIComponent(window.location.hash.slice(1)))
  useEffect(() => {
    if (sought === '') return
    const found = document.getElementById(sought)
    if (!found) {
      if (hasMore) loadMore()
      return
    }
    found.scrollIntoView({ block: 'center' })
    found.focus({ preventScroll: true })
    setSought('')
  }, [sought, loaded, hasMore, loadMore])
}
